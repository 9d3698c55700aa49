namespace Kinora.Media.Ffmpeg;

/// <summary>A tool that could not be started, ended badly, or did not end in time.</summary>
public sealed class ToolFailedException(string tool, int? exitCode, IReadOnlyList<string> arguments, string stderrTail, string reason)
    : Exception($"{tool} {reason}{(stderrTail.Length == 0 ? "" : ": " + stderrTail)}")
{
    public string Tool { get; } = tool;

    /// <summary>Null when the tool never started or was ended by a limit.</summary>
    public int? ExitCode { get; } = exitCode;

    public IReadOnlyList<string> Arguments { get; } = arguments;

    /// <summary>The last lines the tool wrote to its standard error, at most 4 KiB.</summary>
    public string StderrTail { get; } = stderrTail;
}
