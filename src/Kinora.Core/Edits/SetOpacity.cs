namespace Kinora.Core.Edits;

/// <summary>Makes a picture or text see-through.</summary>
/// <param name="Opacity">0 (not seen) to 1.</param>
public sealed record SetOpacity(string Id, double Opacity) : SegmentEdit(Id)
{
    private protected override string Property => "opacity";

    private protected override Holders Holders => Holders.Visible;

    private protected override Segment Make(Segment segment) => segment with { Opacity = Opacity };
}
