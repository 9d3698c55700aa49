namespace Kinora.Core.Edits;

/// <summary>Makes a colour see-through; null makes none so.</summary>
public sealed record SetChromaKey(string Id, ChromaKey? Key) : SegmentEdit(Id)
{
    private protected override string Property => "key colour";

    private protected override Holders Holders => Holders.Picture;

    private protected override Segment Make(Segment segment) => segment with { ChromaKey = Key };
}
