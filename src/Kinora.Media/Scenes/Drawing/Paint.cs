namespace Kinora.Media.Scenes.Drawing;

/// <summary>What a shape is filled with.</summary>
public abstract record Paint
{
    private protected Paint()
    {
    }

    public static implicit operator Paint(Tone tone) => new Solid(tone, 1);

    /// <summary>A colour let through, 0–1.</summary>
    public static Paint Of(Tone tone, double opacity) => new Solid(tone, opacity);

    /// <summary>From the shape's top to its bottom.</summary>
    public static Paint Down(Tone top, Tone bottom) => new Gradient([new(0, top), new(1, bottom)], GradientShape.Down);

    public static Paint Down(params ValueStop[] stops) => new Gradient(stops, GradientShape.Down);

    /// <summary>From the shape's left to its right.</summary>
    public static Paint Across(params ValueStop[] stops) => new Gradient(stops, GradientShape.Across);

    /// <summary>From the shape's middle outwards: a glow.</summary>
    public static Paint Radial(params ValueStop[] stops) => new Gradient(stops, GradientShape.Radial);

    /// <summary>A soft light around a source: strongest in the middle, nothing at the edge, without a visible rim.</summary>
    public static Paint Glow(Tone tone, double strength) => Radial(
        new(0, tone, strength), new(0.25, tone, strength * 0.55), new(0.5, tone, strength * 0.22), new(0.75, tone, strength * 0.06), new(1, tone, 0));
}

public sealed record Solid(Tone Tone, double Opacity) : Paint;

public sealed record Gradient(ValueStop[] Stops, GradientShape Shape) : Paint;

public enum GradientShape
{
    Down,
    Across,
    Radial,
}

/// <summary>A colour on a gradient.</summary>
/// <param name="At">0–1 along it.</param>
public readonly record struct ValueStop(double At, Tone Tone, double Opacity = 1);
