using System.Globalization;

namespace Kinora.Core.Edits;

/// <summary>
/// The next free ids, from the timeline alone: one above the highest number in use (<c>s12</c> after <c>s11</c>), so that the same
/// edits on the same film always give the same ids.
/// </summary>
public static class FreeIds
{
    public static string NextSegment(Timeline timeline) =>
        Next('s', timeline.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Id));

    /// <summary>The next one that is not yet promised to a segment either.</summary>
    internal static string NextSegment(Timeline timeline, IEnumerable<string> promised) =>
        Next('s', timeline.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Id).Concat(promised));

    public static string NextTrack(Timeline timeline) => Next('t', timeline.Tracks.Select(track => track.Id));

    private static string Next(char prefix, IEnumerable<string> ids)
    {
        var highest = 0L;
        foreach (var id in ids)
        {
            // A longer number is somebody else's scheme, and counting on from it could overflow.
            if (id.Length is < 2 or > 10 || id[0] != prefix) continue;
            if (long.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) highest = Math.Max(highest,
                number);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{highest + 1}");
    }
}
