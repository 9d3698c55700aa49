namespace Kinora.Core.Plan;

/// <summary>The frames around a cut during which both sides are seen; of length zero for a plain cut.</summary>
internal readonly record struct CutWindow(TransitionKind Kind, long Before, long After)
{
    public long Length => Before + After;

    /// <summary>
    /// The window of the left segment's transition. It takes at most half of either clip, so that the windows at a short
    /// clip's two ends never meet: a too short clip shortens its transition instead of refusing it.
    /// </summary>
    public static CutWindow Between(
        (Segment Segment, long First, long End) left, (Segment Segment, long First, long End) right, FrameRate rate)
    {
        if (left.Segment.Transition is not { Kind: not TransitionKind.Cut } transition || left.End != right.First) return default;
        var wanted = rate.FrameAt(transition.Duration);
        var before = Math.Min((wanted + 1) / 2, (left.End - left.First) / 2);
        var after = Math.Min(wanted / 2, (right.End - right.First) / 2);
        return before + after > 0 ? new CutWindow(transition.Kind, before, after) : default;
    }
}
