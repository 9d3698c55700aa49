namespace Kinora.Core.Edits;

/// <summary>
/// How a segment becomes the next one; null is a plain cut. It is centred on the cut and changes no start and no length. A transition
/// whose segment later loses its neighbour is kept, and has no effect until it has one again.
/// <code>|  A  |  B  |  →  |  A  ><  B  |</code>
/// </summary>
public sealed record SetTransition(string Id, Transition? Transition) : SegmentEdit(Id)
{
    private protected override string Property => "transition";

    private protected override Holders Holders => Holders.Picture;

    private protected override Rejected? Refuse(EditScope scope, Place place)
    {
        if (Transition is null || TrackRow.Following(place) is not null) return null;
        return new Rejected(ReasonCode.NotAdjacent, $"No segment follows {Id} without a gap, so there is nothing it could turn into: "
            + "set the transition on the one before the cut, or close the gap.", Id);
    }

    private protected override Segment Make(Segment segment) => segment with { Transition = EditTime.Whole(Transition) };
}
