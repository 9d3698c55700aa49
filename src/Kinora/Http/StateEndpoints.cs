using Kinora.Sessions;

namespace Kinora.Http;

/// <summary>What there is in a session.</summary>
internal static class StateEndpoints
{
    public static void MapStates(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/state/{app}/{user}/{session}/latest", async (
            Caller caller, string app, string user, string session, SessionStore store, SessionStates states, CancellationToken cancellation) =>
        {
            if (app != TurnEvents.Agent || !caller.Is(user) || await store.FindAsync(caller.UserId, session, cancellation) is not { } row
                || await states.ReadAsync(row, cancellation) is not { } body) return Envelope.Refuse(Refusal.NoSession(session));
            return new WrittenJson(body);
        });
    }

    /// <summary>An answer that is UTF-8 already.</summary>
    private sealed class WrittenJson(byte[] body) : IResult
    {
        public async Task ExecuteAsync(HttpContext context)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.Headers.CacheControl = "no-store";
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
