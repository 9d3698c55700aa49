namespace Kinora.Core;

/// <summary>How a picture of another shape fills the canvas.</summary>
public enum Fit
{
    /// <summary>Fills it; what stands over is cut off evenly.</summary>
    Cover,

    /// <summary>Wholly visible, background beside it.</summary>
    Contain,

    /// <summary>Wholly visible, the same picture blurred behind it.</summary>
    Blur,

    /// <summary>Filled by distorting it.</summary>
    Stretch,
}

public enum Flip
{
    None,
    Horizontal,
    Vertical,
    Both,
}

/// <summary>Centre in fractions of the canvas, scale (1 as fitted) and degrees clockwise.</summary>
public sealed record Transform(double X, double Y, double Scale, double Rotate)
{
    public static readonly Transform Identity = new(0.5, 0.5, 1, 0);

    public UnknownKeys Unknown { get; init; } = UnknownKeys.None;
}

/// <summary>A rectangle in fractions of the upright source: 0 ≤ X, 0 ≤ Y, X + Width ≤ 1, Y + Height ≤ 1.</summary>
public sealed record CropRectangle(double X, double Y, double Width, double Height)
{
    public UnknownKeys Unknown { get; init; } = UnknownKeys.None;
}

/// <summary>A point of the upright source, in fractions of its width and height, at a source time.</summary>
public readonly record struct FocusPoint(TimeSpan Time, double X, double Y)
{
    public UnknownKeys Unknown { get; init; } = UnknownKeys.None;
}

/// <summary>Makes a colour see-through: fully within <see cref="Tolerance"/>, gradually over <see cref="Soften"/> (both 0–1).</summary>
public sealed record ChromaKey(Rgba Color, double Tolerance = 0.2, double Soften = 0.1)
{
    public UnknownKeys Unknown { get; init; } = UnknownKeys.None;
}

/// <summary>A slow camera move inside the fitted picture; <see cref="Amount"/> is the fraction of the picture it travels, 0–1.</summary>
public sealed record Motion(MotionKind Kind, double Amount = 0.12)
{
    public MotionEase Ease { get; init; } = MotionEase.InOut;

    public UnknownKeys Unknown { get; init; } = UnknownKeys.None;
}

public enum MotionKind
{
    None,
    ZoomIn,
    ZoomOut,
    PanLeft,
    PanRight,
    PanUp,
    PanDown,
}

public enum MotionEase
{
    InOut,
    Linear,
}
