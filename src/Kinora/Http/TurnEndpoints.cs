using System.Globalization;
using Kinora.Sessions;
using Microsoft.AspNetCore.Http.Metadata;

namespace Kinora.Http;

/// <summary>Messages to the agent, and the turns that answer them.</summary>
internal static class TurnEndpoints
{
    public static void MapTurns(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/run_sse", async (Caller caller, HttpContext context, TurnDoor door, TurnLimits limits, TimeProvider time, CancellationToken cancellation) =>
            (await door.EnterAsync(caller, context.Request, cancellation)).Is(out var turn, out var refusal)
                ? new EventStream(turn, after: 0, limits, time)
                : AgentKit.Refuse(refusal)).WithMetadata(new ServedOpen(), new MessageSize());
        routes.MapPost("/run", async (Caller caller, HttpContext context, TurnDoor door, CancellationToken cancellation) =>
            (await door.EnterAsync(caller, context.Request, cancellation)).Is(out var turn, out var refusal)
                ? AgentKit.Bare("[" + string.Join(',', await WholeAsync(turn, cancellation)) + "]")
                : AgentKit.Refuse(refusal)).WithMetadata(new ServedOpen(), new MessageSize());
        routes.MapGet("/api/turns/{id}/events", async (
            Caller caller, string id, HttpRequest request, TurnRunner runner, TurnLimits limits, TimeProvider time, CancellationToken cancellation) =>
        {
            var text = request.Query["after"].ToString();
            var after = 0;
            if (text.Length > 0 && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out after))
            {
                return Envelope.Refuse(Refusal.Malformed("\"after\" must be the sequence number of an event: what stands behind the colon of its id."));
            }

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

    /// <summary>All whole events, when the turn is over.</summary>
    private static async Task<IEnumerable<string>> WholeAsync(ITurnFeed turn, CancellationToken cancellation)
    {
        while (true)
        {
            var (lines, isEnded, changed) = turn.After(0);
            if (isEnded) return lines.Where(line => !line.IsPartial).Select(line => line.Json);
            await changed.WaitAsync(cancellation);
        }
    }

    /// <summary>Messages may hold files; larger ones are uploaded.</summary>
    private sealed class MessageSize : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => 32L << 20;
    }
}
