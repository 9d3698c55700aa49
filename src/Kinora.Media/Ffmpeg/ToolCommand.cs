namespace Kinora.Media.Ffmpeg;

/// <summary>
/// A tool and its arguments, each passed on as it is: nothing here is ever parsed by a shell.
/// </summary>
/// <param name="Tool">A name looked up on PATH, or an absolute path.</param>
public sealed record ToolCommand(string Tool, IReadOnlyList<string> Arguments)
{
    public ToolCommand(string tool, params string[] arguments) : this(tool, (IReadOnlyList<string>)arguments)
    {
    }

    public ToolLimits Limits { get; init; } = ToolLimits.Short;

    /// <summary>Added to the processor priority: 0 as Kinora itself, 19 the most yielding.</summary>
    public int Niceness { get; init; }

    /// <summary>The root by default, so that a relative path in an argument never names a file by accident.</summary>
    public string WorkingDirectory { get; init; } = "/";

    /// <summary>Added to the clean environment (PATH, LANG=C.UTF-8, TZ=UTC, no HOME).</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>How long the tool may take to end by itself after SIGTERM; with zero it is killed at once.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.Zero;

    /// <summary>The one untrusted file this tool reads, confined to it where the kernel allows; null for our own data.</summary>
    public SandboxedFile? Reads { get; init; }
}
