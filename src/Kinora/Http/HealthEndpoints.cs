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
    }
}
