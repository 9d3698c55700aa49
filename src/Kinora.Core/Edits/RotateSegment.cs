namespace Kinora.Core.Edits;

/// <summary>Turns a picture or text further by some degrees, clockwise above zero; the sum is kept within (−180, 180].</summary>
public sealed record RotateSegment(string Id, double By) : SegmentEdit(Id)
{
    private protected override string Property => "rotation";

    private protected override Holders Holders => Holders.Visible;

    private protected override Segment Make(Segment segment)
    {
        var turned = Math.IEEERemainder(segment.Transform.Rotate + By, 360);
        return segment with { Transform = segment.Transform with { Rotate = turned == -180 ? 180 : turned } };
    }
}
