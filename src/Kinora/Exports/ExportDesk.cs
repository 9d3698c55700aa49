using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kinora.Accounts;
using Kinora.Core;
using Kinora.Core.Files;
using Kinora.Http;
using Kinora.Sessions;
using Kinora.Settings;
using Kinora.Uploads;

namespace Kinora.Exports;

/// <summary>Where films are ordered, asked for and called off.</summary>
internal sealed class ExportDesk(
    RenderStore renders, IExportQueue queue, DraftCheck drafts, DraftMedia media, SessionStore sessions, SessionCache held, ExportPermission permission, RunningRenders running, SignedLinks links,
    FilmShelf films, ServerSettings settings)
{
    /// <summary>
    /// Accepts an order: from then on it is made whatever happens to this process. The same id in the same words is the render that is there already,
    /// in other words a conflict.
    /// </summary>
    public async Task<Answer<Render>> SubmitAsync(Caller caller, ExportOrder order, CancellationToken cancellation)
    {
        if (!(await permission.CheckAsync(caller, cancellation)).Is(out _, out var refusal)) return refusal;
        var id = order.Id ?? Secrets.NewId("render_");
        var requestHash = HashOf(order);
        if (await renders.FindSameAsync(caller.UserId, id, requestHash, cancellation) is { } known)
        {
            return known.Is(out var there, out refusal) ? there.Render : refusal;
        }

        if (!(await FilmOfAsync(caller, order, cancellation)).Is(out var timeline, out refusal)) return refusal;
        if (!(await media.CheckAsync(caller.UserId, timeline, cancellation)).Is(out _, out refusal)) return refusal;
        var wanted = order.Output.SettingsFor(timeline.Canvas);
        if (wanted.Fault() is { } fault) return Refusal.Impossible("The film can't be made like that: " + fault);
        var draft = DraftJson.Write(timeline);
        var render = new NewRender(
            Secrets.NewId("rnd_"), caller.UserId, id, order.SessionId, requestHash, FilmContent.Hash(draft, order.Output), Encoding.UTF8.GetString(draft), order.Output,
            (long)timeline.Duration.TotalMilliseconds);
        if (!(await renders.AddAsync(render, caller.Kind == UserKind.Owner ? int.MaxValue : settings.MaxWaitingExports, cancellation)).Is(out var accepted, out refusal)) return refusal;
        // A crash before this line leaves a row without its place in the queue; the next start gives it one.
        if (accepted.IsNew) await queue.EnqueueAsync(render.Key, render.UserId, CancellationToken.None);
        if (order.SessionId is { } session) held.Renew(session);
        return accepted.Render;
    }

    public Task<Render?> FindAsync(Caller caller, string id, CancellationToken cancellation) => renders.FindAsync(caller.UserId, id, cancellation);

    /// <summary>The latest first.</summary>
    public Task<IReadOnlyList<Render>> ListAsync(Caller caller, string? sessionId, CancellationToken cancellation) =>
        renders.ListAsync(caller.UserId, sessionId, cancellation);

    /// <summary>Calls a render off; one that has ended stays as it is.</summary>
    /// <returns>Null: there is none.</returns>
    public async Task<Render?> CancelAsync(Caller caller, string id, CancellationToken cancellation)
    {
        if (await renders.FindAsync(caller.UserId, id, cancellation) is not { } render) return null;
        if (await renders.CancelAsync(render.Key, cancellation))
        {
            running.Stop(render.Key);
            await queue.RemoveAsync(render.Key, cancellation);
            if (render.SessionId is { } session) held.Renew(session);
        }

        return await renders.FindAsync(caller.UserId, id, cancellation);
    }

    /// <summary>Forgets a render that has ended; its film goes with the last order of it.</summary>
    public async Task ForgetAsync(Caller caller, string id, CancellationToken cancellation)
    {
        if (await renders.FindAsync(caller.UserId, id, cancellation) is not { HasEnded: true } render) return;
        await films.ForgetAsync(render, cancellation);
        if (render.SessionId is { } session) held.Renew(session);
    }

    public RenderAnswer AnswerOf(Render render)
    {
        var url = render is { Status: RenderStatus.Completed, FilmKey: { } key }
            ? links.Of(key, $"{render.Id}.{render.Output.Extension}", render.Output.ContentType, TimeSpan.FromHours(settings.LinkHours))
            : null;
        return RenderAnswer.Of(render, url);
    }

    private async Task<Answer<Timeline>> FilmOfAsync(Caller caller, ExportOrder order, CancellationToken cancellation)
    {
        var film = order.Timeline;
        if (order.SessionId is { } session)
        {
            if (await sessions.FindAsync(caller.UserId, session, cancellation) is null) return Refusal.NoSession(session);
            film ??= (await sessions.LoadAsync(session, cancellation))?.Timeline;
        }

        return film is null ? Refusal.NoSession(order.SessionId ?? "") : drafts.Check(film);
    }

    private static string HashOf(ExportOrder order)
    {
        using var words = new MemoryStream();
        words.Write(JsonSerializer.SerializeToUtf8Bytes(new { order.SessionId, order.Output }));
        if (order.Timeline is { } timeline) words.Write(DraftJson.Write(timeline));
        return Convert.ToHexStringLower(SHA256.HashData(words.ToArray()));
    }
}
