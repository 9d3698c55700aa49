using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.Sessions;

namespace Kinora.Http;

/// <summary>What clients of the Agent Development Kit ask for beside running turns: apps, sessions, artifacts. Without an envelope.</summary>
internal static class AgentKitEndpoints
{
    private const string Sessions = "/apps/{app}/users/{user}/sessions";
    private const int MostListed = 1000;

    public static void MapAgentKit(this IEndpointRouteBuilder routes)
    {
        var kit = routes.MapGroup("").WithMetadata(new ServedOpen());
        kit.MapGet("/list-apps", (Caller caller) => AgentKit.Bare($"[\"{TurnEvents.Agent}\"]"));
        kit.MapGet(Sessions, async (Caller caller, string app, string user, SessionStore store, CancellationToken cancellation) =>
        {
            if (Unknown(caller, app, user) is { } refusal) return AgentKit.Refuse(refusal);
            var rows = await store.ListAsync(caller.UserId, MostListed, cancellation);
            return AgentKit.Bare(new JsonArray([.. rows.Select(row => Shown(row, user, [], []))]).ToJsonString(Envelope.Json));
        });
        kit.MapPost(Sessions, (Caller caller, string app, string user, HttpRequest request, SessionStore store, CancellationToken cancellation) =>
            CreateAsync(caller, app, user, null, request, store, cancellation));
        kit.MapPost(Sessions + "/{session}", CreateAsync);
        kit.MapGet(Sessions + "/{session}", GetAsync);
        kit.MapPatch(Sessions + "/{session}", ChangeAsync);
        kit.MapDelete(Sessions + "/{session}", async (
            Caller caller, string app, string user, string session, SessionStore store, SessionEnd end, CancellationToken cancellation) =>
        {
            if (Unknown(caller, app, user) is { } refusal) return AgentKit.Refuse(refusal);
            if (await store.FindAsync(caller.UserId, session, cancellation) is null) return AgentKit.Refuse(Refusal.NoSession(session));
            await end.DeleteAsync(session);
            return AgentKit.Bare("null");
        });
    }

    private static async Task<IResult> CreateAsync(
        Caller caller, string app, string user, string? session, HttpRequest request, SessionStore store, CancellationToken cancellation)
    {
        if (Unknown(caller, app, user) is { } refusal) return AgentKit.Refuse(refusal);
        if (!(await StateOfAsync(request, "state", cancellation)).Is(out var given, out refusal)) return AgentKit.Refuse(refusal);
        var id = session ?? given.SessionId ?? Accounts.Secrets.NewSessionId();
        if (id.Length is 0 or > 64 || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) return AgentKit.Refuse(Refusal.Malformed("A session's id has 1 to 64 letters, digits, - or _."));
        return await store.CreateAsync(id, caller.UserId, "project", null, given.State.ToJsonString(Envelope.Json), cancellation) is { } row
            ? AgentKit.Bare(Shown(row, user, given.State, []).ToJsonString(Envelope.Json))
            : AgentKit.Refuse(await store.FindAsync(caller.UserId, id, cancellation) is null ? Refusal.NoSession(id) : Refusal.Conflict($"Session already exists: {id}"));
    }

    private static async Task<IResult> GetAsync(
        Caller caller, string app, string user, string session, SessionStore store, SessionStates states, SessionHistory history, CancellationToken cancellation)
    {
        if (Unknown(caller, app, user) is { } refusal) return AgentKit.Refuse(refusal);
        if (await store.FindAsync(caller.UserId, session, cancellation) is not { } row || await store.OpenAsync(session, cancellation) is not { } held)
        {
            return AgentKit.Refuse(Refusal.NoSession(session));
        }

        var state = JsonNode.Parse(await states.StateAsync(caller, held, cancellation))!.AsObject();
        var kept = JsonNode.Parse(await store.ClientStateAsync(session, cancellation))!.AsObject();
        foreach (var (name, value) in kept) state.TryAdd(name, value?.DeepClone());
        var events = await history.EventsAsync(session, cancellation);
        return AgentKit.Bare(Shown(row, user, state, new JsonArray([.. events.Select(e => JsonNode.Parse(e))])).ToJsonString(Envelope.Json));
    }

    private static async Task<IResult> ChangeAsync(
        Caller caller, string app, string user, string session, HttpRequest request, SessionStore store, ClientStates kept, CancellationToken cancellation)
    {
        if (Unknown(caller, app, user) is { } refusal) return AgentKit.Refuse(refusal);
        if (await store.FindAsync(caller.UserId, session, cancellation) is not { } row) return AgentKit.Refuse(Refusal.NoSession(session));
        if (!(await StateOfAsync(request, "stateDelta", cancellation)).Is(out var given, out refusal)) return AgentKit.Refuse(refusal);
        return (await kept.ChangeAsync(session, given.State.ToJsonString(Envelope.Json), cancellation)).Is(out var state, out refusal)
            ? AgentKit.Bare(Shown(row, user, state, []).ToJsonString(Envelope.Json))
            : AgentKit.Refuse(refusal);
    }

    private static Refusal? Unknown(Caller caller, string app, string user) =>
        app != TurnEvents.Agent ? Refusal.NoSuch($"app: the only one is {TurnEvents.Agent}")
        : AgentKit.IsUser(caller, user) ? null : Refusal.NoSuch("user");

    private static async Task<Answer<GivenState>> StateOfAsync(HttpRequest request, string field, CancellationToken cancellation)
    {
        if (!(await RequestJson.ReadAsync(request, cancellation)).Is(out var document, out var refusal)) return refusal;
        using var body = document;
        if (body is null) return new GivenState(null, []);
        if (!body.RootElement.Text(64, "session_id", "sessionId").Is(out var id, out refusal)) return refusal;
        var snake = JsonNamingPolicy.SnakeCaseLower.ConvertName(field);
        if (body.RootElement.Find(field, snake) is not { } state) return new GivenState(id, []);
        if (state.ValueKind != JsonValueKind.Object) return Refusal.Malformed($"\"{field}\" must be an object.");
        var text = state.GetRawText();
        return text.Length <= ClientStates.Most ? new GivenState(id, JsonNode.Parse(text)!.AsObject()) : ClientStates.TooMuch();
    }

    private static JsonObject Shown(SessionRow row, string user, JsonObject state, JsonArray events) => new()
    {
        ["id"] = row.Id, ["appName"] = TurnEvents.Agent, ["userId"] = user, ["state"] = state.DeepClone(), ["events"] = events, ["lastUpdateTime"] = row.UpdatedAt / 1000.0,
    };

    private sealed record GivenState(string? SessionId, JsonObject State);
}
