namespace Kinora.Core.Edits;

/// <summary>Silences a segment, or lets it be heard again.</summary>
public sealed record SetSegmentMuted(string Id, bool Muted) : SegmentEdit(Id)
{
    private protected override string Property => "sound";

    private protected override Holders Holders => Holders.Audible;

    private protected override Segment Make(Segment segment) => segment with { Muted = Muted };
}
