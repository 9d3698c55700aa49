using System.Text.Json;
using System.Text.Json.Serialization;
using Kinora.Sessions;

namespace Kinora.Http;

/// <summary>Sessions: begin, list, rename, delete.</summary>
internal static class SessionEndpoints
{
    private const int MostListed = 1000;

    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/tasks/{user}/with-session/{app}", CreateAsync);
        routes.MapGet("/api/tasks/{user}/sessions", async (Caller caller, string user, SessionStore store, CancellationToken cancellation) =>
            caller.Is(user)
                ? Envelope.Ok(new { sessions = (await store.ListAsync(caller.UserId, MostListed, cancellation)).Select(SessionAnswer.Of) })
                : Envelope.Refuse(Refusal.NoSuch("user")));
        routes.MapPatch("/api/tasks/{user}/sessions/{session}", RenameAsync);
        routes.MapDelete("/api/tasks/{user}/sessions/{session}", async (
            Caller caller, string user, string session, SessionStore store, SessionEnd end, CancellationToken cancellation) =>
        {
            if (!caller.Is(user) || await store.FindAsync(caller.UserId, session, cancellation) is null) return Envelope.Refuse(Refusal.NoSession(session));
            await end.DeleteAsync(session);
            return Envelope.Ok(new { session_id = session, deleted = true });
        });
    }

    private static async Task<IResult> RenameAsync(
        Caller caller, string user, string session, HttpRequest request, SessionStore store, CancellationToken cancellation)
    {
        if (!caller.Is(user) || await store.FindAsync(caller.UserId, session, cancellation) is null) return Envelope.Refuse(Refusal.NoSession(session));
        if (!(await RequestJson.ReadAsync(request, cancellation)).Is(out var document, out var refusal)) return Envelope.Refuse(refusal);
        using (document)
        {
            if (document is null || document.RootElement.Find("task_name", "taskName") is null) return Envelope.Refuse(Refusal.Malformed("\"task_name\" is missing: send the session's new name."));
            if (!SessionWish.Read(document.RootElement).Is(out var wanted, out refusal)) return Envelope.Refuse(refusal);
            await store.RenameAsync(session, wanted.Name, cancellation);
        }

        return await store.FindAsync(caller.UserId, session, cancellation) is { } row
            ? Envelope.Ok(SessionAnswer.Of(row))
            : Envelope.Refuse(Refusal.NoSession(session));
    }

    private static async Task<IResult> CreateAsync(
        Caller caller, string user, string app, HttpRequest request, SessionStore store, CancellationToken cancellation)
    {
        if (!caller.Is(user)) return Envelope.Refuse(Refusal.NoSuch("user"));
        if (app != TurnEvents.Agent) return Envelope.Refuse(Refusal.NoSuch($"agent: the only one is {TurnEvents.Agent}"));
        if (!(await RequestJson.ReadAsync(request, cancellation)).Is(out var document, out var refusal)) return Envelope.Refuse(refusal);
        using (document)
        {
            var wish = SessionWish.Read(document?.RootElement);
            if (!wish.Is(out var wanted, out refusal)) return Envelope.Refuse(refusal);
            return Envelope.Ok(SessionAnswer.Of(await store.CreateAsync(caller.UserId, wanted.Name, wanted.Language, cancellation)));
        }
    }
}

/// <summary>What a session is to be called and which language it begins in.</summary>
internal sealed record SessionWish(string Name, string? Language)
{
    private const string Unnamed = "project";
    private const int LongestName = 200;

    public static Answer<SessionWish> Read(JsonElement? body)
    {
        if (body is not { } fields) return new SessionWish(Unnamed, null);
        if (!fields.Text(LongestName, "task_name", "taskName").Is(out var name, out var refusal)) return refusal;
        if (!fields.Text(35, "language").Is(out var language, out refusal)) return refusal;
        return new SessionWish(NameOf(name) ?? Unnamed, LanguageOf(language));
    }

    /// <returns>On one line; null: nothing is left of it.</returns>
    public static string? NameOf(string? name)
    {
        var line = string.Concat((name ?? "").Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return line.Length > 0 ? line : null;
    }

    /// <returns>The language of a tag such as <c>zh-Hans-CN</c>; null for what is no tag ("auto").</returns>
    private static string? LanguageOf(string? tag)
    {
        var primary = tag?.Split('-', '_')[0].Trim().ToLowerInvariant();
        return primary is { Length: 2 or 3 } && primary.All(char.IsAsciiLetterLower) ? primary : null;
    }
}

internal sealed record SessionAnswer(
    [property: JsonPropertyName("task_id")] string TaskId, [property: JsonPropertyName("session_id")] string SessionId,
    [property: JsonPropertyName("user_id")] string UserId, [property: JsonPropertyName("task_name")] string TaskName,
    [property: JsonPropertyName("language")] string? Language, [property: JsonPropertyName("created_at")] long CreatedAt,
    [property: JsonPropertyName("updated_at")] long UpdatedAt)
{
    public static SessionAnswer Of(SessionRow row) => new(row.TaskId, row.Id, row.UserId, row.Name, row.Language, row.CreatedAt, row.UpdatedAt);
}
