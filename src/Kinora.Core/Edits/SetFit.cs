namespace Kinora.Core.Edits;

/// <summary>How a picture of another shape fills the canvas.</summary>
public sealed record SetFit(string Id, Fit Fit) : SegmentEdit(Id)
{
    private protected override string Property => "fit";

    private protected override Holders Holders => Holders.Picture;

    private protected override Segment Make(Segment segment) => segment with { Fit = Fit };
}
