using System.Text;
using Kinora.Core.Files.Captions;
using Kinora.Sessions;

namespace Kinora.Http;

/// <summary>What there is in a session: the film now, its versions, its captions and its timeline as files.</summary>
internal static class StateEndpoints
{
    private const string Root = "/api/state/{app}/{user}/{session}/";

    public static void MapStates(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Root + "latest", async (
            HttpContext context, Caller caller, string app, string user, string session, SessionStore store, SessionStates states, CancellationToken cancellation) =>
            await FindAsync(caller, app, user, session, store, cancellation) is { } row
                && await states.ReadAsync(caller, row, $"{context.Request.Scheme}://{context.Request.Host}", cancellation) is { } state
                ? new Written(state.Body, "application/json; charset=utf-8", tag: state.Tag)
                : Envelope.Refuse(Refusal.NoSession(session)));
        routes.MapGet(Root + "history", async (
            Caller caller, string app, string user, string session, SessionStore store, SessionHistory history, CancellationToken cancellation) =>
            await FindAsync(caller, app, user, session, store, cancellation) is { } row && await history.ReadAsync(row.Id, cancellation) is { } found
                ? Envelope.Ok(found)
                : Envelope.Refuse(Refusal.NoSession(session)));
        routes.MapGet(Root + "latest/captions.{kind}", CaptionsAsync);
        routes.MapGet(Root + "latest/timeline.{kind}", TimelineAsync);
    }

    private static async Task<IResult> CaptionsAsync(
        Caller caller, string app, string user, string session, string kind, SessionStore store, CancellationToken cancellation)
    {
        if (await FindAsync(caller, app, user, session, store, cancellation) is not { } row || await store.LoadAsync(row.Id, cancellation) is not { } project)
        {
            return Envelope.Refuse(Refusal.NoSession(session));
        }

        var cues = CaptionTrack.ToCues(project.Timeline);
        return kind switch
        {
            "srt" => new Written(Encoding.UTF8.GetBytes(Srt.Write(cues)), "application/x-subrip; charset=utf-8", "captions.srt"),
            "vtt" => new Written(Encoding.UTF8.GetBytes(WebVtt.Write(cues)), "text/vtt; charset=utf-8", "captions.vtt"),
            _ => Envelope.Refuse(Refusal.NoSuch("kind of captions: there are srt and vtt")),
        };
    }

    private static async Task<IResult> TimelineAsync(
        Caller caller, string app, string user, string session, string kind, SessionStore store, TimelineFiles files, CancellationToken cancellation)
    {
        if (await FindAsync(caller, app, user, session, store, cancellation) is not { } row || await store.LoadAsync(row.Id, cancellation) is not { } project)
        {
            return Envelope.Refuse(Refusal.NoSession(session));
        }

        return await files.WriteAsync(row.Id, project.Timeline, kind, cancellation) is { } file
            ? new Written(file.Body, file.ContentType, "timeline." + kind)
            : Envelope.Refuse(Refusal.NoSuch("kind of timeline: there are otio, edl and fcpxml"));
    }

    private static async Task<SessionRow?> FindAsync(Caller caller, string app, string user, string session, SessionStore store, CancellationToken cancellation) =>
        app == TurnEvents.Agent && caller.Is(user) ? await store.FindAsync(caller.UserId, session, cancellation) : null;

    /// <summary>An answer that is bytes already; whoever has it is told so in few.</summary>
    private sealed class Written(byte[] body, string type, string? filename = null, string? tag = null) : IResult
    {
        public async Task ExecuteAsync(HttpContext context)
        {
            context.Response.Headers.CacheControl = "no-store";
            if (tag is not null)
            {
                context.Response.Headers.ETag = tag;
                if (context.Request.Headers.IfNoneMatch.Contains(tag))
                {
                    context.Response.StatusCode = StatusCodes.Status304NotModified;
                    return;
                }
            }

            context.Response.ContentType = type;
            context.Response.ContentLength = body.Length;
            if (filename is not null) context.Response.Headers.ContentDisposition = $"attachment; filename=\"{filename}\"";
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
