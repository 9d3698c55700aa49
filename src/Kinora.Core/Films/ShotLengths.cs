namespace Kinora.Core.Films;

/// <summary>
/// How long each shot lasts. A clip lasts at most as long as it is; a picture as long as one likes. Where the film's length
/// is given, all shots share it: pictures get four seconds, clips the rest, evenly; where that is too much all are cut to the
/// same level, and what is shorter stays whole.
/// </summary>
internal static class ShotLengths
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(500);
    public static readonly TimeSpan Picture = TimeSpan.FromSeconds(4);

    /// <summary>Lengths that add up to <paramref name="total"/>, or to all there is when only clips are given and they are shorter.</summary>
    /// <param name="natural">The length of each clip, null for pictures.</param>
    public static TimeSpan[] Share(IReadOnlyList<TimeSpan?> natural, TimeSpan total)
    {
        var pictures = natural.Count(length => length is null);
        var clips = TimeSpan.FromTicks(natural.Sum(length => length?.Ticks ?? 0));
        if (pictures == 0) return Cut(natural, Level(natural, total));
        var level = Level(natural, total);
        if (level <= Picture) return Cut(natural, level);
        var rest = total - Picture * pictures;
        if (clips <= rest) return [.. natural.Select(length => length ?? (total - clips) / pictures)];
        var ofClips = Level([.. natural.Where(length => length is not null)], rest);
        return [.. natural.Select(length => length is { } whole ? Shorter(whole, ofClips) : Picture)];
    }

    /// <summary>Turns lengths into ranges that touch, whole milliseconds, the last ending at their sum.</summary>
    public static TimeRange[] Place(IReadOnlyList<TimeSpan> lengths)
    {
        var ranges = new TimeRange[lengths.Count];
        var exact = TimeSpan.Zero;
        var start = TimeSpan.Zero;
        for (var i = 0; i < lengths.Count; i++)
        {
            exact += lengths[i];
            // A thousandth of a millisecond hides the rounding of a division that lost a tick for each shot.
            var end = Milliseconds.Round(exact + TimeSpan.FromMicroseconds(1));
            ranges[i] = TimeRange.FromTo(start, end);
            start = end;
        }

        return ranges;
    }

    /// <summary>The length L at which the sum of min(natural, L) is the total; the longest clip when all of them are too short for that.</summary>
    private static TimeSpan Level(IReadOnlyList<TimeSpan?> natural, TimeSpan total)
    {
        var left = total;
        var ascending = natural.OrderBy(length => length ?? TimeSpan.MaxValue).ToArray();
        for (var i = 0; i < ascending.Length; i++)
        {
            var even = left / (ascending.Length - i);
            if (ascending[i] is not { } length || length > even) return even;
            left -= length;
        }

        return ascending[^1] ?? total;
    }

    private static TimeSpan[] Cut(IReadOnlyList<TimeSpan?> natural, TimeSpan level) =>
        [.. natural.Select(length => length is { } whole ? Shorter(whole, level) : level)];

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
