namespace Kinora.Core.Edits;

/// <summary>
/// Puts a segment at another time, on another track, or both.
/// <code>
/// ripple      |A|B|C|  →  |B|C|A|    the others close up and make room; it goes between segments, never into one
/// no ripple   |A|B|C|  →  | |B|C|A|  it leaves a gap, and there has to be room
/// </code>
/// </summary>
/// <param name="To">Its new start, in the timeline's present time: with ripple, what it is to stand in front of.</param>
/// <param name="TrackId">Null for its own.</param>
/// <param name="Ripple">On all tracks, what goes with its picture moves along with it; onto another track, only the two tracks
/// follow.</param>
public sealed record MoveSegment(string Id, TimeSpan To, string? TrackId = null, Ripple Ripple = Ripple.Track) : Edit
{
    public override string Label => $"move {FaultList.Shown(Id)} to {EditTime.Text(EditTime.Whole(To))}";

    private protected override Outcome Make(EditScope scope)
    {
        if (scope.FindSegment(Id, out var place) is { } unknown) return unknown;
        var target = place.TrackIndex;
        if (TrackId is not null && scope.FindTrack(TrackId, out target) is { } unknownTrack) return unknownTrack;
        var to = EditTime.Whole(To);
        if (to < TimeSpan.Zero || to > TimelineLimits.MaxTime)
        {
            return new Rejected(ReasonCode.OutOfRange,
                $"Segment {Id} can't start at {EditTime.Text(to)}: choose zero or later, at most a day.", Id);
        }

        var without = TrackRow.Remove(scope.Timeline, place);
        if (Ripple == Ripple.None) return TrackRow.Add(without, target, place.Segment with { Start = to });
        var closed = RippleShift.Close(scope, without, place.TrackIndex, place.Segment.Range, Ripple.Track);
        return target == place.TrackIndex ? Along(scope, place, closed, to) : Across(scope, place, closed, target, to);
    }

    private Outcome Along(EditScope scope, Place place, Timeline closed, TimeSpan to)
    {
        var segment = place.Segment;
        // The last one jumps over nothing, so nothing closes up in front of where it goes.
        var isLast = place.Index == place.Track.Segments.Count - 1;
        var behind = isLast ? to : to >= segment.End ? to - segment.Duration : to > segment.Start ? segment.Start : to;
        var row = closed.Tracks[place.TrackIndex];
        var start = TrackRow.NearestEdge(row, TrackRow.Within(row, behind, TrackRow.IsGapless(place.Track)));
        var opened = RippleShift.Open(scope, closed, place.TrackIndex, start, segment.Duration, Ripple.Track);
        var moved = TrackRow.Add(opened, place.TrackIndex, segment with { Start = start });
        return Ripple == Ripple.AllTracks ? RippleMove.Follow(scope, moved, place, start) : moved;
    }

    private static Outcome Across(EditScope scope, Place place, Timeline closed, int target, TimeSpan to)
    {
        var row = closed.Tracks[target];
        var start = TrackRow.NearestEdge(row, TrackRow.Within(row, to, TrackRow.IsGapless(row)));
        var opened = RippleShift.Open(scope, closed, target, start, place.Segment.Duration, Ripple.Track);
        return TrackRow.Add(opened, target, place.Segment with { Start = start });
    }
}
