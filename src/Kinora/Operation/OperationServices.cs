using System.Threading.RateLimiting;
using Kinora.Http;
using Kinora.Settings;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.RateLimiting;

namespace Kinora.Operation;

/// <summary>What lets a server be run: logs, measures, limits, who may call from a browser.</summary>
internal static class OperationServices
{
    public static void AddOperation(this IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton<Measures>().AddSingleton<Telemetry>();
        services.AddSingleton<RequestsUnderWay>().AddSingleton<ServerWork>();
        services.AddSingleton<IdleStop>().AddHostedService(provider => provider.GetRequiredService<IdleStop>());
        services.AddLogging(logging => Log(logging, settings));
        services.AddCors(options => options.AddDefaultPolicy(policy => Cors(policy, settings)));
        services.AddRateLimiter(options => Limit(options, settings));
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(settings.ShutdownSeconds));
    }

    /// <summary>Before authentication: it needs no user.</summary>
    public static void UseOperation(this WebApplication application)
    {
        _ = application.Services.GetRequiredService<Telemetry>(); // listens from the start
        application.UseMiddleware<RequestLog>();
    }

    private static void Log(ILoggingBuilder logging, ServerSettings settings)
    {
        if (settings.Log == LogFormat.Off) return;
        logging.SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning);
        logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        if (settings.Log == LogFormat.Json) logging.AddJsonConsole(options => (options.IncludeScopes, options.UseUtcTimestamp, options.TimestampFormat) = (true, true, "O"));
        else logging.AddSimpleConsole(options => (options.SingleLine, options.UseUtcTimestamp, options.TimestampFormat) = (true, true, "yyyy-MM-dd'T'HH:mm:ss'Z' "));
    }

    private static void Cors(CorsPolicyBuilder policy, ServerSettings settings)
    {
        if (settings.CorsOrigins.Count == 0) return;
        policy.AllowAnyHeader().AllowAnyMethod().WithExposedHeaders("X-Request-Id", "Retry-After", "Location", "Upload-Offset", "Upload-Length", "Tus-Resumable", "Content-Range");
        if (settings.CorsOrigins.Contains("*")) policy.AllowAnyOrigin();
        else policy.WithOrigins([.. settings.CorsOrigins]);
    }

    private static void Limit(RateLimiterOptions options, ServerSettings settings)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        {
            var caller = context.Features.Get<Caller>();
            if (caller?.Kind == UserKind.Owner || settings.RequestsPerMinute == 0) return RateLimitPartition.GetNoLimiter("owner");
            var key = caller is null ? "address " + ClientAddress.Of(context) : "user " + caller.UserId;
            var tokens = Math.Max(1, settings.RequestsPerMinute / 60); // about every second, and never more than are allowed in a minute
            return RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = settings.RequestsPerMinute, TokensPerPeriod = tokens, ReplenishmentPeriod = TimeSpan.FromMinutes(1) * tokens / settings.RequestsPerMinute, QueueLimit = 0,
            });
        });
        options.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
            await Envelope.WriteAsync(rejected.HttpContext, Refusal.TooMany("Too many requests: slow down.", wait));
        };
    }
}
