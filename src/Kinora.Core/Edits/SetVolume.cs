namespace Kinora.Core.Edits;

/// <summary>Makes a segment louder or quieter; its fades and ducking stay.</summary>
/// <param name="Volume">Linear amplitude, 0–4; 1 is the source at its reference loudness.</param>
public sealed record SetVolume(string Id, double Volume) : SegmentEdit(Id)
{
    private protected override string Property => "volume";

    private protected override Holders Holders => Holders.Audible;

    private protected override Segment Make(Segment segment) => segment with { Volume = Volume };
}
