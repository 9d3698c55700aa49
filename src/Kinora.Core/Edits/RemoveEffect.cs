namespace Kinora.Core.Edits;

/// <summary>Takes the effects of a kind away, or only the one of that kind and name.</summary>
public sealed record RemoveEffect(string Id, string Kind, string? Name = null) : SegmentEdit(Id)
{
    private protected override string Property => "effects";

    private protected override Holders Holders => Holders.Picture;

    private protected override Rejected? Refuse(EditScope scope, Place place)
    {
        if (place.Segment.Effects.Any(IsMeant)) return null;
        var effect = Name is null ? FaultList.Shown(Kind) : $"{FaultList.Shown(Kind)} {FaultList.Shown(Name)}";
        var present = string.Join(", ",
            place.Segment.Effects.Select(other => other.Name is null ? other.Kind : $"{other.Kind} {other.Name}"));
        return new Rejected(ReasonCode.NotPossible, $"Segment {Id} has no effect {effect}: "
            + (present.Length == 0 ? "it has none at all." : $"it has {present}."), Id);
    }

    private protected override Segment Make(Segment segment) =>
        segment with { Effects = segment.Effects.Where(effect => !IsMeant(effect)).ToValueList() };

    private bool IsMeant(Effect effect) => effect.Kind == Kind && (Name is null || effect.Name == Name);
}
