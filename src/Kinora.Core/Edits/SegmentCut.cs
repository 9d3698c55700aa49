namespace Kinora.Core.Edits;

/// <summary>
/// Takes parts off a segment. A segment plays source [in, in + duration × speed); forwards its head is at the in-point, backwards
/// at the other end, so cutting the head of a reversed segment leaves the in-point alone and cutting its tail moves it:
/// <code>
/// forwards   timeline |a b c d|   cut the head →   |b c d|   in + 1
/// backwards  timeline |d c b a|   cut the head →   |c b a|   in
/// </code>
/// A frozen segment keeps its in-point either way. Fades and transitions stay as they are: the planner fits them.
/// </summary>
internal static class SegmentCut
{
    /// <summary>Starts later by <paramref name="length"/> and ends where it did; a negative length makes it start earlier.</summary>
    public static Segment Head(Segment segment, TimeSpan length) => segment with
    {
        Start = segment.Start + length,
        Duration = segment.Duration - length,
        Asset = segment.Reversed ? segment.Asset : Slipped(segment, length),
        Text = segment.Text is { } text ? text with { Words = TextCut.Shift(text.Words, -length) } : null,
    };

    /// <summary>Ends earlier by <paramref name="length"/>; a negative length makes it end later.</summary>
    public static Segment Tail(Segment segment, TimeSpan length) => segment with
    {
        Duration = segment.Duration - length,
        Asset = segment.Reversed ? Slipped(segment, length) : segment.Asset,
    };

    /// <summary>Two segments in the place of one. The transition and the fade-out go with the right one, the fade-in stays left.</summary>
    /// <param name="at">Timeline time, inside the segment.</param>
    public static (Segment Left, Segment Right) Split(Segment segment, TimeSpan at, string rightId)
    {
        segment = OfWholeScene(segment);
        var left = Tail(segment, segment.End - at) with { Transition = null, FadeOut = TimeSpan.Zero };
        var right = Head(segment, at - segment.Start) with { Id = rightId, FadeIn = TimeSpan.Zero };
        if (segment.Text is not { } text) return (left, right);
        var (leftText, rightText) = TextCut.Split(text, at - segment.Start);
        return (left with { Text = leftText }, right with { Text = rightText });
    }

    /// <summary>Why it can't be parted, if so: words are spoken and music is composed as a whole, without an in-point.</summary>
    public static Rejected? RefuseSplit(Segment segment) => segment.Asset switch
    {
        SpeechAsset => new Rejected(ReasonCode.NotPossible,
            $"Segment {segment.Id} is speech, which is spoken as a whole: change its words instead of cutting it.", segment.Id),
        MusicAsset => new Rejected(ReasonCode.NotPossible,
            $"Segment {segment.Id} is composed to its length, so it can't be cut in two: trim it or add a second piece.", segment.Id),
        SoundAsset => new Rejected(ReasonCode.NotPossible,
            $"Segment {segment.Id} is a sound made to its length, so it can't be cut in two: trim it or add a second one.", segment.Id),
        _ => null,
    };

    /// <summary>Whether the source has what the segment plays, where its length is known.</summary>
    /// <param name="before">What it played before: a segment that already ran over is not refused for running over less.</param>
    public static Rejected? RefuseSource(EditScope scope, Segment segment, Segment? before = null)
    {
        if (segment.Asset is not MediaAsset media || !double.IsFinite(segment.Speed)) return null;
        if (media.In < TimeSpan.Zero)
        {
            var missing = EditTime.Text(Milliseconds.Round(-media.In / Math.Clamp(segment.Speed, TimelineLimits.MinSpeed, TimelineLimits.MaxSpeed)));
            return new Rejected(ReasonCode.BeyondSource,
                $"Segment {segment.Id} would need {missing} more than its source has at its beginning: take less.", segment.Id);
        }

        if (scope.SourceLength(segment) is not { } length) return null;
        var end = EndInSource(segment, media);
        if (end <= length + Tolerance) return null;
        if (before?.Asset is MediaAsset old && old.Media == media.Media && end <= EndInSource(before, old)) return null;
        var sourceEnd = EditTime.Text(Milliseconds.Round(length));
        return new Rejected(ReasonCode.BeyondSource,
            $"Segment {segment.Id} would play to {EditTime.Text(end)} of a source that ends at {sourceEnd}: "
            + "make it shorter, slow it down or freeze it.", segment.Id);
    }

    /// <summary>How much longer, in timeline time, the source lets a segment play; null where no end is known.</summary>
    public static TimeSpan? SpareTail(EditScope scope, Segment segment)
    {
        if (segment.Asset is not MediaAsset media || segment.Freeze is not null) return null;
        var inSource = segment.Reversed ? media.In : scope.SourceLength(segment) - EndInSource(segment, media);
        return inSource is { } spare ? Milliseconds.Round(spare / segment.Speed) : null;
    }

    /// <summary>A container's stated duration and the end of its last frame differ by up to a frame or so.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(50);

    private static TimeSpan EndInSource(Segment segment, MediaAsset media) =>
        segment.Freeze ?? media.In + Milliseconds.Round(segment.Duration * Math.Clamp(segment.Speed, 0, TimelineLimits.MaxSpeed));

    private static Asset? Slipped(Segment segment, TimeSpan length) => segment.Asset switch
    {
        MediaAsset media when segment.Freeze is null => media with { In = media.In + Milliseconds.Round(length * segment.Speed) },
        // There is nothing before a scene's start: uncovered beyond it, the scene begins sooner.
        SceneAsset scene when segment.Freeze is null => scene with { In = Later(scene.In, length * segment.Speed) },
        _ => segment.Asset,
    };

    private static TimeSpan Later(TimeSpan time, TimeSpan by) => Milliseconds.Round(time + by) is var later && later > TimeSpan.Zero ? later : TimeSpan.Zero;

    /// <summary>Both halves of a scene know how long it was as a whole, so that what moves in it goes on through the cut.</summary>
    public static Segment OfWholeScene(Segment segment) => segment.Asset is SceneAsset { Length: null } scene && segment.Freeze is null
        ? segment with { Asset = scene with { Length = Milliseconds.Round(scene.LengthIn(segment)) } }
        : segment;
}
