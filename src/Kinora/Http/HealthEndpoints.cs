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
            // Numbers about the whole house: for its owner, and for whoever scrapes from the same machine.
        routes.MapGet("/metrics", (HttpContext context, Telemetry telemetry) => context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
            ? Results.Text(telemetry.Scrape(), "text/plain; version=0.0.4; charset=utf-8")
            : Envelope.Refuse(Refusal.NoSuch("address"))).WithMetadata(new Public());
    }
}
