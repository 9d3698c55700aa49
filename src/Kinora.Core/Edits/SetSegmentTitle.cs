namespace Kinora.Core.Edits;

/// <summary>Names a segment for people; null takes the name away.</summary>
public sealed record SetSegmentTitle(string Id, string? Title) : SegmentEdit(Id)
{
    private protected override string Property => "title";

    private protected override Holders Holders => Holders.All;

    private protected override Segment Make(Segment segment) => segment with { Title = Title };
}
