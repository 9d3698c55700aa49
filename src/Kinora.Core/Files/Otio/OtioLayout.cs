namespace Kinora.Core.Files.Otio;

/// <summary>A clip, and where on the film it came to stand.</summary>
/// <param name="Start">Seconds from the film's start.</param>
/// <param name="SourceStart">Seconds of its source at which it begins, in the source's own time.</param>
internal sealed record OtioPlaced(OtioClip Clip, decimal Start, decimal End, decimal SourceStart, bool IsEnabled)
{
    /// <summary>Into the clip that touches it.</summary>
    public OtioTransition? Transition { get; set; }
}

/// <summary>Clips that can stand on one track of a film: they never overlap.</summary>
/// <param name="Track">The track of the file that it is; null for what was nested.</param>
internal sealed record OtioRow(OtioComposition? Track, bool IsAudio)
{
    public List<OtioPlaced> Clips { get; } = [];
}

/// <summary>Turns tracks in stacks in tracks into the rows of a film, bottom first, and every clip's own time into the film's.</summary>
internal sealed class OtioLayout(OtioClock clock, InterchangeNotes notes)
{
    private readonly Dictionary<OtioComposition, decimal> durations = new(ReferenceEqualityComparer.Instance);

    /// <summary>Markers in the film's time.</summary>
    public List<(decimal Start, decimal Duration, OtioMark Mark)> Markers { get; } = [];

    /// <summary>The rows of the film's stack: those of its tracks even where they are empty.</summary>
    public List<OtioRow> Lay(OtioComposition stack) => LayItem(stack, 0, WindowOf(stack), true, isTop: true);

    /// <param name="origin">Film seconds at which the item's own second 0 would lie.</param>
    /// <param name="window">The part of the item's own time that is used.</param>
    /// <param name="isTop">Whether a track will be one of the film's, which are switched off as a whole.</param>
    private List<OtioRow> LayItem(OtioItem item, decimal origin, (decimal From, decimal To) window, bool isEnabled, bool isTop)
    {
        if (!isTop || item is not OtioComposition { IsStack: false }) isEnabled &= item.IsEnabled;
        PlaceMarkers(item, origin, window);
        switch (item)
        {
            case OtioComposition { IsStack: true } stack:
                return [.. stack.Children.OfType<OtioItem>().SelectMany(child => LayChild(child, origin, window, isEnabled, isTop))];
            case OtioComposition track:
                return LayTrack(track, origin, window, isEnabled);
            case OtioClip clip:
                var row = new OtioRow(null, false);
                row.Clips.Add(Place(clip, origin, window, isEnabled));
                return [row];
            default:
                return [];
        }
    }

    /// <summary>A child of a stack begins where the stack does.</summary>
    private List<OtioRow> LayChild(OtioItem child, decimal origin, (decimal From, decimal To) window, bool isEnabled, bool isTop)
    {
        var own = WindowOf(child);
        var (from, to) = (own.From + Math.Max(0, window.From), Math.Min(own.To, own.From + window.To));
        var isTrack = child is OtioComposition { IsStack: false };
        return from < to || isTrack ? LayItem(child, origin - own.From, (from, Math.Max(from, to)), isEnabled, isTop) : [];
    }

    private List<OtioRow> LayTrack(OtioComposition track, decimal origin, (decimal From, decimal To) window, bool isEnabled)
    {
        var main = new OtioRow(track, track.IsAudio);
        var (above, sounds) = (new List<OtioRow>(), new List<OtioRow>());
        var at = 0m;
        OtioPlaced? before = null;
        OtioTransition? pending = null;
        foreach (var child in track.Children)
        {
            if (child is OtioTransition transition)
            {
                pending = transition;
                continue;
            }

            var item = (OtioItem)child;
            var own = WindowOf(item);
            var length = own.To - own.From;
            var (from, to) = (Math.Max(at, window.From), Math.Min(at + length, window.To));
            OtioPlaced? placed = null;
            var isSeen = from < to || (length == 0 && at >= window.From && at <= window.To && item is OtioClip { Kinora: not null });
            if (isSeen)
            {
                var rows = LayItem(item, origin + at - own.From, (own.From + from - at, own.From + to - at), isEnabled, isTop: false);
                if (item is OtioClip) main.Clips.Add(placed = rows[0].Clips[0]);
                else Merge(rows, main, above, sounds);
            }
            else if (item is OtioClip && length <= 0)
            {
                notes.Add("empty", $"{OtioParser.Called(item.Name, "A clip")} lasts no time and is left out");
            }

            if (pending is not null) Join(before, placed, pending);
            (pending, before) = (null, placed);
            at += length;
        }

        if (pending is not null) Join(before, null, pending);
        return [main, .. above, .. sounds];
    }

    /// <summary>Nested pictures stand on the track itself and above it, nested sounds on tracks of their own.</summary>
    private static void Merge(List<OtioRow> rows, OtioRow main, List<OtioRow> above, List<OtioRow> sounds)
    {
        var (pictures, heard) = (0, 0);
        foreach (var row in rows)
        {
            var index = row.IsAudio ? heard++ : pictures++;
            var others = row.IsAudio ? sounds : above;
            var isLike = row.IsAudio == main.IsAudio;
            var target = !isLike ? At(others, index, row.IsAudio) : index == 0 ? main : At(others, index - 1, row.IsAudio);
            target.Clips.AddRange(row.Clips);
        }
    }

    private static OtioRow At(List<OtioRow> rows, int index, bool isAudio)
    {
        while (rows.Count <= index) rows.Add(new OtioRow(null, isAudio));
        return rows[index];
    }

    private void Join(OtioPlaced? before, OtioPlaced? after, OtioTransition transition)
    {
        if (before is not null && after is not null) before.Transition = transition;
        else
        {
            notes.Add(
                "lonely transition",
                $"{OtioParser.Called(transition.Name, "A transition")} has no clip on one of its sides and is left out");
        }
    }

    private OtioPlaced Place(OtioClip clip, decimal origin, (decimal From, decimal To) window, bool isEnabled)
    {
        var own = WindowOf(clip);
        var scalar = Math.Clamp(clip.TimeScalar ?? 1, -1000, 1000);
        var source = own.From + (window.From - own.From) * (decimal)scalar;
        if (clip.Media.Available is { } available)
        {
            // Cameras count from the time of day: the film counts from the file's first frame.
            var first = clock.Seconds(available.Start);
            if (source >= first) source -= first;
        }

        return new OtioPlaced(clip, origin + window.From, origin + window.To, source, isEnabled);
    }

    private void PlaceMarkers(OtioItem item, decimal origin, (decimal From, decimal To) window)
    {
        foreach (var mark in item.Markers)
        {
            var start = clock.Seconds(mark.Range.Start);
            if (start < window.From || start > window.To) continue;
            Markers.Add((origin + start, Math.Max(0, clock.Seconds(mark.Range.Duration)), mark));
        }
    }

    /// <summary>The part of its own time that an item uses.</summary>
    private (decimal From, decimal To) WindowOf(OtioItem item)
    {
        if (item.Source is { } range)
        {
            var from = clock.Seconds(range.Start);
            return (from, from + Math.Max(0, clock.Seconds(range.Duration)));
        }

        if (item is OtioClip { Media.Available: { } available })
        {
            var from = clock.Seconds(available.Start);
            return (from, from + Math.Max(0, clock.Seconds(available.Duration)));
        }

        return item is OtioComposition composition ? (0, DurationOf(composition)) : (0, 0);
    }

    private decimal DurationOf(OtioComposition composition)
    {
        if (durations.TryGetValue(composition, out var known)) return known;
        var lengths = composition.Children.OfType<OtioItem>().Select(WindowOf).Select(window => window.To - window.From);
        return durations[composition] = composition.IsStack ? lengths.DefaultIfEmpty(0).Max() : lengths.Sum();
    }
}
