using System.Globalization;
using System.Runtime.InteropServices;

namespace Kinora.Media.Native;

/// <summary>Memory that this process holds and does not need.</summary>
public static partial class ProcessMemory
{
    private const string Mappings = "/proc/self/smaps";
    private const int NotNeeded = 4;

    /// <summary>
    /// Gives back what the C library (glibc) keeps of freed memory, 15 MB in the arena of the thread that translates methods, and takes the pages of
    /// programs and libraries off the books that are as they are on the disk: most were used once, while the process started. Whoever needs one again
    /// finds it in the system's cache, for a microsecond. Nothing is done where the system does not tell what is mapped.
    /// </summary>
    public static void GiveBack()
    {
        _ = Trim(0);
        if (!File.Exists(Mappings)) return;
        foreach (var (start, length) in Unchanged(File.ReadLines(Mappings))) _ = Advise(start, length, NotNeeded);
    }

    /// <summary>Mapped files that can't be written and of which no page was changed: only those can be read again.</summary>
    /// <param name="lines">As in /proc/PID/smaps: a head for each mapping, then its counts.</param>
    internal static IEnumerable<(nint Start, nuint Length)> Unchanged(IEnumerable<string> lines)
    {
        (nint Start, nuint Length)? mapping = null;
        foreach (var line in lines)
        {
            if (!char.IsAsciiLetterUpper(line[0])) mapping = FileOf(line);
            else if (mapping is { } file && line.StartsWith("Private_Dirty:", StringComparison.Ordinal) && line.EndsWith(" 0 kB", StringComparison.Ordinal)) yield return file;
        }
    }

    // 7f0a14a00000-7f0a14c00000 r-xp 00000000 08:01 1234   /usr/lib/libc.so.6
    private static (nint Start, nuint Length)? FileOf(string head)
    {
        var fields = head.Split(' ', 6, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length < 6 || fields[1][1] == 'w' || fields[1][3] != 'p' || fields[5][0] != '/' || fields[5].EndsWith(" (deleted)", StringComparison.Ordinal)) return null;
        var bounds = fields[0].Split('-');
        var start = nint.Parse(bounds[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return (start, (nuint)(nint.Parse(bounds[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) - start));
    }

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int Trim(nuint padding);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint start, nuint length, int advice);
}
