namespace Kinora.Core.Edits;

/// <summary>Moves the camera slowly inside the fitted picture; null leaves that to whoever plans the film.</summary>
public sealed record SetMotion(string Id, Motion? Motion) : SegmentEdit(Id)
{
    private protected override string Property => "motion";

    private protected override Holders Holders => Holders.Picture;

    private protected override Segment Make(Segment segment) => segment with { Motion = Motion };
}
