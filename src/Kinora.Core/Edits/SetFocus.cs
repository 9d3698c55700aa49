namespace Kinora.Core.Edits;

/// <summary>Centres what is seen of a picture on points of its source; none is the middle.</summary>
public sealed record SetFocus(string Id, ValueList<FocusPoint> Focus) : SegmentEdit(Id)
{
    private protected override string Property => "focus";

    private protected override Holders Holders => Holders.Picture;

    private protected override Segment Make(Segment segment) => segment with { Focus = Focus };
}
