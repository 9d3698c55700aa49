using System.Text.Json.Serialization;

namespace Kinora.Exports;

/// <summary>A render as every client reads it: the union of the shapes they know.</summary>
internal sealed record RenderAnswer(
    [property: JsonPropertyName("success")] bool Success, [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("taskId")] string TaskId, [property: JsonPropertyName("render_id")] string RenderId,
    [property: JsonPropertyName("sessionId")] string? SessionId, [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("progress")] int Progress, [property: JsonPropertyName("output")] RenderAnswer.File Output,
    [property: JsonPropertyName("outputUrl")] string? OutputUrl, [property: JsonPropertyName("createdAt")] long CreatedAt,
    [property: JsonPropertyName("completedAt")] long? CompletedAt, [property: JsonPropertyName("error")] string? Error)
{
    /// <param name="url">Of the finished film.</param>
    public static RenderAnswer Of(Render render, string? url) => new(
        true, render.Id, render.Id, render.Id, render.SessionId, render.Status.ToString().ToLowerInvariant(), render.Progress,
        new File(url, render.DurationMs / 1000.0, render.Size, render.Output.Extension, render.Sha256), url, render.CreatedAt, render.CompletedAt, render.Error);

    /// <param name="Duration">Seconds.</param>
    /// <param name="Size">Bytes.</param>
    /// <param name="Sha256">In hexadecimal.</param>
    internal sealed record File(
        [property: JsonPropertyName("url")] string? Url, [property: JsonPropertyName("duration")] double Duration,
        [property: JsonPropertyName("size")] long? Size, [property: JsonPropertyName("format")] string Format,
        [property: JsonPropertyName("sha256")] string? Sha256);
}
