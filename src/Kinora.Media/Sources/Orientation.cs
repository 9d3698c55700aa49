using Kinora.Core.Plan;

namespace Kinora.Media.Sources;

/// <summary>
/// How a picture must be turned to stand upright: first mirrored left to right, if so, then turned clockwise by
/// <paramref name="QuarterTurns"/> (0–3). All eight values of EXIF and all display matrices of phones are such a pair.
/// </summary>
public readonly record struct Orientation(int QuarterTurns, bool Mirrored)
{
    public static readonly Orientation Upright = default;

    public bool IsUpright => QuarterTurns == 0 && !Mirrored;

    /// <summary>The upright picture is as wide as the stored one is high.</summary>
    public bool SwapsSides => QuarterTurns % 2 == 1;

    /// <summary>From EXIF 2.32, tag 0x0112; values outside 1–8 mean upright.</summary>
    public static Orientation FromExif(int value) => value switch
    {
        2 => new(0, true),
        3 => new(2, false),
        4 => new(2, true),
        5 => new(3, true),
        6 => new(1, false),
        7 => new(1, true),
        8 => new(3, false),
        _ => Upright,
    };

    /// <summary>The ffmpeg filters that do it, in order; none when it is upright.</summary>
    public IEnumerable<string> Filters() => (QuarterTurns, Mirrored) switch
    {
        (0, false) => [],
        (0, true) => ["hflip"],
        (1, false) => ["transpose=clock"],
        (1, true) => ["transpose=clock_flip"],
        (2, false) => ["hflip", "vflip"],
        (2, true) => ["vflip"],
        (3, false) => ["transpose=cclock"],
        _ => ["transpose=cclock_flip"],
    };

    /// <summary>
    /// The chroma site of a stored picture that becomes left-sited when turned: with a turn to the right its lower edge
    /// becomes the left one. Null where no name exists for it (the right edge).
    /// </summary>
    public string? LeftSiteBefore() => (QuarterTurns, Mirrored) switch
    {
        (0, false) or (2, true) => "left",
        (1, false) or (1, true) => "bottom",
        (3, false) or (3, true) => "top",
        _ => null,
    };

    /// <summary>Where a rectangle of the upright picture (in fractions) lies in the stored one.</summary>
    public RectangleD ToStored(RectangleD view)
    {
        // Undo the turns one by one: (x, y) upright was (y, 1 − x) before a turn to the right.
        for (var i = 0; i < QuarterTurns; i++) view = new RectangleD(view.Y, 1 - view.Right, view.Height, view.Width);
        return Mirrored ? view with { X = 1 - view.Right } : view;
    }
}
