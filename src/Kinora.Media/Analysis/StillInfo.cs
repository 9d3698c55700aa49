namespace Kinora.Media.Analysis;

/// <summary>What the headers of a picture file say.</summary>
public sealed record StillInfo
{
    /// <summary>As stored: before <see cref="Orientation"/>.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    public Orientation Orientation { get; init; } = Orientation.Upright;

    public PictureColour Colour { get; init; } = PictureColour.Rgb;

    /// <summary>Bits of one sample.</summary>
    public int BitDepth { get; init; } = 8;

    public bool HasAlpha { get; init; }

    public bool HasIccProfile { get; init; }

    /// <summary>1 for a plain picture.</summary>
    public int FrameCount { get; init; } = 1;

    /// <summary>Of an animation, once through.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The shortest time a frame of the animation is shown; tools merge equal frames, so an average says nothing.</summary>
    public TimeSpan ShortestFrame { get; init; }

    /// <summary>The last bytes of the file are missing.</summary>
    public bool IsTruncated { get; init; }
}

public enum PictureColour
{
    Rgb,
    Grey,
    Palette,
    Cmyk,
}
