using System.Diagnostics;
using Kinora.Http;

namespace Kinora.Operation;

/// <summary>
/// Every request gets an id, which its answer and all that is logged for it carry, and one line when it ends. Paths are logged as their routes:
/// signed links and ids of others never reach a log, tokens and bodies neither.
/// </summary>
internal sealed class RequestLog(RequestDelegate next, Measures measures, RequestsUnderWay requests, TimeProvider time, ILogger<RequestLog> log)
{
    private static readonly string[] Attribution = ["X-Skill-Source", "X-Skill-Version", "X-Skill-Platform"];

    public async Task InvokeAsync(HttpContext context)
    {
        var id = ActivityTraceId.CreateRandom().ToHexString();
        context.TraceIdentifier = id;
        context.Response.OnStarting(() =>
        {
            context.Response.Headers["X-Request-Id"] = id;
            return Task.CompletedTask;
        });
        var started = time.GetTimestamp();
        using var scope = log.BeginScope(new Dictionary<string, object> { ["RequestId"] = id });
        requests.Begin();
        try
        {
            await next(context);
        }
        finally
        {
            requests.End();
            var elapsed = time.GetElapsedTime(started);
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
            var status = context.Response.StatusCode;
            measures.Requests.Record(elapsed.TotalSeconds, new("method", MethodOf(context)), new("route", route), new("status", status));
            if (log.IsEnabled(LogLevel.Information)) Tell(context, route, status, elapsed);
        }
    }

    private void Tell(HttpContext context, string route, int status, TimeSpan elapsed)
    {
        var attribution = string.Join('/', Attribution.Select(name => Refusal.Shown(context.Request.Headers[name].ToString())));
        log.LogInformation(
            "{Method} {Route} {Status} in {Milliseconds} ms for {User} from {Skill}, request {RequestId}", MethodOf(context), route, status,
            Math.Round(elapsed.TotalMilliseconds, 1), context.Features.Get<Caller>()?.UserId ?? "-", attribution.Length > 2 ? attribution : "-", context.TraceIdentifier);
    }

    /// <summary>Clients may send any word as a method; dashboards should not grow by that.</summary>
    private static string MethodOf(HttpContext context) => context.Request.Method is "GET" or "HEAD" or "POST" or "PUT" or "PATCH" or "DELETE" or "OPTIONS"
        ? context.Request.Method
        : "other";
}
