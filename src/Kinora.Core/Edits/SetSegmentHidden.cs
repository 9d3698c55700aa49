namespace Kinora.Core.Edits;

/// <summary>Hides a segment, or shows it again. Its place stays taken.</summary>
public sealed record SetSegmentHidden(string Id, bool Hidden) : SegmentEdit(Id)
{
    private protected override string Property => "picture";

    private protected override Holders Holders => Holders.Visible;

    private protected override Segment Make(Segment segment) => segment with { Hidden = Hidden };
}
