using System.Text.Json.Serialization;
using Kinora.Core;

namespace Kinora.Sessions;

/// <summary>What of a film was made for it, as the state tells it. It is drawn, played and spoken when it is looked at or exported, so that there is no file of it yet.</summary>
/// <param name="Id">Of its segment.</param>
/// <param name="Kind"><c>scene</c>, <c>music</c> or <c>speech</c>.</param>
/// <param name="CdnUrl">Null: there is no file.</param>
/// <param name="Duration">Seconds.</param>
internal sealed record GeneratedMedia(
    [property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("kind")] string Kind, [property: JsonPropertyName("cdn_url")] string? CdnUrl,
    [property: JsonPropertyName("prompt")] string Prompt, [property: JsonPropertyName("provider")] string Provider, [property: JsonPropertyName("duration")] double Duration)
{
    private const string Here = "kinora";

    public static IEnumerable<GeneratedMedia> Of(Timeline timeline) =>
        timeline.Tracks.SelectMany(track => track.Segments).Select(Of).OfType<GeneratedMedia>();

    private static GeneratedMedia? Of(Segment segment)
    {
        (string Kind, string Prompt)? made = segment.Asset switch
        {
            SceneAsset scene => ("scene", scene.Prompt),
            MusicAsset music => ("music", music.Mood),
            SpeechAsset speech => ("speech", speech.Text),
            _ => null,
        };
        return made is var (kind, prompt) ? new GeneratedMedia(segment.Id, kind, null, prompt, Here, segment.Duration.TotalSeconds) : null;
    }
}

/// <summary>What the film is painted on.</summary>
/// <param name="Ratio">In smallest numbers: <c>16:9</c>.</param>
internal sealed record CanvasAnswer(
    [property: JsonPropertyName("width")] int Width, [property: JsonPropertyName("height")] int Height,
    [property: JsonPropertyName("ratio")] string Ratio, [property: JsonPropertyName("fps")] double Fps)
{
    public static CanvasAnswer Of(Canvas canvas)
    {
        var divisor = (int)System.Numerics.BigInteger.GreatestCommonDivisor(canvas.Width, canvas.Height);
        return new CanvasAnswer(canvas.Width, canvas.Height, $"{canvas.Width / divisor}:{canvas.Height / divisor}", Math.Round(canvas.FrameRate.FramesPerSecond, 3));
    }
}
