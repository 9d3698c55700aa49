using System.Text.Json.Serialization;
using Kinora.Core.Plan;

namespace Kinora.Uploads;

/// <summary>An uploaded file as the wire tells it; what a kind of file does not have is 0.</summary>
/// <param name="FileType"><c>video</c>, <c>image</c> or <c>audio</c>.</param>
/// <param name="CdnUrl">Signed: it works without a token, for a while.</param>
/// <param name="Duration">Seconds.</param>
internal sealed record FileAnswer(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("filename")] string Filename,
    [property: JsonPropertyName("file_type")] string FileType,
    [property: JsonPropertyName("cdn_url")] string CdnUrl,
    [property: JsonPropertyName("duration")] double Duration,
    [property: JsonPropertyName("width")] int Width,
    [property: JsonPropertyName("height")] int Height,
    [property: JsonPropertyName("fps")] double Fps,
    [property: JsonPropertyName("hash")] string Hash)
{
    public static FileAnswer Of(Medium medium, SignedLinks links) => new(
        medium.Id, medium.Filename, NameOf(medium.Kind), links.Of(medium),
        Math.Round(medium.Facts.Duration?.TotalSeconds ?? 0, 3), medium.Facts.Width, medium.Facts.Height,
        Math.Round(medium.Facts.FrameRate?.FramesPerSecond ?? 0, 3), medium.Hash);

    public static string NameOf(MediaKind kind) => kind switch
    {
        MediaKind.Video => "video",
        MediaKind.Image => "image",
        _ => "audio",
    };
}
