namespace Kinora.Media.Analysis;

/// <summary>What a medium may at most be. Above it is refused before anything is decoded.</summary>
public sealed record ProbeLimits
{
    public static readonly ProbeLimits Default = new();

    /// <summary>Pixels of a still picture; 200 million are the largest phone cameras.</summary>
    public long StillPixels { get; init; } = 200_000_000;

    /// <summary>Longest side of a moving picture.</summary>
    public int VideoSide { get; init; } = 8192;

    /// <summary>Pixels of a moving picture: 8K.</summary>
    public long VideoPixels { get; init; } = 8192L * 4608;

    /// <summary>Longest side of a still: the most JPEG can express.</summary>
    public int StillSide { get; init; } = 65_535;

    public TimeSpan Duration { get; init; } = TimeSpan.FromHours(6);

    public int Streams { get; init; } = 32;

    /// <summary>Frames of an animated picture.</summary>
    public int AnimationFrames { get; init; } = 20_000;
}
