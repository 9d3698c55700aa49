using Kinora.Core;

namespace Kinora.Media.Scenes.Art;

/// <summary>Nothing but at the given times (seconds), when it comes up at once and dies away over a duration: lightning, a falling
/// star.</summary>
public sealed record Flash(ValueList<double> Times, double Duration) : PartMotion
{
    /// <summary>The share of the duration in which it comes up: two frames of 30 a second for a bolt of 0.4 s, so that it strikes but does
    /// not flicker.</summary>
    private const double Rise = 0.16;

    public override Pose At(double seconds, double length)
    {
        var most = 0.0;
        foreach (var time in Times)
        {
            var t = (seconds - time) / Duration;
            if (t is <= 0 or >= 1) continue;
            most = Math.Max(most, t < Rise ? t / Rise : (1 - t) / (1 - Rise));
        }

        return Pose.Rest with { Opacity = most };
    }
}
