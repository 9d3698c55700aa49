using System.Text.Json;
using Kinora.Store;

namespace Kinora.Http;

/// <summary>Whatever goes wrong below becomes one envelope: bad input with its code, failures of the surroundings as such, bugs as 500 without details.</summary>
internal sealed class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, ContentLength: null } && OfRouting(context) is { } refusal) await Envelope.WriteAsync(context, refusal);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone: nobody is left to be told.
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            var refusal = Explain(exception);
            if (refusal.Status >= 500) log.LogError(exception, "{Method} {Route} failed", context.Request.Method, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
            context.Response.Clear();
            await Envelope.WriteAsync(context, refusal);
        }
    }

    /// <summary>What routing answers by a bare status.</summary>
    private static Refusal? OfRouting(HttpContext context) => context.Response.StatusCode switch
    {
        404 when context.GetEndpoint() is null => Refusal.NoSuch("address"),
        405 => new Refusal(405, 405, $"This address does not take {Refusal.Shown(context.Request.Method)}."),
        415 => Refusal.Malformed("The request is not what this address takes: check its Content-Type."),
        _ => null,
    };

    private static Refusal Explain(Exception exception) => exception switch
    {
        BadHttpRequestException { StatusCode: 413 } => Refusal.TooLarge("The request is larger than it may be."),
        BadHttpRequestException { StatusCode: 408 } => new Refusal(408, 408, "The request came too slowly."),
        BadHttpRequestException or JsonException => Refusal.Malformed("The request is not what this address takes: check its JSON and its Content-Type."),
        DatabaseBusyException => Refusal.Unavailable("The server is busy: try again in a few seconds."),
        _ when OwedWrites.IsDiskFull(exception) => Refusal.DiskFull(),
        _ => new Refusal(500, 500, "Something went wrong here, not with you: nothing was charged. Try again, or ask whoever runs the server for its log."),
    };
}
