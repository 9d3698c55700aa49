namespace Kinora.Core.Edits;

/// <summary>Makes any time safe to reckon with: whole milliseconds, so far bounded that sums and products never overflow.</summary>
internal static class EditTime
{
    /// <summary>Beyond every limit of <see cref="TimelineLimits"/>, so that a time held to it is still refused by the rules.</summary>
    private static readonly TimeSpan Farthest = 2 * TimelineLimits.MaxSourceTime;

    public static TimeSpan Whole(TimeSpan time) => time > Farthest ? Farthest : time < -Farthest ? -Farthest : Milliseconds.Round(time);

    public static Segment Whole(Segment segment) => segment with
    {
        Start = Whole(segment.Start),
        Duration = Whole(segment.Duration),
        FadeIn = Whole(segment.FadeIn),
        FadeOut = Whole(segment.FadeOut),
        Freeze = segment.Freeze is { } freeze ? Whole(freeze) : null,
        Asset = Whole(segment.Asset),
        Transition = Whole(segment.Transition),
        Text = segment.Text is { } text ? text with { Words = Whole(text.Words) } : null,
    };

    public static Asset? Whole(Asset? asset) => asset is MediaAsset media ? media with { In = Whole(media.In) } : asset;

    public static Transition? Whole(Transition? transition) =>
        transition is null ? null : transition with { Duration = Whole(transition.Duration) };

    public static ValueList<TimedWord> Whole(ValueList<TimedWord> words) =>
        words.Select(word => word with { Start = Whole(word.Start), End = Whole(word.End) }).ToValueList();

    /// <summary>A time in a sentence or label: <c>2.5 s</c>.</summary>
    public static string Text(TimeSpan time) => FaultList.Text(time);
}
