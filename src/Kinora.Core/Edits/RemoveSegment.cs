namespace Kinora.Core.Edits;

/// <summary>
/// Takes a segment away.
/// <code>
/// ripple      |A|B|C|  →  |A|C|
/// no ripple   |A|B|C|  →  |A| |C|
/// </code>
/// </summary>
public sealed record RemoveSegment(string Id, Ripple Ripple = Ripple.Track) : Edit
{
    public override string Label => $"remove {FaultList.Shown(Id)}";

    private protected override Outcome Make(EditScope scope)
    {
        if (scope.FindSegment(Id, out var place) is { } unknown) return unknown;
        return RippleShift.Close(scope, TrackRow.Remove(scope.Timeline, place), place.TrackIndex, place.Segment.Range, Ripple);
    }
}
