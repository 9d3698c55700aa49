namespace Kinora.Media.Ffmpeg;

/// <summary>What a tool may use. Null is no limit.</summary>
public sealed record ToolLimits
{
    /// <summary>No limit but the memory's: for encoders that run as long as the film takes.</summary>
    public static readonly ToolLimits Long = new() { Wall = null, Cpu = null };

    /// <summary>For short questions such as a probe: 20 s of processor, 1 GiB, 16 MiB of answer; two minutes by the clock, which on a loaded machine are few.</summary>
    public static readonly ToolLimits Short = new();

    /// <summary>From start to end on the clock.</summary>
    public TimeSpan? Wall { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Processor time of the process, all threads together; whole seconds.</summary>
    public TimeSpan? Cpu { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Private writable memory (RLIMIT_DATA). Not RLIMIT_AS: that counts reserved address space too, which grows with the
    /// number of threads (64 MiB of malloc arena each) and says nothing about memory used.
    /// </summary>
    public long? MemoryBytes { get; init; } = 1L << 30;

    /// <summary>Bytes the tool may write to its standard output.</summary>
    public long? OutputBytes { get; init; }

    /// <summary>Size of any one file the tool may write.</summary>
    public long? FileBytes { get; init; }
}
