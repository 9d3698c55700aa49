using System.Globalization;

namespace Kinora.Exports;

/// <summary>How many films this machine makes at once.</summary>
internal static class MachineRoom
{
    // An export stays below 600 MB; some is left for everyone else.
    private const long OfOneExport = 800L << 20;
    private const int Most = 16;

    /// <param name="wanted">0: as many as there are cores and memory.</param>
    public static int Places(int wanted) => wanted > 0
        ? wanted
        : (int)Math.Clamp(Math.Min(Environment.ProcessorCount, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / OfOneExport), 1, Most);

    /// <summary>Whether there is room for one more beside those that run.</summary>
    public static bool HasMemory() => Available() is not { } bytes || bytes > OfOneExport;

    private static long? Available()
    {
        const string name = "MemAvailable:";
        const string file = "/proc/meminfo";
        if (!File.Exists(file)) return null;
        var line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
        var number = line?[name.Length..].Replace("kB", "", StringComparison.Ordinal).Trim();
        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var kilobytes) ? kilobytes << 10 : null;
    }
}
