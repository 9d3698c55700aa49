using Kinora.Core.Plan;

namespace Kinora.Media.Scenes.Art;

/// <summary>Where a moving part is at an instant, relative to where it was drawn.</summary>
/// <param name="X">Units.</param>
/// <param name="Y">Units.</param>
/// <param name="Scale">About the part's centre (a copy's origin).</param>
/// <param name="Rotate">Degrees clockwise, about the same point.</param>
/// <param name="Opacity">0–1.</param>
public readonly record struct Pose(double X, double Y, double Scale, double Rotate, double Opacity)
{
    public static readonly Pose Rest = new(0, 0, 1, 0, 1);

    public Pose Then(Pose other) =>
        new(X + other.X, Y + other.Y, Scale * other.Scale, Rotate + other.Rotate, Opacity * other.Opacity);
}

/// <summary>How a part moves: a pure function of the time since the scene's start.</summary>
public abstract record PartMotion
{
    public static readonly PartMotion Still = new StillMotion();

    private protected PartMotion()
    {
    }

    public bool IsStill => this is StillMotion;

    /// <param name="seconds">Since the scene's start; may be a little below 0 or beyond the end, in transitions.</param>
    /// <param name="length">The scene's length in seconds.</param>
    public abstract Pose At(double seconds, double length);

    public PartMotion And(PartMotion other) => IsStill ? other : other.IsStill ? this : new CombinedMotion(this, other);

    private sealed record StillMotion : PartMotion
    {
        public override Pose At(double seconds, double length) => Pose.Rest;
    }

    private sealed record CombinedMotion(PartMotion First, PartMotion Second) : PartMotion
    {
        public override Pose At(double seconds, double length) => First.At(seconds, length).Then(Second.At(seconds, length));
    }
}

/// <summary>A constant speed in units a second: clouds, smoke.</summary>
public sealed record Drift(double X, double Y) : PartMotion
{
    public override Pose At(double seconds, double length) => Pose.Rest with { X = X * seconds, Y = Y * seconds };
}

/// <summary>To and fro about the place it was drawn at: boats, branches, things that float. Phases are 0–1 of the period (seconds).</summary>
public sealed record Sway(double X, double Y, double Period, double Phase = 0) : PartMotion
{
    public override Pose At(double seconds, double length)
    {
        var angle = (seconds / Period + Phase) * Math.Tau;
        // Across and up-and-down a quarter apart: an ellipse looks like floating, a line like a machine.
        return Pose.Rest with { X = X * Math.Sin(angle), Y = Y * Math.Cos(angle) };
    }
}

/// <summary>Turns to and fro by so many degrees.</summary>
public sealed record Rock(double Degrees, double Period, double Phase = 0) : PartMotion
{
    public override Pose At(double seconds, double length) =>
        Pose.Rest with { Rotate = Degrees * Math.Sin((seconds / Period + Phase) * Math.Tau) };
}

public sealed record Spin(double DegreesPerSecond) : PartMotion
{
    public override Pose At(double seconds, double length) => Pose.Rest with { Rotate = DegreesPerSecond * seconds };
}

/// <summary>Hops of a height (units) on the spot, each half as long as the pause behind it.</summary>
public sealed record Hop(double Height, double Period, double Phase = 0) : PartMotion
{
    public override Pose At(double seconds, double length)
    {
        var t = seconds / Period + Phase;
        var share = (t - Math.Floor(t)) * 3;
        return share >= 1 ? Pose.Rest : Pose.Rest with { Y = -Height * 4 * share * (1 - share) };
    }
}

/// <summary>From one place to another, relative to where it was drawn, over a stretch of the scene given in seconds; eased at both ends or even.</summary>
public sealed record Travel(double FromX, double FromY, double ToX, double ToY, double Start, double Duration, bool IsEven = false) : PartMotion
{
    public override Pose At(double seconds, double length)
    {
        var t = Math.Clamp((seconds - Start) / Duration, 0, 1);
        if (!IsEven) t = Easing.InOut(t);
        return Pose.Rest with { X = FromX + (ToX - FromX) * t, Y = FromY + (ToY - FromY) * t };
    }
}

/// <summary>Over the whole scene, however long it lasts, evenly: a sinking sun, a ship on the horizon.</summary>
public sealed record Cross(double X, double Y) : PartMotion
{
    public override Pose At(double seconds, double length) =>
        Pose.Rest with { X = X * seconds / length, Y = Y * seconds / length };
}

/// <summary>Comes up from nothing at a time: a window that lights, a star. Gone before.</summary>
public sealed record Appear(double Start, double Duration) : PartMotion
{
    public override Pose At(double seconds, double length) =>
        Pose.Rest with { Opacity = Math.Clamp((seconds - Start) / Duration, 0, 1) };
}

/// <summary>Brightness to and fro between two opacities: stars, glitter.</summary>
public sealed record Twinkle(double Least, double Most, double Period, double Phase = 0) : PartMotion
{
    public override Pose At(double seconds, double length)
    {
        var wave = 0.5 + 0.5 * Math.Sin((seconds / Period + Phase) * Math.Tau);
        return Pose.Rest with { Opacity = Least + (Most - Least) * wave };
    }
}

/// <summary>Breathes: grows and shrinks about its centre by a fraction of its size.</summary>
public sealed record Breathe(double Amount, double Period, double Phase = 0) : PartMotion
{
    public override Pose At(double seconds, double length) =>
        Pose.Rest with { Scale = 1 + Amount * Math.Sin((seconds / Period + Phase) * Math.Tau) };
}

/// <summary>
/// Again and again from where it was drawn to another place, coming up, growing and fading on its way: smoke, steam, dust in light.
/// </summary>
/// <param name="Grow">How much larger it is at the end, as a fraction of its size.</param>
public sealed record Rise(double X, double Y, double Grow, double Period, double Phase = 0) : PartMotion
{
    public override Pose At(double seconds, double length)
    {
        var t = seconds / Period + Phase;
        t -= Math.Floor(t);
        return new Pose(X * t * t, Y * t, 1 + Grow * t, 0, Math.Sin(Math.PI * Math.Sqrt(t)));
    }
}

/// <summary>Evenly from one place to another, both out of sight, again and again: traffic. Phases are 0–1 of the period (seconds).</summary>
public sealed record Pass(double FromX, double ToX, double Period, double Phase = 0) : PartMotion
{
    public override Pose At(double seconds, double length)
    {
        var t = seconds / Period + Phase;
        return Pose.Rest with { X = FromX + (ToX - FromX) * (t - Math.Floor(t)) };
    }
}

/// <summary>A moment of a scene: so many seconds after its start, or a share (0–1) of its length.</summary>
public readonly record struct SceneMoment(double Value, bool IsShare)
{
    public static SceneMoment Seconds(double value) => new(value, false);

    public static SceneMoment Share(double value) => new(value, true);

    public double In(double length) => IsShare ? Value * length : Value;
}

/// <summary>Comes in: fades up while it slides to its place, easing out. Gone before.</summary>
/// <param name="FromX">Where it comes from, in units from its place.</param>
public sealed record Enter(double FromX, double FromY, SceneMoment Start, double Duration = 0.45) : PartMotion
{
    public override Pose At(double seconds, double length)
    {
        var t = Easing.Out((seconds - Start.In(length)) / Duration);
        return new Pose(FromX * (1 - t), FromY * (1 - t), 1, 0, Math.Min(1, t * 1.5));
    }
}

/// <summary>Springs up to its size, a little beyond it and back. Gone before.</summary>
public sealed record PopUp(SceneMoment Start, double Duration = 0.4) : PartMotion
{
    public override Pose At(double seconds, double length)
    {
        var t = Math.Clamp((seconds - Start.In(length)) / Duration, 0, 1);
        // The usual "back" curve: overshoots by a tenth.
        var u = t - 1;
        var scale = t <= 0 ? 0 : 1 + 2.70158 * u * u * u + 1.70158 * u * u;
        return new Pose(0, 0, scale, 0, Math.Min(1, t * 4));
    }
}

/// <summary>
/// Again and again from where it was drawn to a far point, shrinking as things do that drive away at an even speed
/// (apparent size ∝ 1 / distance).
/// </summary>
/// <param name="X">Of the far point, relative to where it was drawn, in units.</param>
/// <param name="Y">The same downwards.</param>
/// <param name="Scale">Its size there, as a share of its size here.</param>
public sealed record Recede(double X, double Y, double Scale, double Period, double Phase = 0) : PartMotion
{
    public override Pose At(double seconds, double length)
    {
        var t = seconds / Period + Phase;
        var size = 1 / (1 + (t - Math.Floor(t)) * (1 / Scale - 1));
        var way = (1 - size) / (1 - Scale);
        return Pose.Rest with { X = X * way, Y = Y * way, Scale = size };
    }
}
