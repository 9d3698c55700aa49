namespace Kinora.Core.Edits;

/// <summary>
/// Cuts a segment in two that play on as one. The transition and the fade-out go with the right half, the fade-in stays left,
/// a caption's words are divided.
/// <code>|   A   |B|  →  | A | C |B|</code>
/// </summary>
/// <param name="At">Timeline time, inside the segment.</param>
/// <param name="NewId">The right half's; null for the next free one.</param>
public sealed record SplitSegment(string Id, TimeSpan At, string? NewId = null) : Edit
{
    public override string Label => $"split {FaultList.Shown(Id)} at {EditTime.Text(EditTime.Whole(At))}";

    private protected override Outcome Make(EditScope scope)
    {
        if (scope.FindSegment(Id, out var place) is { } unknown) return unknown;
        var at = EditTime.Whole(At);
        var segment = place.Segment;
        if (at <= segment.Start || at >= segment.End)
        {
            return new Rejected(ReasonCode.OutsideSegment, $"{EditTime.Text(at)} does not lie inside segment {Id}: "
                + $"choose a time between {EditTime.Text(segment.Start)} and {EditTime.Text(segment.End)}.", Id);
        }

        if (SegmentCut.RefuseSplit(segment) is { } whole) return whole;
        if (scope.TakeSegmentId(NewId, out var newId) is { } taken) return taken;
        var (left, right) = SegmentCut.Split(segment, at, newId);
        var segments = place.Track.Segments.SetItem(place.Index, left).Insert(place.Index + 1, right);
        return scope.With(place.TrackIndex, place.Track with { Segments = segments });
    }
}
