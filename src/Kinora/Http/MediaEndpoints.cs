using Kinora.Uploads;

namespace Kinora.Http;

/// <summary>One uploaded file.</summary>
internal static class MediaEndpoints
{
    private static readonly string[] Methods = ["GET", "HEAD"];

    public static void MapMedia(this IEndpointRouteBuilder routes) => routes.MapMethods(
        "/api/media/{id}/content", Methods, async (HttpContext context, Caller caller, string id, MediaStore media, CancellationToken cancellation) =>
        {
            if (await media.FindAsync(caller.UserId, id, cancellation) is not { } medium) return Envelope.Refuse(Refusal.NoSuch("medium"));
            return await media.OpenAsync(medium, cancellation) is { } file
                ? BlobAnswer.Of(context, file, medium.Filename, medium.ContentType, context.Request.Query.ContainsKey("download"), TimeSpan.FromMinutes(5))
                : Envelope.Refuse(new Refusal(404, 404, "The file is no longer kept: upload it again."));
        });
}
