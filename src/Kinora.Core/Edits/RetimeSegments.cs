namespace Kinora.Core.Edits;

/// <summary>
/// Puts segments where they are wanted, each with its own start and length, all at once, on their own tracks; the rest stays. Word
/// times are stretched with their text. A clip keeps its in-point.
/// </summary>
public sealed record RetimeSegments(ValueList<SegmentTime> Times) : Edit
{
    public override string Label => "change times";

    private protected override Outcome Make(EditScope scope)
    {
        var timeline = scope.Timeline;
        foreach (var time in Times)
        {
            var here = scope.On(timeline);
            if (here.FindSegment(time.Id, out var place) is { } unknown) return unknown;
            var old = place.Segment;
            var changed = old with { Start = EditTime.Whole(time.Start), Duration = EditTime.Whole(time.Duration) };
            if (!SegmentRules.IsPlaced(changed))
            {
                return new Rejected(ReasonCode.OutOfRange, $"Segment {old.Id} would start at {EditTime.Text(changed.Start)} and last "
                    + $"{EditTime.Text(changed.Duration)}: it has to start at zero or later and last some time, at most a day.", old.Id);
            }

            if (SegmentCut.RefuseSource(here, changed, old) is { } beyond) return beyond;
            var scale = changed.Duration / old.Duration;
            if (old.Text is { } text && text.Words.Count > 0 && scale != 1) changed = changed with
            {
                Text = text with { Words = TextCut.Stretch(text.Words, scale) },
            };
            timeline = here.With(place, changed);
        }

        for (var t = 0; t < timeline.Tracks.Count; t++)
        {
            timeline = RippleShift.Replace(timeline, t, timeline.Tracks[t].Segments.OrderBy(segment => segment.Start));
        }

        return timeline;
    }
}

public readonly record struct SegmentTime(string Id, TimeSpan Start, TimeSpan Duration);
