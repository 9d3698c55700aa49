namespace Kinora.Core.Edits;

/// <summary>What an edit did, enough to tell a person and to know which frames to draw again. Ids are in the film's order.</summary>
public sealed record Change(string Label)
{
    public ValueList<string> AddedSegments { get; init; } = [];

    public ValueList<string> RemovedSegments { get; init; } = [];

    /// <summary>Those that look, sound or last differently, or went to another track.</summary>
    public ValueList<string> ChangedSegments { get; init; } = [];

    /// <summary>Those that only start at another time.</summary>
    public ValueList<string> ShiftedSegments { get; init; } = [];

    public ValueList<string> AddedTracks { get; init; } = [];

    public ValueList<string> RemovedTracks { get; init; } = [];

    /// <summary>Those of another name, role, ducking, mute or hidden state, or place in the order.</summary>
    public ValueList<string> ChangedTracks { get; init; } = [];

    /// <summary>Size, frame rate, background or the film's title.</summary>
    public bool FilmChanged { get; init; }

    public TimeSpan DurationBefore { get; init; }

    public TimeSpan DurationAfter { get; init; }

    /// <summary>The smallest span, in both timelines' times, outside which every segment stands as it did; null where none
    /// changed.</summary>
    public TimeRange? Affected { get; init; }

    /// <summary>Nothing is different: muting what was muted.</summary>
    public bool IsEmpty => this == new Change(Label) { DurationBefore = DurationBefore, DurationAfter = DurationAfter };

    /// <summary>Compares two timelines by their ids.</summary>
    public static Change Between(Timeline before, Timeline after, string label)
    {
        var old = new Census(before);
        var now = new Census(after);
        var common = now.Segments.Where(entry => old.SegmentsById.ContainsKey(entry.Segment.Id)).ToList();
        var changed = common.Where(entry => !IsSame(old.SegmentsById[entry.Segment.Id], entry)).ToList();
        var shifted = common.Where(entry => IsSame(old.SegmentsById[entry.Segment.Id], entry)
            && old.SegmentsById[entry.Segment.Id].Segment.Start != entry.Segment.Start).ToList();
        var added = now.Segments.Where(entry => !old.SegmentsById.ContainsKey(entry.Segment.Id)).ToList();
        var removed = old.Segments.Where(entry => !now.SegmentsById.ContainsKey(entry.Segment.Id)).ToList();
        var touched = added.Concat(removed).Concat(changed).Concat(shifted)
            .Concat(changed.Concat(shifted).Select(entry => old.SegmentsById[entry.Segment.Id]));
        return new Change(label)
        {
            AddedSegments = Ids(added),
            RemovedSegments = Ids(removed),
            ChangedSegments = Ids(changed),
            ShiftedSegments = Ids(shifted),
            AddedTracks = now.TrackOrder.Where(id => !old.Tracks.ContainsKey(id)).ToValueList(),
            RemovedTracks = old.TrackOrder.Where(id => !now.Tracks.ContainsKey(id)).ToValueList(),
            ChangedTracks = ChangedTracksOf(old, now),
            FilmChanged = before with { Tracks = [] } != after with { Tracks = [] },
            DurationBefore = before.Duration,
            DurationAfter = after.Duration,
            Affected = Span(touched.Select(entry => entry.Segment.Range)),
        };
    }

    private static ValueList<string> Ids(IEnumerable<Entry> entries) => entries.Select(entry => entry.Segment.Id).ToValueList();

    private static bool IsSame(Entry old, Entry now) =>
        old.TrackId == now.TrackId && (old.Segment == now.Segment || old.Segment with { Start = now.Segment.Start } == now.Segment);

    private static ValueList<string> ChangedTracksOf(Census old, Census now)
    {
        // A track that others were put in front of or taken from has not moved itself: compare the order of the common ones.
        var oldOrder = old.TrackOrder.Where(now.Tracks.ContainsKey).ToList();
        var newOrder = now.TrackOrder.Where(old.Tracks.ContainsKey).ToList();
        return newOrder.Where((id, place) => oldOrder[place] != id
            || old.Tracks[id] with { Segments = [] } != now.Tracks[id] with { Segments = [] }).ToValueList();
    }

    private static TimeRange? Span(IEnumerable<TimeRange> ranges)
    {
        TimeRange? span = null;
        foreach (var range in ranges)
        {
            span = span is not { } so ? range : TimeRange.FromTo(
                so.Start < range.Start ? so.Start : range.Start, so.End > range.End ? so.End : range.End);
        }

        return span;
    }

    private readonly record struct Entry(string TrackId, Segment Segment);

    private sealed class Census(Timeline timeline)
    {
        public Dictionary<string, Track> Tracks { get; } = timeline.Tracks.ToDictionary(track => track.Id, StringComparer.Ordinal);

        public List<string> TrackOrder { get; } = [.. timeline.Tracks.Select(track => track.Id)];

        public List<Entry> Segments { get; } =
            [.. timeline.Tracks.SelectMany(track => track.Segments.Select(segment => new Entry(track.Id, segment)))];

        public Dictionary<string, Entry> SegmentsById { get; } = timeline.Tracks
            .SelectMany(track => track.Segments.Select(segment => new Entry(track.Id, segment)))
            .ToDictionary(entry => entry.Segment.Id, StringComparer.Ordinal);
    }
}
