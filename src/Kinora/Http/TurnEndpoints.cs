using Kinora.Sessions;

namespace Kinora.Http;

/// <summary>Messages to the agent, and the turns that answer them.</summary>
internal static class TurnEndpoints
{
    private const int LongestKey = 200;

    public static void MapTurns(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/run_sse", RunAsync).WithMetadata(new ServedOpen());
        routes.MapGet("/api/turns/{id}/events", async (
            Caller caller, string id, HttpRequest request, TurnRunner runner, TurnLimits limits, TimeProvider time, CancellationToken cancellation) =>
        {
            if (!int.TryParse(request.Query["after"].ToString() is { Length: > 0 } text ? text : "0", out var after)) return Envelope.Refuse(Refusal.Malformed("\"after\" must be the sequence of an event."));
            return await runner.FindAsync(caller.UserId, id, cancellation) is { } turn
                ? new EventStream(turn, after, limits, time)
                : Envelope.Refuse(Refusal.NoSuch("turn"));
        });
        routes.MapPost("/api/turns/{id}/cancel", async (Caller caller, string id, TurnRunner runner, CancellationToken cancellation) =>
        {
            if (runner.Cancel(caller.UserId, id)) return Envelope.Ok(new { id, cancelled = true });
            return await runner.FindAsync(caller.UserId, id, cancellation) is null
                ? Envelope.Refuse(Refusal.NoSuch("turn"))
                : Envelope.Ok(new { id, cancelled = false });
        });
    }

    private static async Task<IResult> RunAsync(
        Caller caller, HttpContext context, SessionStore store, TurnRunner runner, TurnLimits limits, TimeProvider time, CancellationToken cancellation) =>
        (await StartAsync(caller, context, store, runner, cancellation)).Is(out var turn, out var refusal)
            ? new EventStream(turn, after: 0, limits, time)
            : AgentKit.Refuse(refusal);

    private static async Task<Answer<ITurnFeed>> StartAsync(
        Caller caller, HttpContext context, SessionStore store, TurnRunner runner, CancellationToken cancellation)
    {
        if (!(await RequestJson.ReadAsync(context.Request, cancellation)).Is(out var document, out var refusal)) return refusal;
        using var body = document;
        if (body is null) return Refusal.Malformed("The body is empty: send {\"session_id\": …, \"new_message\": {\"parts\": [{\"text\": …}]}}.");
        if (!RunRequest.Read(body.RootElement).Is(out var wanted, out refusal)) return refusal;
        if (!caller.Is(wanted.UserId) || await store.FindAsync(caller.UserId, wanted.SessionId, cancellation) is not { } session) return Refusal.NoSession(wanted.SessionId);
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > LongestKey || key.Any(char.IsControl)) return Refusal.Malformed($"An Idempotency-Key has at most {LongestKey} letters.");
        return await runner.StartAsync(
            new TurnOrder(caller, session, wanted.Text)
            {
                IsStreaming = wanted.IsStreaming, RepeatKey = key.Length > 0 ? key : null, RequestHash = wanted.Hash(),
            },
            cancellation);
    }
}
