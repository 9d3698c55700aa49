namespace Kinora.Media.Analysis;

/// <summary>The stream of moving pictures of a file, as it is stored. Names are ffmpeg's.</summary>
public sealed record VideoStreamInfo
{
    /// <summary>For <c>-map 0:index</c>.</summary>
    public required int Index { get; init; }

    public required string Codec { get; init; }

    /// <summary>Such as <c>yuv420p10le</c>; "unknown" where the decoder could not say.</summary>
    public required string PixelFormat { get; init; }

    public required int BitDepth { get; init; }

    /// <summary>Stored size: neither turned nor stretched to square pixels.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    public Orientation Orientation { get; init; } = Orientation.Upright;

    /// <summary>Width of a pixel over its height.</summary>
    public (int Numerator, int Denominator) SampleAspect { get; init; } = (1, 1);

    /// <summary>progressive, tt, bb, tb, bt or unknown.</summary>
    public string FieldOrder { get; init; } = "unknown";

    public bool IsInterlaced => FieldOrder is "tt" or "bb" or "tb" or "bt";

    public VideoColour Colour { get; init; } = VideoColour.Unknown;

    /// <summary>Frames over duration; 0 when unknown.</summary>
    public double AverageRate { get; init; }

    /// <summary>The lowest rate on whose grid all time stamps lie; 0 when unknown.</summary>
    public double BaseRate { get; init; }

    public bool IsVariableRate => AverageRate > 0 && BaseRate > 0 && Math.Abs(AverageRate / BaseRate - 1) > 0.005;

    /// <summary>Null when the container does not count them.</summary>
    public long? FrameCount { get; init; }

    public TimeSpan Start { get; init; }

    /// <summary>Pictures are stored in another order than shown (B-frames).</summary>
    public bool IsReordered { get; init; }

    public bool HasAlpha { get; init; }
}

/// <summary>Colour tags, in ffmpeg's words; "unknown" where the file is silent.</summary>
public sealed record VideoColour(string Primaries, string Transfer, string Matrix, string Range)
{
    public static readonly VideoColour Unknown = new("unknown", "unknown", "unknown", "unknown");

    /// <summary>PQ or HLG: must be tone-mapped.</summary>
    public bool IsHighDynamicRange => Transfer is "smpte2084" or "arib-std-b67";

    public bool IsFullRange => Range == "pc";
}
