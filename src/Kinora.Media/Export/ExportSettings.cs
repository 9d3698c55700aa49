using Kinora.Core;

namespace Kinora.Media.Export;

/// <summary>What kind of file a film becomes, and how good.</summary>
public sealed record ExportSettings
{
    /// <summary>Longest and shortest side of a film: 3840 × 2160 in either direction.</summary>
    public const int MaximumLongSide = 3840;
    public const int MaximumShortSide = 2160;

    /// <summary>Frames a second of a GIF unless another rate is asked for.</summary>
    public const int UsualGifRate = 15;

    public ExportFormat Format { get; init; } = ExportFormat.Mp4;

    /// <summary>Null is the format's usual one: see <see cref="EffectiveCodec"/>.</summary>
    public VideoCodec? Codec { get; init; }

    public ExportQuality Quality { get; init; } = ExportQuality.Standard;

    /// <summary>Pixels, even.</summary>
    public int Width { get; init; } = 1920;

    public int Height { get; init; } = 1080;

    public FrameRate FrameRate { get; init; } = new(30);

    /// <summary>An encoder in hardware that was found to work, for H.264 and HEVC; null encodes in software.</summary>
    public HardwareEncoder? Hardware { get; init; }

    public VideoCodec EffectiveCodec => Codec ?? Format switch
    {
        ExportFormat.WebM => VideoCodec.Vp9,
        ExportFormat.Mov => VideoCodec.ProRes,
        _ => VideoCodec.H264,
    };

    public bool IsMovingPicture => Format is ExportFormat.Mp4 or ExportFormat.WebM or ExportFormat.Mov or ExportFormat.Gif;

    public bool HasSound => Format is ExportFormat.Mp4 or ExportFormat.WebM or ExportFormat.Mov or ExportFormat.Mp3 or ExportFormat.Wav;

    /// <returns>Pixels of the shorter side that a film is made smaller to unless a size is asked for.</returns>
    public static int UsualLines(ExportFormat format, ExportQuality quality) =>
        format == ExportFormat.Gif ? 480 : quality == ExportQuality.Draft ? 720 : int.MaxValue;

    /// <returns>One sentence that says what can't be, or null when all is well.</returns>
    public string? Fault()
    {
        if (Width < 16 || Height < 16) return $"{Width}×{Height} is too small; a film has at least 16×16 pixels.";
        if ((Width | Height) % 2 != 0) return $"{Width}×{Height} has an odd side; both sides of a film are even.";
        if (Math.Max(Width, Height) > MaximumLongSide || Math.Min(Width, Height) > MaximumShortSide)
        {
            return $"{Width}×{Height} is too large; a film has at most {MaximumLongSide}×{MaximumShortSide} pixels.";
        }
        if (Format == ExportFormat.Gif && FrameRate.FramesPerSecond > 50) return $"A GIF has at most 50 frames a second, not {FrameRate}.";
        return IsMovingPicture && Format != ExportFormat.Gif && !Carries(EffectiveCodec)
            ? $"{Format} does not carry {EffectiveCodec}; choose one of {string.Join(", ", Enum.GetValues<VideoCodec>().Where(Carries))}."
            : null;
    }

    private bool Carries(VideoCodec codec) => Format switch
    {
        ExportFormat.Mp4 => codec is VideoCodec.H264 or VideoCodec.Hevc or VideoCodec.Av1,
        ExportFormat.WebM => codec is VideoCodec.Vp9 or VideoCodec.Av1,
        ExportFormat.Mov => codec is VideoCodec.ProRes or VideoCodec.H264 or VideoCodec.Hevc,
        _ => false,
    };
}

public enum ExportFormat
{
    Mp4,
    WebM,
    Mov,
    Gif,
    Mp3,
    Wav,
    Png,
    Jpeg,
}

public enum VideoCodec
{
    H264,
    Hevc,
    Vp9,
    Av1,
    ProRes,
}

public enum ExportQuality
{
    Draft,
    Standard,
    High,
}

public enum HardwareEncoder
{
    Nvenc,
    QuickSync,
    Vaapi,
    VideoToolbox,
}
