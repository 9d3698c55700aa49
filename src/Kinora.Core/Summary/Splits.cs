namespace Kinora.Core.Summary;

/// <summary>Finds new segments that are the second part of one that was there before.</summary>
internal static class Splits
{
    /// <summary>
    /// The ids of segments that are new, follow a segment of before on its track without a gap, play the same source, and together
    /// with it (and other such parts between) are as long as it was.
    /// </summary>
    public static HashSet<string> Find(Timeline before, Timeline after)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var old = before.Tracks.SelectMany(track => track.Segments).DistinctBy(segment => segment.Id).ToDictionary(segment => segment.Id);
        foreach (var track in after.Tracks)
        {
            for (var i = 0; i < track.Segments.Count; i++)
            {
                if (old.TryGetValue(track.Segments[i].Id, out var whole)) Follow(track, i, whole, old, found);
            }
        }

        return found;
    }

    private static void Follow(Track track, int index, Segment whole, Dictionary<string, Segment> old, HashSet<string> found)
    {
        var length = track.Segments[index].Duration;
        var parts = new List<string>();
        for (var i = index + 1; i < track.Segments.Count && length < whole.Duration; i++)
        {
            var part = track.Segments[i];
            if (old.ContainsKey(part.Id) || part.Start != track.Segments[i - 1].End || !HasSameSource(part, whole)) return;
            parts.Add(part.Id);
            length += part.Duration;
        }

        if (length == whole.Duration) found.UnionWith(parts);
    }

    private static bool HasSameSource(Segment part, Segment whole) => (part.Asset, whole.Asset) switch
    {
        (MediaAsset a, MediaAsset b) => a.Media == b.Media,
        (null, null) => part.Text?.Text == whole.Text?.Text,
        var (a, b) => a == b,
    };
}
