namespace Kinora.Core.Edits;

/// <summary>Plays a segment's stretch of source backwards, or forwards again.</summary>
public sealed record SetReversed(string Id, bool Reversed) : SegmentEdit(Id)
{
    private protected override string Property => "direction";

    private protected override Holders Holders => Holders.Audible;

    private protected override Segment Make(Segment segment) => segment with { Reversed = Reversed };
}
