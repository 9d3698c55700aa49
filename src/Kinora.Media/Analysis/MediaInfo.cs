using Kinora.Core.Plan;

namespace Kinora.Media.Analysis;

/// <summary>Everything a decoder must know of a file; gathered without decoding it.</summary>
public sealed record MediaInfo
{
    /// <summary>As given, made absolute.</summary>
    public required string Path { get; init; }

    public required MediaFacts Facts { get; init; }

    /// <summary>
    /// How long behind the file's start, up to some milliseconds, its first picture comes: Matroska puts an audio encoder's delay
    /// there. Taken literally, every picture would miss the film's frame it belongs to and be seen one later.
    /// </summary>
    public TimeSpan PictureDelay { get; init; }

    public required MediaFormat Format { get; init; }

    /// <summary>ffmpeg's name for <c>-f</c>; null where ffmpeg is not the one to decode (HEIF, animated WebP).</summary>
    public required string? Demuxer { get; init; }

    /// <summary>The stream with moving pictures; null for stills and sound. Animated GIF and WebP have only <see cref="Still"/>.</summary>
    public VideoStreamInfo? Video { get; init; }

    public AudioStreamInfo? Audio { get; init; }

    /// <summary>For JPEG, PNG, WebP, GIF and HEIF, animated or not.</summary>
    public StillInfo? Still { get; init; }

    /// <summary>Sentences for people: what is odd about the file but does not keep it from being used.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
