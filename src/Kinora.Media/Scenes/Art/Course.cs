namespace Kinora.Media.Scenes.Art;

/// <summary>Evenly along a straight way from where it was drawn, again and again: flakes, leaves, bubbles. Both ends lie out of sight.
/// Phases are 0–1 of the period (seconds).</summary>
public sealed record Course(double X, double Y, double Period, double Phase = 0) : PartMotion
{
    public override Pose At(double seconds, double length)
    {
        var t = seconds / Period + Phase;
        t -= Math.Floor(t);
        return Pose.Rest with { X = X * t, Y = Y * t };
    }
}
