using Kinora.Uploads;
using Kinora.Uploads.Derived;

namespace Kinora.Http;

/// <summary>One uploaded file, and what is made of it.</summary>
internal static class MediaEndpoints
{
    private const string One = "/api/media/{id}";

    // Who asks for something that is still being made waits so long for it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);
    private static readonly string[] Methods = ["GET", "HEAD"];

    public static void MapMedia(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(One + "/content", Methods, async (HttpContext context, Caller caller, string id, MediaStore media, CancellationToken cancellation) =>
        {
            if (await media.FindAsync(caller.UserId, id, cancellation) is not { } medium) return NoMedium();
            return await media.OpenAsync(medium, cancellation) is { } file
                ? BlobAnswer.Of(context, file, medium.Filename, medium.ContentType, context.Request.Query.ContainsKey("download"), Kept)
                : Envelope.Refuse(new Refusal(404, 404, "The file is no longer kept: upload it again."));
        });
        MapDerived(routes, "/thumbnail", DerivedKind.Thumbnail);
        MapDerived(routes, "/waveform", DerivedKind.Waveform);
        routes.MapGet(One, async (Caller caller, string id, MediaStore media, SignedLinks links, CancellationToken cancellation) =>
            await media.FindAsync(caller.UserId, id, cancellation) is { } medium ? Envelope.Ok(FileAnswer.Of(medium, links)) : NoMedium());
        routes.MapDelete(One, async (Caller caller, string id, MediaStore media, CancellationToken cancellation) =>
            await media.DeleteAsync(caller.UserId, id, cancellation) ? Envelope.Ok(new { id, deleted = true }) : NoMedium());
    }

    private static void MapDerived(IEndpointRouteBuilder routes, string path, DerivedKind kind) => routes.MapMethods(
        One + path, Methods, async (HttpContext context, Caller caller, string id, MediaStore media, DerivedFiles derived, CancellationToken cancellation) =>
        {
            if (await media.FindAsync(caller.UserId, id, cancellation) is not { } medium) return NoMedium();
            var name = kind.ToString().ToLowerInvariant();
            if (await WaitAsync(derived, medium, kind, cancellation) == DerivedState.Waiting)
            {
                return Envelope.Refuse(Refusal.Unavailable($"The {name} of {medium.Filename} is still being made: try again in a few seconds."));
            }

            var filename = Path.ChangeExtension(medium.Filename, Path.GetExtension(DerivedMaker.KeyOf(medium.BlobKey, kind)));
            return await derived.OpenAsync(medium, kind, cancellation) is { } file
                ? BlobAnswer.Of(context, file, filename, DerivedMaker.ContentTypeOf(kind), asDownload: false, Kept)
                : Envelope.Refuse(new Refusal(404, 404, $"{medium.Filename} has no {name}."));
        });

    private static async Task<DerivedState> WaitAsync(DerivedFiles derived, Medium medium, DerivedKind kind, CancellationToken cancellation)
    {
        var state = await derived.StateAsync(medium.BlobKey, kind, cancellation);
        if (state != DerivedState.Waiting) return state;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return await derived.MakeAsync(medium.BlobKey, kind, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return DerivedState.Waiting;
        }
    }

    private static IResult NoMedium() => Envelope.Refuse(Refusal.NoSuch("medium"));
}
