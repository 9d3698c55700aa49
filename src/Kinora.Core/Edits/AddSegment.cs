namespace Kinora.Core.Edits;

/// <summary>
/// Puts a segment where there is room for it, at its own start.
/// <code>|A|   |B|  →  |A|C| |B|</code>
/// </summary>
/// <param name="Segment">Its id may be empty: it then gets the next free one.</param>
public sealed record AddSegment(string TrackId, Segment Segment) : Edit
{
    public override string Label => $"add a segment to {FaultList.Shown(TrackId)} at {EditTime.Text(EditTime.Whole(Segment.Start))}";

    private protected override Outcome Make(EditScope scope)
    {
        if (scope.FindTrack(TrackId, out var track) is { } unknown) return unknown;
        if (scope.TakeSegmentId(Segment.Id, out var id) is { } taken) return taken;
        var segment = EditTime.Whole(Segment) with { Id = id };
        if (SegmentCut.RefuseSource(scope, segment) is { } beyond) return beyond;
        return TrackRow.Add(scope.Timeline, track, segment);
    }
}
