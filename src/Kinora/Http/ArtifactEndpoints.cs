using System.Globalization;
using System.Text.Json.Nodes;
using Kinora.Exports;
using Kinora.Sessions;
using Kinora.Store;
using Kinora.Uploads;

namespace Kinora.Http;

/// <summary>A session's artifacts as clients of the Agent Development Kit know them: media and finished films by name; what has one name are its versions.</summary>
internal static class ArtifactEndpoints
{
    private const string Root = "/apps/{app}/users/{user}/sessions/{session}/artifacts";

    public static void MapArtifacts(this IEndpointRouteBuilder routes)
    {
        var kit = routes.MapGroup("").WithMetadata(new ServedOpen());
        kit.MapGet(Root, (Caller caller, string app, string user, string session, ArtifactShelf shelf, CancellationToken cancellation) =>
            WithAsync(caller, app, user, session, shelf, all => AgentKit.Bare(Texts(all.Select(one => one.Name).Distinct())), cancellation));
        kit.MapGet(Root + "/{name}", (Caller caller, string app, string user, string session, string name, ArtifactShelf shelf, CancellationToken cancellation) =>
            WithAsync(caller, app, user, session, shelf, all => Loaded(all.LastOrDefault(one => one.Name == name)), cancellation));
        kit.MapDelete(Root + "/{name}", async (Caller caller, string app, string user, string session, string name, ArtifactShelf shelf, CancellationToken cancellation) =>
            app == TurnEvents.Agent && AgentKit.IsUser(caller, user) && await shelf.DeleteAsync(caller, session, name, cancellation) is { } deleted
                ? deleted ? AgentKit.Bare("null") : AgentKit.Refuse(Refusal.NoSuch("artifact"))
                : AgentKit.Refuse(Refusal.NoSession(session)));
        kit.MapGet(Root + "/{name}/versions", (Caller caller, string app, string user, string session, string name, ArtifactShelf shelf, CancellationToken cancellation) =>
            WithAsync(caller, app, user, session, shelf, all => AgentKit.Bare(new JsonArray([.. Enumerable.Range(0, all.Count(one => one.Name == name))]).ToJsonString()), cancellation));
        kit.MapGet(Root + "/{name}/versions/{version}", (
            Caller caller, string app, string user, string session, string name, string version, ArtifactShelf shelf, CancellationToken cancellation) =>
            WithAsync(caller, app, user, session, shelf, all => Loaded(all.Where(one => one.Name == name).ElementAtOrDefault(int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)), cancellation));
    }

    private static async Task<IResult> WithAsync(
        Caller caller, string app, string user, string session, ArtifactShelf shelf, Func<IReadOnlyList<Artifact>, IResult> answer, CancellationToken cancellation) =>
        app == TurnEvents.Agent && AgentKit.IsUser(caller, user) && await shelf.OfAsync(caller, session, cancellation) is { } all
            ? answer(all)
            : AgentKit.Refuse(Refusal.NoSession(session));

    private static IResult Loaded(Artifact? artifact) => artifact is null ? AgentKit.Refuse(Refusal.NoSuch("artifact")) : new LoadedPart(artifact);

    /// <summary>The file itself, as clients of the kit want it; what is too large for that as a link.</summary>
    private sealed class LoadedPart(Artifact artifact) : IResult
    {
        private const long LargestInline = 16 << 20;

        public async Task ExecuteAsync(HttpContext context)
        {
            var cancellation = context.RequestAborted;
            var blobs = context.RequestServices.GetRequiredService<IBlobStore>();
            using var file = artifact.Bytes <= LargestInline ? await blobs.OpenFileAsync(artifact.BlobKey, cancellation) : null;
            var part = file is null
                ? new JsonObject
                {
                    ["text"] = artifact.Address,
                    ["fileData"] = new JsonObject { ["fileUri"] = artifact.Address, ["mimeType"] = artifact.ContentType, ["displayName"] = artifact.Name },
                }
                : new JsonObject
                {
                    ["inlineData"] = new JsonObject
                    {
                        ["data"] = Convert.ToBase64String(await File.ReadAllBytesAsync(file.Path, cancellation)), ["mimeType"] = artifact.ContentType, ["displayName"] = artifact.Name,
                    },
                };
            await AgentKit.Bare(part.ToJsonString(Envelope.Json)).ExecuteAsync(context);
        }
    }

    private static string Texts(IEnumerable<string> texts) => new JsonArray([.. texts.Select(text => (JsonNode)text)]).ToJsonString(Envelope.Json);
}

/// <param name="Address">Works without a token, for a while.</param>
/// <param name="Id">The medium's; null: a film.</param>
internal sealed record Artifact(string Name, string ContentType, string Address, string BlobKey, long Bytes, string? Id);

/// <summary>What there is in a session that is a file.</summary>
internal sealed class ArtifactShelf(SessionStore store, MediaStore media, SignedLinks links, ExportDesk exports)
{
    /// <returns>The oldest first; null: there is no such session.</returns>
    public async Task<IReadOnlyList<Artifact>?> OfAsync(Caller caller, string sessionId, CancellationToken cancellation)
    {
        if (await store.FindAsync(caller.UserId, sessionId, cancellation) is null) return null;
        var files = (await media.OfSessionAsync(sessionId, cancellation)).Select(medium => new Artifact(medium.Filename, medium.ContentType, links.Of(medium), medium.BlobKey, medium.Bytes, medium.Id));
        var films = (await exports.ListAsync(caller, sessionId, cancellation)).Reverse()
            .Select(render => (Render: render, Url: exports.AnswerOf(render).OutputUrl)).Where(film => film.Url is not null)
            .Select(film => new Artifact($"{film.Render.Id}.{film.Render.Output.Extension}", film.Render.Output.ContentType, film.Url!, film.Render.FilmKey!, film.Render.Size ?? 0, Id: null));
        return [.. files, .. films];
    }

    /// <summary>Deletes all that has this name: files that were sent, and finished films.</summary>
    /// <returns>False: nothing has it; null: there is no such session.</returns>
    public async Task<bool?> DeleteAsync(Caller caller, string sessionId, string name, CancellationToken cancellation)
    {
        if (await OfAsync(caller, sessionId, cancellation) is not { } all) return null;
        var named = all.Where(one => one.Name == name).ToList();
        foreach (var artifact in named)
        {
            if (artifact.Id is { } medium) await media.DeleteAsync(caller.UserId, medium, cancellation);
            else await exports.ForgetAsync(caller, Path.GetFileNameWithoutExtension(name), cancellation);
        }

        return named.Count > 0;
    }
}
