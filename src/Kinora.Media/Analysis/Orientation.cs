namespace Kinora.Media.Analysis;

/// <summary>What makes a stored picture upright: first mirror it left to right if asked, then turn it clockwise.</summary>
/// <param name="Degrees">0, 90, 180 or 270, clockwise.</param>
public readonly record struct Orientation(int Degrees, bool Mirrored)
{
    public static readonly Orientation Upright = new(0, false);

    public bool SwapsSides => Degrees is 90 or 270;

    /// <summary>From EXIF's tag 0x0112; an unknown value counts as upright.</summary>
    public static Orientation FromExif(int value) => value switch
    {
        2 => new(0, true),
        3 => new(180, false),
        4 => new(180, true),
        5 => new(270, true),
        6 => new(90, false),
        7 => new(90, true),
        8 => new(270, false),
        _ => Upright,
    };

    /// <summary>The EXIF value, 1–8.</summary>
    public int ToExif() => (Degrees, Mirrored) switch
    {
        (0, true) => 2,
        (180, false) => 3,
        (180, true) => 4,
        (270, true) => 5,
        (90, false) => 6,
        (90, true) => 7,
        (270, false) => 8,
        _ => 1,
    };
}
