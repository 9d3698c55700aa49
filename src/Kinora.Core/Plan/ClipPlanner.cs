namespace Kinora.Core.Plan;

/// <summary>Turns a segment and the transitions at its ends into a stretch of its source.</summary>
internal static class ClipPlanner
{
    /// <param name="first">The segment's first frame on the timeline.</param>
    /// <param name="end">The frame behind its last.</param>
    /// <param name="before">Frames of transition wanted before the first.</param>
    /// <param name="after">Frames of transition wanted behind the last.</param>
    public static ClipPlan Plan(Segment segment, MediaFacts? facts, FrameRate rate, long first, long end, long before, long after)
    {
        if (segment.Asset is SceneAsset scene && segment.Freeze is null) return Scene(segment, scene, rate, first, end, before, after);
        if (segment.Asset is not MediaAsset media || facts?.Kind != MediaKind.Video || segment.Freeze is not null)
        {
            return new ClipPlan(segment, facts)
            {
                VisibleStart = first - before,
                VisibleEnd = end + after,
                FirstFrame = first - before,
                FrameCount = end - first + before + after,
                SourceStart = segment.Freeze ?? TimeSpan.Zero,
                SourceStep = TimeSpan.Zero,
            };
        }

        var step = StepOf(segment, rate);
        return segment.Reversed
            ? Backwards(segment, facts, media.In, step, first, end, before, after)
            : Forwards(segment, facts, media.In, step, first, end, before, after);
    }

    private static TimeSpan StepOf(Segment segment, FrameRate rate) =>
        TimeSpan.FromTicks(Math.Max(1, (long)Math.Round(rate.TimeOf(1).Ticks * segment.Speed)));

    /// <summary>A scene has frames beyond both of its ends, so its times may be below zero.</summary>
    private static ClipPlan Scene(Segment segment, SceneAsset scene, FrameRate rate, long first, long end, long before, long after)
    {
        var step = StepOf(segment, rate);
        var start = segment.Reversed ? scene.In + segment.SourceDuration - step + step * before : scene.In - step * before;
        return new ClipPlan(segment, null)
        {
            VisibleStart = first - before,
            VisibleEnd = end + after,
            FirstFrame = first - before,
            FrameCount = end - first + before + after,
            SourceStart = start,
            SourceStep = segment.Reversed ? -step : step,
        };
    }

    private static ClipPlan Forwards(
        Segment segment, MediaFacts facts, TimeSpan sourceIn, TimeSpan step, long first, long end, long before, long after)
    {
        var handle = Math.Min(before, sourceIn.Ticks / step.Ticks);
        var start = sourceIn - step * handle;
        var wanted = end - first + handle + after;
        return new ClipPlan(segment, facts)
        {
            VisibleStart = first - before,
            VisibleEnd = end + after,
            FirstFrame = first - handle,
            FrameCount = Math.Clamp(FramesWithin(facts.Duration - start, step), 1, wanted),
            SourceStart = start,
            SourceStep = step,
        };
    }

    /// <summary>The first frame shown is the last one before the stretch's end.</summary>
    private static ClipPlan Backwards(
        Segment segment, MediaFacts facts, TimeSpan sourceIn, TimeSpan step, long first, long end, long before, long after)
    {
        var latest = sourceIn + segment.SourceDuration - step;
        var handle = before;
        if (facts.Duration is { } duration)
        {
            handle = Math.Clamp((duration - step - latest).Ticks / step.Ticks, 0, before);
        }

        var start = latest + step * handle;
        var wanted = end - first + handle + after;
        return new ClipPlan(segment, facts)
        {
            VisibleStart = first - before,
            VisibleEnd = end + after,
            FirstFrame = first - handle,
            FrameCount = Math.Clamp(start.Ticks / step.Ticks + 1, 1, wanted),
            SourceStart = start > TimeSpan.Zero ? start : TimeSpan.Zero,
            SourceStep = -step,
        };
    }

    /// <summary>
    /// How many frames start before the end of what is left of the source; all of them where its length is unknown. A frame
    /// that would start within the last millisecond, the wire's grain, is a rounding error and not counted.
    /// </summary>
    private static long FramesWithin(TimeSpan? rest, TimeSpan step)
    {
        if (rest is not { } length) return long.MaxValue;
        return Math.Max(0, (length.Ticks - TimeSpan.TicksPerMillisecond + step.Ticks - 1) / step.Ticks);
    }
}
