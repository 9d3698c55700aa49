using System.Text.Json;
using System.Text.Json.Serialization;
using Kinora.Core;
using Kinora.Media.Export;

namespace Kinora.Exports;

/// <summary>What a worker child reads: one JSON object a line of its standard input.</summary>
/// <param name="Draft">The film, as a draft.</param>
/// <param name="Media">Where the media lie that it names: id → absolute path.</param>
/// <param name="Path">The file to write; its folder exists.</param>
internal sealed record WorkerJob(string Draft, IReadOnlyDictionary<string, string> Media, string Path, JobSettings Settings)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>One frame as a JPEG: when; null: no single frame.</summary>
    public long? FrameAtMs { get; init; }

    /// <summary>A stretch that is watched while it is made; null: the whole film.</summary>
    public JobClip? Clip { get; init; }

    /// <summary>Where the pieces of films are kept, so that one that changed a little is made from those of the last; null: nowhere.</summary>
    public string? ChunkFolder { get; init; }

    public long ChunkFolderBytes { get; init; }

    public byte[] Line() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Json), (byte)'\n'];

    /// <exception cref="JsonException">It is no job.</exception>
    public static WorkerJob Read(string line) => JsonSerializer.Deserialize<WorkerJob>(line, Json) ?? throw new JsonException("no job");
}

/// <param name="ToMs">Not later than <paramref name="FromMs"/>: nothing is written, only what the next clip waits for is made.</param>
/// <param name="SoundPath">Where the whole film's sound is kept, made where it is not there yet.</param>
internal sealed record JobClip(long FromMs, long ToMs, string SoundPath);

/// <summary><see cref="ExportSettings"/> as they travel.</summary>
internal sealed record JobSettings(
    ExportFormat Format, VideoCodec? Codec, ExportQuality Quality, int Width, int Height, int RateNumerator, int RateDenominator)
{
    public static JobSettings Of(ExportSettings settings) => new(
        settings.Format, settings.Codec, settings.Quality, settings.Width, settings.Height, settings.FrameRate.Numerator, settings.FrameRate.Denominator);

    public ExportSettings ToSettings() => new()
    {
        Format = Format, Codec = Codec, Quality = Quality, Width = Width, Height = Height, FrameRate = new FrameRate(RateNumerator, RateDenominator),
    };
}
