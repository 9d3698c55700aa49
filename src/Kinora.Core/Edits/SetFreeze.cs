namespace Kinora.Core.Edits;

/// <summary>Shows one source time all along; null lets the segment play again from its in-point.</summary>
public sealed record SetFreeze(string Id, TimeSpan? At) : SegmentEdit(Id)
{
    private protected override string Property => "frozen picture";

    private protected override Holders Holders => Holders.Picture;

    private protected override Rejected? Refuse(EditScope scope, Place place)
    {
        if (place.Segment.Asset is not (MediaAsset or SceneAsset or OpaqueAsset))
        {
            return new Rejected(ReasonCode.NotPossible, $"Segment {Id} is no clip that could be frozen: choose a clip.", Id);
        }

        return SegmentCut.RefuseSource(scope, Make(place.Segment), place.Segment);
    }

    private protected override Segment Make(Segment segment) => segment with { Freeze = At is { } at ? EditTime.Whole(at) : null };
}
