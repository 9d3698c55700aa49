namespace Kinora.Core.Edits;

/// <summary>
/// Gives segments of the main track other lengths, and lets the rest of the film go with them: time is stretched or squeezed under each
/// one, so that what is written over a picture stays over it.
/// <code>
/// picture   |  A  |  B  |       →   | A |   B    |
/// captions  | x | | y | |       →   |x| |  y  |  |
/// music     |     m     |       →   |     m      |
/// </code>
/// What is spoken, and sounds, begin with their picture and last as long as they lasted; two of one track that would meet are kept apart.
/// </summary>
public sealed record RetimeMain(ValueList<MainTime> Times) : Edit
{
    public override string Label => "change lengths";

    private protected override Outcome Make(EditScope scope)
    {
        var main = Ripples.MainOf(scope.Timeline);
        if (Times.FirstOrDefault(time => main?.Segments.Any(segment => segment.Id == time.Id) != true) is { Id: not null } strange)
        {
            return new Rejected(ReasonCode.UnknownSegment, $"There is no segment {EditScope.Shown(strange.Id)} on the main track: "
                + "use one of its segments.", strange.Id);
        }

        if (main is null) return scope.Timeline;
        var index = scope.Timeline.Tracks.FindIndex(track => track.Id == main.Id);
        var map = new TimeMap();
        var segments = new List<Segment>();
        var shift = TimeSpan.Zero;
        foreach (var old in main.Segments)
        {
            var changed = Changed(old) with { Start = old.Start + shift };
            if (!SegmentRules.IsPlaced(changed) || changed.Speed is not (>= TimelineLimits.MinSpeed and <= TimelineLimits.MaxSpeed))
            {
                return new Rejected(ReasonCode.OutOfRange, $"Segment {old.Id} can't last {EditTime.Text(changed.Duration)}: "
                    + "it has to last some time, at most a day.", old.Id);
            }

            if (SegmentCut.RefuseSource(scope, changed, old) is { } beyond) return beyond;
            map.Add(old.Range, changed.Range);
            shift += changed.Duration - old.Duration;
            segments.Add(changed);
        }

        var timeline = RippleShift.Replace(scope.Timeline, index, segments);
        for (var t = 0; t < timeline.Tracks.Count; t++)
        {
            if (t != index) timeline = Follow(scope, timeline, t, map, main);
        }

        return timeline;
    }

    private Segment Changed(Segment old)
    {
        foreach (var time in Times)
        {
            if (time.Id == old.Id) return old with { Duration = EditTime.Whole(time.Duration), Speed = time.Speed ?? old.Speed };
        }

        return old;
    }

    private static Timeline Follow(EditScope scope, Timeline timeline, int trackIndex, TimeMap map, Track main)
    {
        var track = timeline.Tracks[trackIndex];
        var followed = track.Segments.Select((segment, i) =>
        {
            var start = map.Of(segment.Start);
            var end = map.Of(segment.End);
            var isUnder = RippleShift.IsBed(track) || (segment.Start <= main.Segments[0].Start && segment.End >= main.End);
            var keeps = segment.Asset is SpeechAsset || (segment.Asset is SoundAsset or MediaAsset && !isUnder && segment.Freeze is null
                && (scope.SourceLength(segment) is not null || segment.Asset is SoundAsset));
            var duration = keeps ? segment.Duration : end - start;
            // Titles and names stand as long as it takes to read them, as long as there is room; captions stay with their picture.
            var next = i + 1 < track.Segments.Count ? map.Of(track.Segments[i + 1].Start) : map.Of(main.End);
            if (segment.Text is not null && track.Role != TrackRole.Caption && !isUnder && start + segment.Duration <= next) duration = segment.Duration;
            if (!keeps && duration > segment.Duration && SegmentCut.SpareTail(scope, segment) is { } spare && duration - segment.Duration > spare)
            {
                duration = segment.Duration + (spare > TimeSpan.Zero ? spare : TimeSpan.Zero);
            }

            if (duration < TimeSpan.FromMilliseconds(1)) duration = TimeSpan.FromMilliseconds(1);
            var scale = duration / segment.Duration;
            return segment with
            {
                Start = start,
                Duration = duration,
                Text = segment.Text is { } text ? text with { Words = TextCut.Stretch(text.Words, scale) } : null,
            };
        });
        return RippleShift.Replace(timeline, trackIndex, RippleShift.Apart(followed));
    }

    /// <summary>Where an instant of the old film lies in the new one.</summary>
    private sealed class TimeMap
    {
        private readonly List<(TimeRange Old, TimeRange New)> stretches = [];

        public void Add(TimeRange old, TimeRange @new) => stretches.Add((old, @new));

        public TimeSpan Of(TimeSpan time)
        {
            var shift = TimeSpan.Zero;
            foreach (var (old, now) in stretches)
            {
                if (time < old.Start) break;
                if (time < old.End) return Milliseconds.Round(now.Start + (time - old.Start) * (now.Duration / old.Duration));
                shift = now.End - old.End;
            }

            return time + shift;
        }
    }
}

/// <param name="Speed">Null leaves it.</param>
public readonly record struct MainTime(string Id, TimeSpan Duration, double? Speed = null);
