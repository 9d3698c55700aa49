using System.Text;
using Kinora.Media.Ffmpeg;

namespace Kinora.Exports;

/// <summary>A <c>kinora worker</c> of our own: whatever happens to it happens to one film only.</summary>
internal sealed class WorkerChild : IAsyncDisposable
{
    public const int Niceness = 10;

    // A limit that its own children, encoders among them, may not exceed either.
    private static readonly ToolLimits Limits = ToolLimits.Long with { MemoryBytes = 8L << 30 };

    private static readonly string[] PassedOn =
    [
        "HOME", "XDG_CACHE_HOME", "TMPDIR", "KINORA_SPEECH_URL", "KINORA_SPEECH_KEY", "KINORA_SPEECH_MODEL", "KINORA_SPEECH_VOICE", "KINORA_PIPER",
        "KINORA_PIPER_VOICE",
    ];

    private readonly ToolProcess process;
    private readonly byte[] buffer = new byte[16 << 10];
    private readonly StringBuilder pending = new();
    private readonly Decoder decoder = Encoding.UTF8.GetDecoder();

    private WorkerChild(ToolProcess process) => this.process = process;

    /// <param name="cancellation">Ends it.</param>
    public static async Task<WorkerChild> StartAsync(int niceness, CancellationToken cancellation)
    {
        var environment = new Dictionary<string, string>(OwnProgram.Lean);
        foreach (var name in PassedOn)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value) environment[name] = value;
        }

        var command = OwnProgram.Command("worker") with { Limits = Limits, Niceness = niceness, Environment = environment, Grace = TimeSpan.FromSeconds(2) };
        return new WorkerChild(await ToolProcess.StartAsync(command, ToolPipes.Input | ToolPipes.Output, cancellation));
    }

    public string LastWords => process.StderrTail;

    public Task GiveAsync(WorkerJob job) => Task.Run(() => process.Input.Write(job.Line()));

    /// <summary>There are no more jobs: it ends by itself.</summary>
    public void EndInput() => process.Input.Close();

    /// <summary>The next line; blocks a thread of its own meanwhile. Null: it has ended.</summary>
    public Task<WorkerLine?> ReadAsync() => Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <exception cref="ToolFailedException">It ended badly.</exception>
    public Task WaitAsync() => process.WaitAsync();

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private WorkerLine? Read()
    {
        while (true)
        {
            var text = pending.ToString();
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            if (end >= 0)
            {
                pending.Remove(0, end + 1);
                if (WorkerLine.Read(text[..end]) is { } line) return line;
                continue;
            }

            var count = process.Output.Read(buffer);
            if (count == 0) return null;
            var letters = new char[buffer.Length];
            pending.Append(letters, 0, decoder.GetChars(buffer, 0, count, letters, 0));
        }
    }
}
