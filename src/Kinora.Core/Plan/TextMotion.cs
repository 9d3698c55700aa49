namespace Kinora.Core.Plan;

/// <summary>How a unit of text (a block, line, word or letter) stands at an instant.</summary>
/// <param name="Opacity">0–1.</param>
/// <param name="OffsetX">From where it rests, in ems, positive in reading direction.</param>
/// <param name="OffsetY">From where it rests, in ems, positive downwards.</param>
/// <param name="Scale">About its own centre.</param>
public readonly record struct TextState(double Opacity, double OffsetX, double OffsetY, double Scale)
{
    public static readonly TextState Rest = new(1, 0, 0, 1);

    public static readonly TextState Hidden = new(0, 0, 0, 1);
}

/// <summary>
/// Entrances ease out, one unit after another; the exit eases in, all at once. Both give way on short segments: the entrance
/// takes at most half of one, the exit a fifth.
/// </summary>
public static class TextMotion
{
    /// <summary>One unit's entrance, the wait between two units, and the longest wait for the last of them.</summary>
    private readonly record struct Pace(double Entrance, double Stagger, double Longest, double Exit);

    /// <param name="unit">Its number in reading order, 0 ≤ unit &lt; <paramref name="count"/>.</param>
    /// <param name="local">Since the segment's start.</param>
    public static TextState At(TextAnimation animation, int unit, int count, TimeSpan local, TimeSpan duration)
    {
        if (local < TimeSpan.Zero || local >= duration) return TextState.Hidden;
        if (animation == TextAnimation.None) return TextState.Rest;
        var pace = PaceOf(animation);
        var last = Math.Min(pace.Stagger * (count - 1), pace.Longest);
        var squeeze = Math.Min(1, 0.5 * duration.TotalSeconds / (pace.Entrance + last));
        var start = count > 1 ? last * unit / (count - 1) * squeeze : 0;
        var entered = Math.Clamp((local.TotalSeconds - start) / (pace.Entrance * squeeze), 0, 1);
        var exit = Math.Min(pace.Exit, 0.2 * duration.TotalSeconds);
        var left = Math.Clamp(1 - (duration - local).TotalSeconds / exit, 0, 1);
        return Leave(animation, Enter(animation, entered), left);
    }

    /// <summary>True when each unit of the animation moves alone.</summary>
    public static bool IsStaggered(TextAnimation animation) =>
        animation is TextAnimation.Rise or TextAnimation.Typewriter or TextAnimation.Words;

    private static Pace PaceOf(TextAnimation animation) => animation switch
    {
        TextAnimation.Rise => new(0.45, 0.1, 0.3, 0.3),
        TextAnimation.Slide => new(0.45, 0.12, 0.24, 0.3),
        TextAnimation.Pop => new(0.4, 0, 0, 0.2),
        TextAnimation.Typewriter => new(0.04, 0.045, 6, 0.25),
        TextAnimation.Words => new(0.3, 0.16, 4, 0.25),
        _ => new(0.35, 0, 0, 0.3),
    };

    private static TextState Enter(TextAnimation animation, double t)
    {
        var rest = 1 - Easing.Out(t);
        var opacity = Easing.InOut(Math.Min(1, t * 1.4));
        return animation switch
        {
            TextAnimation.Rise => new(opacity, 0, 0.6 * rest, 1),
            TextAnimation.Slide => new(opacity, -1.6 * rest, 0, 1),
            TextAnimation.Pop => new(Easing.InOut(Math.Min(1, t * 2.5)), 0, 0, 0.6 + 0.4 * Overshoot(t)),
            TextAnimation.Words => new(opacity, 0, 0.28 * rest, 1),
            TextAnimation.Typewriter => new(t, 0, 0, 1),
            _ => new(Easing.InOut(t), 0, 0, 1),
        };
    }

    private static TextState Leave(TextAnimation animation, TextState state, double t)
    {
        if (t <= 0) return state;
        var gone = Easing.In(t);
        var faded = state with { Opacity = state.Opacity * (1 - Easing.InOut(t)) };
        return animation switch
        {
            TextAnimation.Rise => faded with { OffsetY = state.OffsetY - 0.3 * gone },
            TextAnimation.Slide => faded with { OffsetX = state.OffsetX - 0.9 * gone },
            TextAnimation.Pop => faded with { Scale = state.Scale * (1 - 0.15 * gone) },
            _ => faded,
        };
    }

    /// <summary>
    /// Goes 4 % beyond 1 and comes back: 1 + (c₁ + 1)(t − 1)³ + c₁(t − 1)², the "back" curve of Penner's easings with a small c₁.
    /// </summary>
    private static double Overshoot(double t)
    {
        const double c1 = 1.0;
        var rest = t - 1;
        return 1 + (c1 + 1) * rest * rest * rest + c1 * rest * rest;
    }
}
