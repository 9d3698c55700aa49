namespace Kinora.Core.Edits;

/// <summary>
/// Puts a segment in and moves what follows; a segment in the middle of which it comes is cut in two.
/// <code>|  A  |B|  →  |A|C|A|B|</code>
/// </summary>
/// <param name="At">When it starts; behind the end of a main track without gaps it is put at that end.</param>
/// <param name="Segment">Its own start doesn't matter; its id may be empty: it then gets the next free one.</param>
/// <param name="Ripple">None: only where there is room.</param>
public sealed record InsertSegment(string TrackId, TimeSpan At, Segment Segment, Ripple Ripple = Ripple.Track) : Edit
{
    public override string Label => $"insert a segment into {FaultList.Shown(TrackId)} at {EditTime.Text(EditTime.Whole(At))}";

    private protected override Outcome Make(EditScope scope) => MakeOn(scope);

    internal Outcome MakeOn(EditScope scope)
    {
        if (scope.FindTrack(TrackId, out var index) is { } unknown) return unknown;
        if (scope.TakeSegmentId(Segment.Id, out var id) is { } taken) return taken;
        var track = scope.Timeline.Tracks[index];
        var at = Ripple == Ripple.None ? EditTime.Whole(At) : TrackRow.Within(track, EditTime.Whole(At), TrackRow.IsGapless(track));
        var segment = EditTime.Whole(Segment) with { Id = id, Start = at };
        if (SegmentRules.IsPlaced(segment) is false)
        {
            return new Rejected(ReasonCode.OutOfRange, $"The new segment starts at {EditTime.Text(at)} and lasts "
                + $"{EditTime.Text(segment.Duration)}: start it at zero or later and let it last some time, at most a day.", id);
        }

        if (SegmentCut.RefuseSource(scope, segment) is { } beyond) return beyond;
        if (Ripple == Ripple.None) return TrackRow.Add(scope.Timeline, index, segment);
        return Insert(scope, index, segment);
    }

    private Outcome Insert(EditScope scope, int index, Segment segment)
    {
        var track = scope.Timeline.Tracks[index];
        var timeline = scope.Timeline;
        var within = track.Segments.FindIndex(other => other.Start < segment.Start && segment.Start < other.End);
        if (within >= 0)
        {
            if (SegmentCut.RefuseSplit(track.Segments[within]) is { } whole) return whole;
            var (left, right) = SegmentCut.Split(track.Segments[within], segment.Start, scope.NewSegmentId());
            timeline = scope.With(index, track with { Segments = track.Segments.SetItem(within, left).Insert(within + 1, right) });
        }

        var opened = RippleShift.Open(scope, timeline, index, segment.Start, segment.Duration, Ripple);
        return TrackRow.Add(opened, index, segment);
    }
}
