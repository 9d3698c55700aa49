namespace Kinora.Core.Edits;

/// <summary>Moves what stands behind a place on the timeline, on one track or on all.</summary>
internal static class RippleShift
{
    /// <summary>
    /// Makes room of <paramref name="length"/> at <paramref name="at"/> on the edited track and, where asked, on the others:
    /// <code>
    /// picture   |  A  |  B  |        →   |  A  |room|  B  |
    /// captions  | x | | y |          →   | x |      | y |
    /// music     |     m     |        →   |       m        |
    /// </code>
    /// </summary>
    public static Timeline Open(EditScope scope, Timeline timeline, int trackIndex, TimeSpan at, TimeSpan length, Ripple ripple)
    {
        if (ripple == Ripple.None || length == TimeSpan.Zero) return timeline;
        var own = timeline.Tracks[trackIndex];
        var opened = Replace(timeline, trackIndex, own.Segments.Select(segment => segment.Start >= at ? Shifted(segment,
            length) : segment));
        if (ripple != Ripple.AllTracks) return opened;
        var pictureEnd = scope.Timeline.Tracks.Where(track => track.Kind == TrackKind.Video).Select(track => track.End)
            .DefaultIfEmpty(TimeSpan.Zero).Max();
        for (var t = 0; t < opened.Tracks.Count; t++)
        {
            if (t != trackIndex) opened = OpenOther(scope, opened, t, at, length, at >= pictureEnd);
        }

        return opened;
    }

    /// <summary>
    /// Closes up a stretch that the edited track no longer holds and, where asked, takes it out of the others:
    /// <code>
    /// picture   | A |(gone)| B |     →   | A | B |
    /// captions  | x |y|  | z |       →   | x | z |
    /// music     |      m       |     →   |   m   |
    /// </code>
    /// </summary>
    public static Timeline Close(EditScope scope, Timeline timeline, int trackIndex, TimeRange gone, Ripple ripple)
    {
        if (ripple == Ripple.None || gone.IsEmpty) return timeline;
        var own = timeline.Tracks[trackIndex];
        var closed = Replace(timeline, trackIndex,
            own.Segments.Select(segment => segment.Start >= gone.End ? Shifted(segment, -gone.Duration) : segment));
        if (ripple != Ripple.AllTracks) return closed;
        for (var t = 0; t < closed.Tracks.Count; t++)
        {
            if (t != trackIndex) closed = CloseOther(scope, closed, t, gone);
        }

        return closed;
    }

    /// <summary>Takes a stretch out of every track alike; the main one is cut at its edges.</summary>
    public static Timeline CloseAll(EditScope scope, Timeline timeline, int mainIndex, TimeRange gone)
    {
        if (gone.IsEmpty) return timeline;
        for (var t = 0; t < timeline.Tracks.Count; t++) timeline = CloseOther(scope, timeline, t, gone, t == mainIndex);
        return timeline;
    }

    private static Timeline OpenOther(EditScope scope, Timeline timeline, int trackIndex, TimeSpan at, TimeSpan length, bool isAtPictureEnd)
    {
        var track = timeline.Tracks[trackIndex];
        var segments = new List<Segment>();
        foreach (var segment in track.Segments)
        {
            var spans = segment.Start < at && segment.End > at;
            var goesOn = IsBed(track) && (spans || (at == TimeSpan.Zero && segment.Start == at) || (isAtPictureEnd && segment.End == at));
            if (goesOn)
            {
                segments.Add(Extended(scope, segment, length));
            }
            else if (spans && IsSynchronous(track, segment))
            {
                var (left, right) = SegmentCut.Split(segment, at, scope.NewSegmentId());
                segments.Add(left);
                segments.Add(Shifted(right, length));
            }
            else
            {
                segments.Add(segment.Start >= at ? Shifted(segment, length) : segment);
            }
        }

        return Replace(timeline, trackIndex, segments);
    }

    private static Timeline CloseOther(EditScope scope, Timeline timeline, int trackIndex, TimeRange gone, bool isMain = false)
    {
        var track = timeline.Tracks[trackIndex];
        var segments = new List<Segment>();
        foreach (var segment in track.Segments)
        {
            if (segment.End <= gone.Start) segments.Add(segment);
            else if (segment.Start >= gone.End) segments.Add(Shifted(segment, -gone.Duration));
            else if (IsWhole(timeline, track, segment))
            {
                if (segment.Range.Intersect(gone).Duration * 2 > segment.Duration) continue;
                segments.Add(segment.Start > gone.Start ? segment with { Start = gone.Start } : segment);
            }
            else if (segment.Start < gone.Start && segment.End > gone.End && (isMain || IsSynchronous(track, segment)))
            {
                var (left, rest) = SegmentCut.Split(segment, gone.Start, scope.NewSegmentId());
                segments.Add(left);
                segments.Add(SegmentCut.Head(rest, gone.Duration) with { Start = gone.Start });
            }
            else if (Remaining(track, segment, gone) is { } remaining)
            {
                segments.Add(remaining);
            }
        }

        return Replace(timeline, trackIndex, Apart(segments));
    }

    /// <summary>
    /// Is spoken, or is the caption of what is spoken: a line is said from its first word to its last or not at all, so it goes with
    /// the stretch that most of it lies in.
    /// </summary>
    private static bool IsWhole(Timeline timeline, Track track, Segment segment) => segment.Asset is SpeechAsset
        || (track is { Kind: TrackKind.Text, Role: TrackRole.Caption } && timeline.Tracks.Where(other => other.Kind == TrackKind.Audio)
            .SelectMany(other => other.Segments)
            .Any(other => other.Asset is SpeechAsset && other.Range.Intersect(segment.Range).Duration * 2 > segment.Duration));

    /// <summary>What a line that stayed whole now reaches into comes behind it.</summary>
    internal static IEnumerable<Segment> Apart(IEnumerable<Segment> segments)
    {
        var free = TimeSpan.Zero;
        foreach (var segment in segments)
        {
            var placed = segment.Start < free ? segment with { Start = free } : segment;
            free = placed.End;
            yield return placed;
        }
    }

    /// <summary>What is left of a segment that partly lies in a stretch taken out; null when nothing is.</summary>
    private static Segment? Remaining(Track track, Segment segment, TimeRange gone)
    {
        var end = segment.End > gone.End ? segment.End - gone.Duration : segment.End > gone.Start ? gone.Start : segment.End;
        if (segment.Start < gone.Start)
        {
            var shorter = SegmentCut.Tail(segment, segment.End - end);
            return segment.Text is null || segment.End <= gone.End ? shorter : shorter with { Text = Without(segment, gone) };
        }

        if (end <= gone.Start) return null;
        return IsBed(track)
            ? SegmentCut.Tail(segment, segment.Duration - (end - gone.Start)) with { Start = gone.Start }
            : SegmentCut.Head(segment, gone.End - segment.Start) with { Start = gone.Start };
    }

    /// <summary>A caption's words without those spoken in the stretch taken out.</summary>
    private static TextBlock Without(Segment segment, TimeRange gone)
    {
        var from = gone.Start - segment.Start;
        var to = gone.End - segment.Start;
        var words = segment.Text!.Words.Where(word => word.Start < from || word.Start >= to).Select(word => word.Start < from
            ? word
            : word with { Start = word.Start - gone.Duration, End = word.End - gone.Duration });
        return segment.Text with { Words = words.ToValueList() };
    }

    /// <summary>Longer by <paramref name="length"/>, or by as much as its source still has.</summary>
    private static Segment Extended(EditScope scope, Segment segment, TimeSpan length)
    {
        var spare = SegmentCut.SpareTail(scope, segment);
        var more = spare < length ? spare.Value : length;
        return more > TimeSpan.Zero ? SegmentCut.Tail(segment, -more) : segment;
    }

    /// <summary>Lies under the whole film and has no moments of its own that belong to a picture.</summary>
    internal static bool IsBed(Track track) => track.Role is TrackRole.Music or TrackRole.Logo;

    /// <summary>Is the picture, or belongs to it moment by moment, so that a cut elsewhere in time must cut it too.</summary>
    internal static bool IsSynchronous(Track track, Segment segment) =>
        track.Role == TrackRole.Main || (track.Role is TrackRole.Original or TrackRole.Narration && segment.Asset is MediaAsset);

    internal static Segment Shifted(Segment segment, TimeSpan by) => segment with { Start = segment.Start + by };

    internal static Timeline Replace(Timeline timeline, int trackIndex, IEnumerable<Segment> segments) => timeline with
    {
        Tracks = timeline.Tracks.SetItem(trackIndex, timeline.Tracks[trackIndex] with { Segments = segments.ToValueList() }),
    };
}
