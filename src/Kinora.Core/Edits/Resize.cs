namespace Kinora.Core.Edits;

/// <summary>Puts a segment of another length in the place of itself and lets the others follow.</summary>
internal static class Resize
{
    /// <summary>The start stays, the end moves, and with it what follows.</summary>
    public static Outcome Tail(EditScope scope, Place place, Segment changed, Ripple ripple)
    {
        if (!SegmentRules.IsPlaced(changed)) return Refuse(changed);
        var timeline = scope.With(place, changed);
        var end = place.Segment.End;
        return changed.End < end
            ? RippleShift.Close(scope, timeline, place.TrackIndex, TimeRange.FromTo(changed.End, end), ripple)
            : RippleShift.Open(scope, timeline, place.TrackIndex, end, changed.End - end, ripple);
    }

    /// <summary>
    /// The segment's head was cut or uncovered: with ripple it starts where it did and what follows moves; without, only its start moves.
    /// </summary>
    public static Outcome Head(EditScope scope, Place place, Segment changed, Ripple ripple)
    {
        if (!SegmentRules.IsPlaced(ripple == Ripple.None ? changed : changed with { Start = place.Segment.Start })) return Refuse(changed);
        if (ripple == Ripple.None) return scope.With(place, changed);
        var start = place.Segment.Start;
        var grown = changed.Duration - place.Segment.Duration;
        if (grown < TimeSpan.Zero)
        {
            return RippleShift.Close(
                scope, scope.With(place, changed with { Start = start }), place.TrackIndex, new TimeRange(start, -grown), ripple);
        }

        var opened = RippleShift.Open(scope, scope.With(place, changed with { Start = start }), place.TrackIndex, start, grown, ripple);
        // Opening at its start has moved the segment itself as well.
        return WithStart(opened, place, start);
    }

    private static Timeline WithStart(Timeline timeline, Place place, TimeSpan start)
    {
        var track = timeline.Tracks[place.TrackIndex];
        var segment = track.Segments[place.Index] with { Start = start };
        return timeline with
        {
            Tracks = timeline.Tracks.SetItem(place.TrackIndex, track with { Segments = track.Segments.SetItem(place.Index, segment) }),
        };
    }

    private static Rejected Refuse(Segment segment) => new(ReasonCode.OutOfRange,
        $"Segment {segment.Id} would start at {EditTime.Text(segment.Start)} and last {EditTime.Text(segment.Duration)}: "
        + "it has to start at zero or later and last some time, at most a day.", segment.Id);
}
