namespace Kinora.Core.Edits;

/// <summary>
/// Plays another stretch of the same source in the same place.
/// <code>
/// source    |0 1 2 3 4 5|
/// timeline  |1 2 3|  →  |3 4 5|   by 2 s
/// </code>
/// </summary>
/// <param name="By">Source time; above zero shows what comes later in the source.</param>
public sealed record SlipSegment(string Id, TimeSpan By) : Edit
{
    public override string Label => $"slip {FaultList.Shown(Id)} by {EditTime.Text(EditTime.Whole(By))}";

    private protected override Outcome Make(EditScope scope)
    {
        if (scope.FindSegment(Id, out var place) is { } unknown) return unknown;
        var old = place.Segment;
        if (old.Asset is not MediaAsset media)
        {
            return new Rejected(ReasonCode.NotPossible, $"Segment {Id} has no longer source behind it to slip in: choose a clip.", Id);
        }

        var by = EditTime.Whole(By);
        var slipped = old with { Asset = media with { In = media.In + by }, Freeze = old.Freeze + by };
        if (slipped.Freeze < TimeSpan.Zero)
        {
            return new Rejected(ReasonCode.BeyondSource, $"Segment {Id} is frozen at {EditTime.Text(old.Freeze!.Value)} of its source: "
                + "slip it back by no more than that.", Id);
        }

        return SegmentCut.RefuseSource(scope, slipped, old) is { } beyond ? beyond : scope.With(place, slipped);
    }
}
