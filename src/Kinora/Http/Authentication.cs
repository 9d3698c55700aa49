using System.Net;
using Kinora.Accounts;
using Kinora.Settings;

namespace Kinora.Http;

/// <summary>Endpoints that anyone may call say so with this; every other one wants a token.</summary>
internal sealed class Public;

/// <summary>Endpoints of the Agent Development Kit: where the server is open, its clients, who send no token, are the owner.</summary>
internal sealed class ServedOpen;

/// <summary>Denies by default: what is reached without a valid token must have said that it may be.</summary>
internal sealed class Authentication(RequestDelegate next, Tokens tokens, ServerSettings settings)
{
    private const string Scheme = "Bearer ";

    public async Task InvokeAsync(HttpContext context)
    {
        // What routing itself answers (405) tells nothing about anyone.
        if (context.GetEndpoint() is not RouteEndpoint endpoint || endpoint.Metadata.GetMetadata<Public>() is not null)
        {
            await next(context);
            return;
        }

        var header = context.Request.Headers.Authorization.ToString();
        var caller = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? await tokens.FindAsync(header[Scheme.Length..].Trim(), context.RequestAborted)
            : header.Length == 0 && endpoint.Metadata.GetMetadata<ServedOpen>() is not null && IsOwnMachine(context) ? await tokens.OwnerAsync(context.RequestAborted) : null;
        if (caller is null)
        {
            await Envelope.WriteAsync(context, Refusal.BadToken());
            return;
        }

        context.Features.Set(caller);
        await next(context);
    }

    /// <summary>A page that someone visits must not be able to drive their server: it would come with another origin, or a name of its own.</summary>
    private bool IsOwnMachine(HttpContext context)
    {
        if (!settings.Open || context.Connection.RemoteIpAddress is not { } remote || !IPAddress.IsLoopback(remote)) return false;
        var request = context.Request;
        if (!IsLoopback(request.Host.Host)) return false;
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && IsLoopback(from.Host) && from.Port == (request.Host.Port ?? 80))) return false;
        return request.ContentLength is null or 0 && !request.Headers.ContainsKey("Transfer-Encoding") || request.HasJsonContentType();
    }

    private static bool IsLoopback(string host) =>
        host == "localhost" || IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);
}
