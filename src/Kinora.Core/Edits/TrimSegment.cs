namespace Kinora.Core.Edits;

/// <summary>
/// Moves a segment's edges: less or more of its source is played, at the same speed.
/// <code>
/// From, ripple      |A|bBB|C|  →  |A|BB|C|
/// From, no ripple   |A|bBB|C|  →  |A| |BB|C|
/// To, ripple        |A|BBb|C|  →  |A|BB|C|
/// To, no ripple     |A|BBb|C|  →  |A|BB| |C|
/// </code>
/// </summary>
/// <param name="From">The new start in the timeline's present time; null leaves it. Earlier than the start uncovers source.</param>
/// <param name="To">The new end in the timeline's present time; null leaves it.</param>
public sealed record TrimSegment(string Id, TimeSpan? From, TimeSpan? To, Ripple Ripple = Ripple.Track) : Edit
{
    public override string Label => $"trim {FaultList.Shown(Id)}";

    private protected override Outcome Make(EditScope scope)
    {
        if (scope.FindSegment(Id, out var place) is { } unknown) return unknown;
        var old = place.Segment;
        var from = From is { } start ? EditTime.Whole(start) : old.Start;
        var to = To is { } end ? EditTime.Whole(end) : old.End;
        if (to <= from)
        {
            return new Rejected(ReasonCode.OutOfRange, $"Nothing of segment {Id} would be left between {EditTime.Text(from)} and "
                + $"{EditTime.Text(to)}: let it end after its start, or remove it.", Id);
        }

        if (from != old.Start && old.Asset is SpeechAsset)
        {
            return new Rejected(ReasonCode.NotPossible,
                $"Segment {Id} is speech, which begins with its first word: change its words instead.", Id);
        }

        // The end first: it moves what follows, and the start then moves both.
        var shorter = SegmentCut.Tail(old, old.End - to);
        var trimmed = SegmentCut.Head(shorter, from - old.Start);
        if (SegmentCut.RefuseSource(scope, trimmed, old) is { } beyond) return beyond;
        if (from == old.Start) return Resize.Tail(scope, place, shorter, Ripple);
        if (to == old.End || Ripple == Ripple.None) return Resize.Head(scope, place, trimmed, Ripple);
        return Both(scope, place, shorter, trimmed);
    }

    private Outcome Both(EditScope scope, Place place, Segment shorter, Segment trimmed)
    {
        // A start beyond the old end, or an end before the old start, leaves no middle step.
        if (!SegmentRules.IsPlaced(shorter)) return Resize.Tail(scope, place, trimmed with { Start = place.Segment.Start }, Ripple);
        var tail = Resize.Tail(scope, place, shorter, Ripple);
        if (tail.Timeline is not { } timeline) return tail;
        var half = scope.On(timeline);
        return half.FindSegment(Id, out var halfway) is { } lost ? lost : Resize.Head(half, halfway, trimmed, Ripple);
    }
}
