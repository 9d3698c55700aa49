namespace Kinora.Core.Edits;

/// <summary>Replaces all effects of a segment; an empty list takes them away.</summary>
public sealed record SetEffects(string Id, ValueList<Effect> Effects) : SegmentEdit(Id)
{
    private protected override string Property => "effects";

    private protected override Holders Holders => Holders.Picture;

    private protected override Segment Make(Segment segment) => segment with { Effects = Effects };
}
