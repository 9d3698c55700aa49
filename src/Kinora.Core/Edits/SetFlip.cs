namespace Kinora.Core.Edits;

/// <summary>Mirrors a picture.</summary>
public sealed record SetFlip(string Id, Flip Flip) : SegmentEdit(Id)
{
    private protected override string Property => "flip";

    private protected override Holders Holders => Holders.Picture;

    private protected override Segment Make(Segment segment) => segment with { Flip = Flip };
}
