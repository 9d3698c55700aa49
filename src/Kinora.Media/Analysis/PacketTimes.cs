using System.Globalization;

namespace Kinora.Media.Analysis;

/// <summary>Reads <c>pts_time,duration_time</c> lines.</summary>
internal static class PacketTimes
{
    /// <returns>From the start of the first packet to the end of the last; null when there is none.</returns>
    public static TimeSpan? Length(ReadOnlySpan<byte> csv)
    {
        var first = double.PositiveInfinity;
        var end = double.NegativeInfinity;
        foreach (var range in csv.Split((byte)'\n'))
        {
            var line = csv[range];
            var comma = line.IndexOf((byte)',');
            if (comma < 0 || !TryRead(line[..comma], out var start)) continue;
            first = Math.Min(first, start);
            end = Math.Max(end, start + (TryRead(line[(comma + 1)..].TrimEnd(","u8), out var duration) ? duration : 0));
        }
        return end > first && end - first < 366 * 86_400d
            ? TimeSpan.FromTicks((long)Math.Round((end - first) * TimeSpan.TicksPerSecond))
            : null;
    }

    private static bool TryRead(ReadOnlySpan<byte> text, out double seconds) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out seconds) && double.IsFinite(seconds);
}
