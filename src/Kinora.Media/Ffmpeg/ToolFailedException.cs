namespace Kinora.Media.Ffmpeg;

/// <summary>A tool that could not be started, ended badly, or did not end in time. The message is one line with the last
/// words of the tool; <see cref="StderrTail"/> has more of them.</summary>
public sealed class ToolFailedException(string tool, int? exitCode, IReadOnlyList<string> arguments, string stderrTail, string reason)
    : Exception(OneLine(tool, reason, stderrTail))
{
    private const int LinesInMessage = 3;

    public string Tool { get; } = tool;

    /// <summary>Null when the tool never started or was ended by a limit.</summary>
    public int? ExitCode { get; } = exitCode;

    public IReadOnlyList<string> Arguments { get; } = arguments;

    /// <summary>False when the system would not start it, which says nothing of the files it was to work on.</summary>
    public bool HasRun { get; init; } = true;

    /// <summary>The last lines the tool wrote to its standard error, at most 4 KiB, without control characters.</summary>
    public string StderrTail { get; } = stderrTail;

    private static string OneLine(string tool, string reason, string stderrTail)
    {
        var lines = stderrTail.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var last = string.Join("; ", lines.TakeLast(LinesInMessage));
        return $"{Path.GetFileName(tool)} {reason}{(last.Length == 0 ? "" : ": " + last)}";
    }
}
