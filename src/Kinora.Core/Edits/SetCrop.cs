namespace Kinora.Core.Edits;

/// <summary>Uses a part of the source only; null uses all of it.</summary>
public sealed record SetCrop(string Id, CropRectangle? Crop) : SegmentEdit(Id)
{
    private protected override string Property => "crop";

    private protected override Holders Holders => Holders.Picture;

    private protected override Segment Make(Segment segment) => segment with { Crop = Crop };
}
