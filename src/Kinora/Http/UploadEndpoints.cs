using System.Text.Json;
using System.Text.Json.Serialization;
using Kinora.Sessions;
using Kinora.Uploads;
using Microsoft.AspNetCore.Http.Features;

namespace Kinora.Http;

/// <summary>Files come in: as a multipart form, or by their addresses. Good ones are kept, bad ones are named with the reason.</summary>
internal static class UploadEndpoints
{
    private const int MostFiles = 100;
    private const int MostUrls = 20;

    public static void MapUploads(this IEndpointRouteBuilder routes) => routes.MapPost(
        "/api/upload-video/nemo_agent/{user}/{sid}",
        async (HttpContext context, Caller caller, string user, string sid, SessionStore sessions, MediaStore media, SignedLinks links, CancellationToken cancellation) =>
        {
            if (!caller.Is(user) || await sessions.FindAsync(caller.UserId, sid, cancellation) is null) return Envelope.Refuse(Refusal.NoSession(sid));
            var batch = new UploadBatch(caller, sid, media);
            var fault = MultipartFiles.Boundary(context.Request) is { } boundary
                ? await TakeFormAsync(context, batch, boundary, cancellation)
                : context.Request.HasJsonContentType() ? await TakeUrlsAsync(context.Request, batch, cancellation) : Malformed();
            return fault is null ? Answer(batch, links) : Envelope.Refuse(fault);
        });

    private static Refusal Malformed() =>
        Refusal.Malformed("Send a multipart form with your files in the field files, or JSON: {\"urls\":[\"https://…\"],\"source_type\":\"url\"}.");

    private static async Task<Refusal?> TakeFormAsync(HttpContext context, UploadBatch batch, string boundary, CancellationToken cancellation)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null; // each file has its own limit
        try
        {
            await foreach (var file in MultipartFiles.ReadAsync(context.Request, boundary, batch.LargestFile, cancellation))
            {
                if (batch.Count == MostFiles)
                {
                    batch.Reject(DisplayName.Of(file.Name), Refusal.Malformed($"At most {MostFiles} files are taken in one request: send the rest in another."));
                    break;
                }

                await batch.AddAsync(file.Name, file.Content, cancellation);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException || exception is IOException and not BadHttpRequestException && !IsDiskFull(exception))
        {
            cancellation.ThrowIfCancellationRequested();
            if (batch.Count == 0) return Refusal.Malformed("The multipart form is cut off or damaged: send it again.");
        }

        return batch.Count > 0 ? null : Malformed();
    }

    private static bool IsDiskFull(Exception exception) => exception is IOException { HResult: 28 or 122 };

    private static async Task<Refusal?> TakeUrlsAsync(HttpRequest request, UploadBatch batch, CancellationToken cancellation)
    {
        using var body = await JsonDocument.ParseAsync(request.Body, new JsonDocumentOptions { MaxDepth = 8 }, cancellation);
        var root = body.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("urls", out var urls) || urls.ValueKind != JsonValueKind.Array
            || urls.EnumerateArray().Any(url => url.ValueKind != JsonValueKind.String)
            || root.TryGetProperty("source_type", out var type) && !(type.ValueKind == JsonValueKind.String && type.ValueEquals("url")))
        {
            return Malformed();
        }

        if (urls.GetArrayLength() is 0 or > MostUrls) return Refusal.Malformed($"Give between 1 and {MostUrls} addresses in urls.");
        foreach (var url in urls.EnumerateArray()) await batch.AddUrlAsync(url.GetString()!, cancellation);
        return null;
    }

    private static IResult Answer(UploadBatch batch, SignedLinks links)
    {
        var rejected = batch.Rejected.Select(file => new RejectedAnswer(file.Name, file.Refusal.Code, file.Refusal.Message)).ToList();
        if (batch.Media.Count > 0)
        {
            var files = batch.Media.Select(medium => FileAnswer.Of(medium, links)).ToList();
            return Envelope.Ok(new UploadAnswer(files, true) { Rejected = rejected.Count > 0 ? rejected : null });
        }

        var first = batch.Rejected[0].Refusal;
        return Envelope.Refuse(first with { Data = new() { ["rejected"] = JsonSerializer.SerializeToNode(rejected, Envelope.Json) } });
    }

    internal sealed record UploadAnswer(
        [property: JsonPropertyName("files")] IReadOnlyList<FileAnswer> Files,
        [property: JsonPropertyName("session_state_applied")] bool SessionStateApplied)
    {
        [JsonPropertyName("rejected"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public IReadOnlyList<RejectedAnswer>? Rejected { get; init; }
    }

    internal sealed record RejectedAnswer(
        [property: JsonPropertyName("filename")] string Filename,
        [property: JsonPropertyName("code")] int Code,
        [property: JsonPropertyName("message")] string Message);
}
