using Kinora.Store;
using Kinora.Uploads;

namespace Kinora.Http;

/// <summary>Signed links: whoever has one may fetch what it names, until it expires.</summary>
internal static class FileEndpoints
{
    private static readonly string[] Methods = ["GET", "HEAD"];

    public static void MapFiles(this IEndpointRouteBuilder routes) => routes.MapMethods(
        "/files/{token}/{name}", Methods, async (HttpContext context, string token, string name, SignedLinks links, IBlobStore blobs, CancellationToken cancellation) =>
        {
            if (links.Read(token, name) is not { } link) return Envelope.Refuse(Refusal.NoSuch("file"));
            if (link.Left <= TimeSpan.Zero) return Envelope.Refuse(new Refusal(404, 404, "The link has expired: ask for the file again to get a new one."));
            return await blobs.OpenFileAsync(link.BlobKey, cancellation) is { } file
                ? BlobAnswer.Of(context, file, link.Filename, link.ContentType, context.Request.Query.ContainsKey("download"), link.Left)
                : Envelope.Refuse(new Refusal(404, 404, "The file is no longer kept."));
        }).WithMetadata(new Public());
}
