namespace Kinora.Core.Edits;

/// <summary>
/// Lets the other tracks follow a segment that was moved along its own: its stretch of time and the stretch it jumped over
/// change places, and what stands in them goes with them.
/// <code>
/// picture   |A|  B  |C|     →   |  B  |A|C|
/// captions  |x| y z |w|     →   | y z |x|w|
/// music     |    m    |     →   |    m    |
/// </code>
/// What lies in two stretches goes with the one it lies in most, and ends at that one's edge.
/// </summary>
internal static class RippleMove
{
    /// <param name="moved">The timeline in which the segment's own track is done.</param>
    /// <param name="from">Where the segment stood.</param>
    /// <param name="start">Where it stands now.</param>
    public static Timeline Follow(EditScope scope, Timeline moved, Place from, TimeSpan start)
    {
        var own = from.Segment.Range;
        if (start == own.Start) return moved;
        var jumped = start > own.Start
            ? TimeRange.FromTo(own.End, start + own.Duration)
            : TimeRange.FromTo(start, own.Start);
        Block[] blocks =
        [
            new(own, start - own.Start),
            new(jumped, start > own.Start ? -own.Duration : own.Duration),
        ];
        Array.Sort(blocks, (a, b) => a.Range.Start.CompareTo(b.Range.Start));
        for (var t = 0; t < moved.Tracks.Count; t++)
        {
            if (t != from.TrackIndex) moved = Permute(scope, moved, t, blocks);
        }

        return moved;
    }

    private static Timeline Permute(EditScope scope, Timeline timeline, int trackIndex, Block[] blocks)
    {
        var track = timeline.Tracks[trackIndex];
        // A title belongs to the film's beginning or end, whichever picture stands there.
        if (RippleShift.IsBed(track) || track.Role == TrackRole.Title) return timeline;
        var window = TimeRange.FromTo(blocks[0].Range.Start, blocks[1].Range.End);
        var segments = new List<Segment>();
        foreach (var segment in track.Segments)
        {
            var covers = segment.Start <= window.Start && segment.End >= window.End;
            if (!segment.Range.Overlaps(window)) segments.Add(segment);
            else if (RippleShift.IsSynchronous(track, segment)) segments.AddRange(Pieces(scope, segment, blocks, window));
            else if (covers) segments.Add(segment);
            else segments.Add(WithMost(segment, blocks, window));
        }

        return RippleShift.Replace(timeline, trackIndex, segments.OrderBy(segment => segment.Start));
    }

    /// <summary>Cut at every edge, each piece gone with its stretch.</summary>
    private static IEnumerable<Segment> Pieces(EditScope scope, Segment segment, Block[] blocks, TimeRange window)
    {
        var rest = segment;
        foreach (var edge in new[] { window.Start, blocks[1].Range.Start, window.End })
        {
            if (edge <= rest.Start || edge >= rest.End) continue;
            var (left, right) = SegmentCut.Split(rest, edge, scope.NewSegmentId());
            yield return Moved(left, blocks);
            rest = right;
        }

        yield return Moved(rest, blocks);
    }

    private static Segment Moved(Segment piece, Block[] blocks)
    {
        foreach (var block in blocks)
        {
            if (piece.Range.Overlaps(block.Range)) return RippleShift.Shifted(piece, block.By);
        }

        return piece;
    }

    private static Segment WithMost(Segment segment, Block[] blocks, TimeRange window)
    {
        Block[] all =
        [
            new(TimeRange.FromTo(TimeSpan.Zero, window.Start), TimeSpan.Zero),
            .. blocks,
            new(TimeRange.FromTo(window.End, TimeSpan.MaxValue), TimeSpan.Zero),
        ];
        var most = all.MaxBy(block => segment.Range.Intersect(block.Range).Duration);
        var shown = segment.Range.Intersect(most.Range);
        var cut = SegmentCut.Head(SegmentCut.Tail(segment, segment.End - shown.End), shown.Start - segment.Start);
        return RippleShift.Shifted(cut, most.By);
    }

    private readonly record struct Block(TimeRange Range, TimeSpan By);
}
