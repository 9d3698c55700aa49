namespace Kinora.Core.Edits;

/// <summary>Adds an effect on top of a segment's others; one of the same kind, name and source is replaced, so that its amount can be
/// set.</summary>
public sealed record AddEffect(string Id, Effect Effect) : SegmentEdit(Id)
{
    private protected override string Property => "effects";

    private protected override Holders Holders => Holders.Picture;

    private protected override Segment Make(Segment segment)
    {
        var index = segment.Effects.FindIndex(
            other => other.Kind == Effect.Kind && other.Name == Effect.Name && other.Source == Effect.Source);
        return segment with { Effects = index < 0 ? segment.Effects.Add(Effect) : segment.Effects.SetItem(index, Effect) };
    }
}
