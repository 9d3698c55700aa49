using System.Buffers;
using System.Net;
using Kinora.Http;
using Kinora.Settings;
using Microsoft.Net.Http.Headers;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Kinora.Agents;

/// <summary>
/// <c>/mcp</c>: the tools of <see cref="AgentTools"/> over Streamable HTTP, one request at a time and nothing kept between them. Older
/// clients, which shake hands first, are answered too; streams that a server opens by itself are not offered, so GET and DELETE are 405.
/// </summary>
internal static class AgentEndpoints
{
    /// <summary>A small picture in an argument, as text, with room around it.</summary>
    private const int MostBytes = 16 << 20;

    public static void MapAgents(this IEndpointRouteBuilder routes) => routes.MapPost("/mcp", PostAsync);

    private static async Task PostAsync(HttpContext context, ServerSettings settings, PublicBase address, ILoggerFactory loggers)
    {
        var cancellation = context.RequestAborted;
        if (Refused(context.Request, settings) is { } refusal)
        {
            await WriteAsync(context, refusal);
            return;
        }

        var (body, tooLarge) = await ReadAsync(context.Request, cancellation);
        var (message, fault) = tooLarge is null ? AgentMessage.Read(body, context.Request.Headers) : (null, tooLarge);
        if (message is null)
        {
            await WriteAsync(context, fault!);
            return;
        }

        await using var transport = new StreamableHttpServerTransport(loggers) { Stateless = true };
        using var studio = Studio.Within(context, address);
        await using var server = McpServer.Create(transport, AgentTools.Options(studio), loggers, context.RequestServices);
        var running = server.RunAsync(cancellation);
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        var isAnswered = await transport.HandlePostRequestAsync(message, response.Body, first => Starting(response, message, first), cancellation);
        if (!isAnswered)
        {
            response.ContentType = null;
            response.StatusCode = StatusCodes.Status202Accepted;
        }

        await transport.DisposeAsync();
        await running;
    }

    /// <summary>The last moment at which the answer's status can be chosen; only the revision without sessions chooses.</summary>
    private static ValueTask Starting(HttpResponse response, JsonRpcMessage asked, JsonRpcMessage? first)
    {
        if (first is JsonRpcError error && asked.Context?.ProtocolVersion is { } revision && AgentRevisions.IsStateless(revision))
        {
            response.StatusCode = AgentFault.StatusOf(error.Error.Code);
        }

        return ValueTask.CompletedTask;
    }

    private static AgentFault? Refused(HttpRequest request, ServerSettings settings)
    {
        if (request.Headers.Origin.ToString() is { Length: > 0 } origin && !MayCall(origin, settings))
        {
            return new(403, McpErrorCode.InvalidRequest, "Pages of this origin may not call this server.");
        }

        if (!request.HasJsonContentType()) return new(415, McpErrorCode.InvalidRequest, "Send the message as application/json.");
        return Accepts(request, "application/json") && Accepts(request, "text/event-stream")
            ? null
            : new(406, McpErrorCode.InvalidRequest, "Accept application/json and text/event-stream.");
    }

    /// <summary>A page elsewhere may have made its name lead to this machine; its origin still tells on it.</summary>
    private static bool MayCall(string origin, ServerSettings settings)
    {
        if (settings.CorsOrigins.Contains("*") || settings.CorsOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)) return true;
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var from)) return false;
        return settings.PublicUrl is { } open && Uri.Compare(from, open, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
            || from.Host == "localhost" || IPAddress.TryParse(from.Host.Trim('[', ']'), out var number) && IPAddress.IsLoopback(number);
    }

    private static bool Accepts(HttpRequest request, string type) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted) && accepted.Any(range => new MediaTypeHeaderValue(type).IsSubsetOf(range));

    private static async Task<(byte[] Body, AgentFault? TooLarge)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            if (read.Buffer.Length > MostBytes) return ([], new(413, McpErrorCode.InvalidRequest, $"A message may have {MostBytes >> 20} MB: upload larger files by their address."));
            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return (body, null);
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static async Task WriteAsync(HttpContext context, AgentFault fault)
    {
        context.Response.StatusCode = fault.Status;
        await context.Response.WriteAsJsonAsync(fault.ToJson(), context.RequestAborted);
    }
}
