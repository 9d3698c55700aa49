namespace Kinora.Core.Edits;

/// <summary>
/// Shows or plays something else in a segment's place. Place, fit, size, looks, motion, transition, volume and fades stay;
/// what belonged to the old source (crop, focus, key colour, speed, reverse, freeze) goes.
/// <code>|A|B|C|  →  |A|D|C|</code>
/// </summary>
/// <param name="Title">Its new title; null for none.</param>
/// <param name="Duration">How long it lasts; null: as before, or as long as the new source where that is shorter and ripple allows.</param>
public sealed record ReplaceSegment(string Id, Asset Asset, string? Title = null, TimeSpan? Duration = null,
    Ripple Ripple = Ripple.Track) : Edit
{
    public override string Label => $"replace {FaultList.Shown(Id)}";

    private protected override Outcome Make(EditScope scope)
    {
        if (scope.FindSegment(Id, out var place) is { } unknown) return unknown;
        var old = place.Segment;
        var replaced = old with
        {
            Asset = EditTime.Whole(Asset), Title = Title, Crop = null, Focus = [], ChromaKey = null, Speed = 1, Reversed = false,
            Freeze = null,
            Duration = Duration is { } wish ? EditTime.Whole(wish) : old.Duration,
        };
        if (Duration is null && Ripple != Ripple.None) replaced = ShortenedToSource(scope, replaced);
        if (SegmentCut.RefuseSource(scope, replaced) is { } beyond) return beyond;
        return Resize.Tail(scope, place, replaced, Ripple);
    }

    private static Segment ShortenedToSource(EditScope scope, Segment segment)
    {
        if (segment.Asset is not MediaAsset media || scope.SourceLength(segment) is not { } length) return segment;
        var left = Milliseconds.Round(length) - media.In;
        return left > TimeSpan.Zero && left < segment.Duration ? segment with { Duration = left } : segment;
    }
}
