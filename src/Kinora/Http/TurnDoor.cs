using Kinora.Sessions;

namespace Kinora.Http;

/// <summary>From a request to its turn.</summary>
internal sealed class TurnDoor(SessionStore store, TurnRunner runner, SentFiles files, ClientStates states)
{
    private const int LongestKey = 200;

    /// <summary>Begins a turn, or joins the one that the same request began.</summary>
    public async Task<Answer<ITurnFeed>> EnterAsync(Caller caller, HttpRequest request, CancellationToken cancellation)
    {
        if (!(await RequestJson.ReadAsync(request, cancellation)).Is(out var document, out var refusal)) return refusal;
        using var body = document;
        if (body is null) return Refusal.Malformed("The body is empty: send {\"session_id\": …, \"new_message\": {\"parts\": [{\"text\": …}]}}.");
        if (!RunRequest.Read(body.RootElement).Is(out var wanted, out refusal)) return refusal;
        if (!AgentKit.IsUser(caller, wanted.UserId) || await store.FindAsync(caller.UserId, wanted.SessionId, cancellation) is not { } session) return Refusal.NoSession(wanted.SessionId);
        var key = request.Headers["Idempotency-Key"].ToString();
        if (key.Length > LongestKey || key.Any(char.IsControl)) return Refusal.Malformed($"An Idempotency-Key has at most {LongestKey} letters.");
        if (!(await files.TakeAsync(caller, session.Id, wanted.Files, cancellation)).Is(out var attached, out refusal)) return refusal;
        if (wanted.StateDelta is { } delta && !(await states.ChangeAsync(session.Id, delta, cancellation)).Is(out _, out refusal)) return refusal;
        return await runner.StartAsync(
            new TurnOrder(caller, session, wanted.Text)
            {
                Attached = attached, IsStreaming = wanted.IsStreaming, RepeatKey = key.Length > 0 ? key : null, RequestHash = wanted.Hash(),
            },
            cancellation);
    }
}
