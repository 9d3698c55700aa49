using System.Globalization;

namespace Kinora.Media.Ffmpeg;

/// <summary>
/// Tools that outlived whoever started them. A tool asks to die with its parent, but bubblewrap's own child waits for a word of bubblewrap before it
/// can ask: a kill between its birth and that word leaves a process that waits for ever, using nothing but its place. Confined tools therefore
/// carry in their environment who started them.
/// </summary>
public static class LeftTools
{
    internal const string OwnerVariable = "KINORA_TOOL_OWNER";

    private const string Confined = "bwrap";

    /// <summary>Number and start time, so that another process of the same number is not taken for it.</summary>
    internal static string Owner { get; } = OwnerOf(Environment.ProcessId) ?? "";

    /// <summary>Ends those whose owners are no more.</summary>
    /// <returns>How many.</returns>
    public static int End()
    {
        var ended = 0;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || !IsLeft(folder)) continue;
            if (Posix.Kill(id, Posix.SignalKill) == 0) ended++;
        }

        return ended;
    }

    private static bool IsLeft(string process)
    {
        if (Read(process, "comm")?.TrimEnd() != Confined) return false;
        var named = Read(process, "environ")?.Split('\0').FirstOrDefault(one => one.StartsWith(OwnerVariable + "=", StringComparison.Ordinal))?[(OwnerVariable.Length + 1)..];
        return named?.Split(':')[0] is { } number && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var owner) && OwnerOf(owner) != named;
    }

    private static string? OwnerOf(int process)
    {
        const int startTime = 19; // of the fields behind the name, which may hold anything (proc_pid_stat(5): the 22nd of all)
        if (Read($"/proc/{process.ToString(CultureInfo.InvariantCulture)}", "stat") is not { } stat) return null;
        return $"{process.ToString(CultureInfo.InvariantCulture)}:{stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[startTime]}";
    }

    // Processes end while they are looked at, and those of others may not be looked into.
    private static string? Read(string process, string name)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
