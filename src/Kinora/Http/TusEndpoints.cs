using System.Globalization;
using Kinora.Sessions;
using Kinora.Uploads;
using Microsoft.AspNetCore.Http.Features;

namespace Kinora.Http;

/// <summary>
/// Resumable uploads by tus 1.0: core, creation, creation-with-upload, expiration, termination. The metadata may hold <c>filename</c> and
/// <c>session_id</c>. What the whole has become is told by GET, and by the header <c>Kinora-Medium</c> of the answer to the last piece.
/// </summary>
internal static class TusEndpoints
{
    private const string Root = "/api/uploads";
    private const string One = Root + "/{id}";
    private const string Override = "X-HTTP-Method-Override";
    private const string MediumHeader = "Kinora-Medium";

    public static void MapResumableUploads(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Root, ["OPTIONS"], (HttpContext context, MediaStore media) => Describe(context, media)).WithMetadata(new Public());
        routes.MapPost(Root, CreateAsync).AddEndpointFilter(SpeakTus);
        routes.MapMethods(One, ["HEAD"], TellAsync).AddEndpointFilter(SpeakTus);
        routes.MapMethods(One, ["PATCH"], AppendAsync).AddEndpointFilter(SpeakTus);
        routes.MapMethods(One, ["DELETE"], DeleteAsync).AddEndpointFilter(SpeakTus);
        // For clients that can send nothing but GET and POST.
        routes.MapPost(One, OverrideAsync).AddEndpointFilter(SpeakTus);
        routes.MapGet(One, ShowAsync);
    }

    private static IResult Describe(HttpContext context, MediaStore media)
    {
        var headers = context.Response.Headers;
        headers[TusHeaders.Resumable] = TusHeaders.Version;
        headers["Tus-Version"] = TusHeaders.Version;
        headers["Tus-Extension"] = "creation,creation-with-upload,expiration,termination";
        headers["Tus-Max-Size"] = media.LargestFile.ToString(CultureInfo.InvariantCulture);
        return Results.StatusCode(StatusCodes.Status204NoContent);
    }

    private static async ValueTask<object?> SpeakTus(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        context.Response.Headers[TusHeaders.Resumable] = TusHeaders.Version;
        context.Response.Headers.CacheControl = "no-store";
        if (context.Request.Headers[TusHeaders.Resumable] == TusHeaders.Version) return await next(invocation);
        context.Response.Headers["Tus-Version"] = TusHeaders.Version;
        return Envelope.Refuse(new Refusal(412, 412, $"Send the header {TusHeaders.Resumable}: {TusHeaders.Version}."));
    }

    private static Task<IResult> OverrideAsync(HttpContext context, Caller caller, string id, ResumableUploads uploads, CancellationToken cancellation) =>
        context.Request.Headers[Override].ToString() switch
        {
            "PATCH" => AppendAsync(context, caller, id, uploads, cancellation),
            "DELETE" => DeleteAsync(caller, id, uploads, cancellation),
            "HEAD" => TellAsync(context, caller, id, uploads, cancellation),
            _ => Task.FromResult(Malformed($"POST to an upload means something only with the header {Override}: PATCH, DELETE or HEAD.")),
        };

    private static async Task<IResult> CreateAsync(
        HttpContext context, Caller caller, ResumableUploads uploads, SessionStore sessions, CancellationToken cancellation)
    {
        var request = context.Request;
        var header = request.Headers[TusHeaders.Metadata].ToString();
        if (TusHeaders.Number(request, TusHeaders.Length) is not { } bytes) return Malformed($"{TusHeaders.Length} must say how many bytes the file has.");
        if (TusHeaders.ReadMetadata(header) is not { } metadata) return Malformed($"{TusHeaders.Metadata} must be a short list of keys with base64 values.");
        var session = metadata.GetValueOrDefault("session_id") ?? metadata.GetValueOrDefault("sessionId");
        if (session is not null && await sessions.FindAsync(caller.UserId, session, cancellation) is null) return Envelope.Refuse(Refusal.NoSession(session));
        var name = metadata.GetValueOrDefault("filename") ?? metadata.GetValueOrDefault("name") ?? "";
        var answer = await uploads.CreateAsync(caller, session, name, bytes, header, cancellation);
        if (!answer.Is(out var upload, out var refusal)) return Envelope.Refuse(refusal);
        var headers = context.Response.Headers;
        headers.Location = Root + "/" + upload.Id;
        headers[TusHeaders.Expires] = TusHeaders.Time(upload.ExpiresAt);
        return IsPiece(request) || bytes == 0
            ? await TakeAsync(context, uploads, upload, 0, StatusCodes.Status201Created, cancellation)
            : Results.StatusCode(StatusCodes.Status201Created);
    }

    private static async Task<IResult> TellAsync(HttpContext context, Caller caller, string id, ResumableUploads uploads, CancellationToken cancellation)
    {
        if (await uploads.FindAsync(caller.UserId, id, cancellation) is not { } upload) return Envelope.Refuse(Refusal.NoSuch("upload"));
        if (upload.Refusal is not null) return Results.StatusCode(StatusCodes.Status410Gone);
        var headers = context.Response.Headers;
        headers[TusHeaders.Offset] = (await uploads.OffsetAsync(upload, cancellation)).ToString(CultureInfo.InvariantCulture);
        headers[TusHeaders.Length] = upload.Bytes.ToString(CultureInfo.InvariantCulture);
        headers[TusHeaders.Expires] = TusHeaders.Time(upload.ExpiresAt);
        if (upload.Metadata.Length > 0) headers[TusHeaders.Metadata] = upload.Metadata;
        if (upload.MediumId is { } medium) headers[MediumHeader] = medium;
        return Results.StatusCode(StatusCodes.Status200OK);
    }

    private static async Task<IResult> AppendAsync(HttpContext context, Caller caller, string id, ResumableUploads uploads, CancellationToken cancellation)
    {
        if (!IsPiece(context.Request)) return Envelope.Refuse(new Refusal(400, 415, $"A piece has the Content-Type {TusHeaders.PieceType}."));
        if (TusHeaders.Number(context.Request, TusHeaders.Offset) is not { } offset) return Malformed($"{TusHeaders.Offset} must say where the piece begins.");
        return await uploads.FindAsync(caller.UserId, id, cancellation) is { } upload
            ? await TakeAsync(context, uploads, upload, offset, StatusCodes.Status204NoContent, cancellation)
            : Envelope.Refuse(Refusal.NoSuch("upload"));
    }

    private static async Task<IResult> TakeAsync(
        HttpContext context, ResumableUploads uploads, ResumableUpload upload, long offset, int status, CancellationToken cancellation)
    {
        // No more is taken than was announced.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        var answer = await uploads.AppendAsync(upload, offset, context.Request.ContentLength, context.Request.Body, cancellation);
        if (!answer.Is(out var progress, out var refusal)) return Envelope.Refuse(refusal);
        var headers = context.Response.Headers;
        headers[TusHeaders.Offset] = progress.Offset.ToString(CultureInfo.InvariantCulture);
        headers[TusHeaders.Expires] = TusHeaders.Time(progress.ExpiresAt);
        if (progress.Medium is { } medium) headers[MediumHeader] = medium.Id;
        return Results.StatusCode(status);
    }

    private static async Task<IResult> DeleteAsync(Caller caller, string id, ResumableUploads uploads, CancellationToken cancellation) =>
        await uploads.DeleteAsync(caller.UserId, id, cancellation) ? Results.StatusCode(StatusCodes.Status204NoContent) : Envelope.Refuse(Refusal.NoSuch("upload"));

    private static async Task<IResult> ShowAsync(
        Caller caller, string id, ResumableUploads uploads, MediaStore media, SignedLinks links, CancellationToken cancellation)
    {
        if (await uploads.FindAsync(caller.UserId, id, cancellation) is not { } upload) return Envelope.Refuse(Refusal.NoSuch("upload"));
        if (upload.Refused is { } refused) return Envelope.Refuse(refused);
        var medium = upload.MediumId is { } made ? await media.FindAsync(caller.UserId, made, cancellation) : null;
        return Envelope.Ok(new
        {
            id = upload.Id, status = upload.IsArriving ? "arriving" : "done", offset = uploads.Peek(upload), length = upload.Bytes,
            files = medium is null ? [] : new[] { FileAnswer.Of(medium, links) }, session_state_applied = medium?.SessionId is not null,
        });
    }

    private static IResult Malformed(string sentence) => Envelope.Refuse(Refusal.Malformed(sentence));

    private static bool IsPiece(HttpRequest request) => string.Equals(request.ContentType, TusHeaders.PieceType, StringComparison.OrdinalIgnoreCase);
}
