using System.Net;
using Kinora.Operation;
using Kinora.Store;

namespace Kinora.Http;

/// <summary>For whoever watches the server.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", () => Results.Json(new { status = "ok" })).WithMetadata(new Public());
        routes.MapGet("/health/live", () => Results.Json(new { status = "ok" })).WithMetadata(new Public());
        routes.MapGet("/health/ready", async (IDatabase database, CancellationToken cancellation) => await database.IsReadyAsync(cancellation)
            ? Results.Json(new { status = "ok" })
            : Results.Json(new { status = "unavailable" }, statusCode: 503)).WithMetadata(new Public());
        // A terminal of the owner decides by it whether it may replace the server by a newer one.
        routes.MapGet("/api/server", async (Caller caller, ServerWork work, CancellationToken cancellation) =>
        {
            if (caller.Kind != UserKind.Owner) return Envelope.Refuse(Refusal.NoSuch("address"));
            var going = await work.LookAsync(cancellation);
            return Envelope.Ok(new { version = ServerNotice.OwnVersion, turns = going.Turns, exports = going.Exports });
        });
        // Numbers about the whole house: for its owner, and for whoever scrapes from the same machine.
        routes.MapGet("/metrics", (HttpContext context, Telemetry telemetry) => context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
            ? Results.Text(telemetry.Scrape(), "text/plain; version=0.0.4; charset=utf-8")
            : Envelope.Refuse(Refusal.NoSuch("address"))).WithMetadata(new Public());
    }
}
