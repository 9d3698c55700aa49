using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Kinora.Agents;

/// <summary>
/// One message of a client over HTTP, checked as the Streamable HTTP transport wants it: one JSON-RPC message in the body, and headers that
/// say the same as it does. Whoever stands between routes by the headers and the tools run by the body, so a difference is refused.
/// </summary>
internal static class AgentMessage
{
    private const string RevisionHeader = "MCP-Protocol-Version";
    private const string MethodHeader = "Mcp-Method";
    private const string NameHeader = "Mcp-Name";
    private const string RevisionKey = "io.modelcontextprotocol/protocolVersion";

    /// <returns>The message with its revision, or what is wrong with it.</returns>
    public static (JsonRpcMessage? Message, AgentFault? Fault) Read(ReadOnlySpan<byte> body, IHeaderDictionary headers)
    {
        JsonRpcMessage message;
        try
        {
            var first = body.TrimStart(" \t\r\n"u8);
            if (first.Length > 0 && first[0] == '[') return (null, new(400, McpErrorCode.InvalidRequest, "Send one message in a request: there are no batches."));
            message = JsonSerializer.Deserialize(body, McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage))) as JsonRpcMessage ?? throw new JsonException();
        }
        catch (JsonException)
        {
            return (null, new(400, McpErrorCode.ParseError, "The body is no JSON-RPC message that can be read."));
        }

        var (revision, fault) = RevisionOf(message, headers);
        if (fault is not null) return (null, fault with { Id = IdOf(message) });
        // What is no request and names no revision goes on as it came: older clients' notifications.
        message.Context = new JsonRpcMessageContext { ProtocolVersion = revision };
        return (message, null);
    }

    public static RequestId? IdOf(JsonRpcMessage message) => message is JsonRpcMessageWithId { Id: var id } ? id : null;

    private static (string? Revision, AgentFault? Fault) RevisionOf(JsonRpcMessage message, IHeaderDictionary headers)
    {
        var parameters = ParametersOf(message);
        var told = headers[RevisionHeader].ToString();
        var inBody = TextOf(parameters?["_meta"]?[RevisionKey]);
        if (inBody is not null && inBody != told && (told.Length > 0 ? AgentRevisions.IsStateless(told) : AgentRevisions.IsStateless(inBody)))
        {
            return (null, Mismatch($"The header {RevisionHeader} and {RevisionKey} of the body must name the same revision."));
        }

        if (told.Length == 0) return (null, null);
        if (!AgentRevisions.All.Contains(told)) return (null, Unsupported(told));
        if (!AgentRevisions.IsStateless(told)) return (told, null);
        if (inBody is null && message is JsonRpcRequest) return (null, Mismatch($"A request of this revision carries {RevisionKey} in _meta."));
        return (told, message is JsonRpcRequest or JsonRpcNotification ? CheckNames(message, parameters, headers) : null);
    }

    private static AgentFault? CheckNames(JsonRpcMessage message, JsonObject? parameters, IHeaderDictionary headers)
    {
        var method = message is JsonRpcRequest request ? request.Method : ((JsonRpcNotification)message).Method;
        if (headers[MethodHeader].ToString() != method) return Mismatch($"The header {MethodHeader} must be the method of the body.");
        var named = method switch
        {
            "tools/call" or "prompts/get" => TextOf(parameters?["name"]),
            "resources/read" => TextOf(parameters?["uri"]),
            _ => null,
        };
        return named is null || Decoded(headers[NameHeader].ToString()) == named ? null : Mismatch($"The header {NameHeader} must be what the body names.");
    }

    private static JsonObject? ParametersOf(JsonRpcMessage message) => message switch
    {
        JsonRpcRequest request => request.Params as JsonObject,
        JsonRpcNotification notification => notification.Params as JsonObject,
        _ => null,
    };

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Names that a header can't carry come as <c>=?base64?…?=</c>.</summary>
    /// <returns>Null: that is not what it is.</returns>
    private static string? Decoded(string header)
    {
        const string Begin = "=?base64?";
        const string End = "?=";
        if (!header.StartsWith(Begin, StringComparison.Ordinal) || !header.EndsWith(End, StringComparison.Ordinal) || header.Length < Begin.Length + End.Length) return header;
        var bytes = new byte[header.Length];
        return Convert.TryFromBase64String(header[Begin.Length..^End.Length], bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    private static AgentFault Mismatch(string message) => new(400, McpErrorCode.HeaderMismatch, message);

    private static AgentFault Unsupported(string revision) => new(400, McpErrorCode.UnsupportedProtocolVersion, "This revision of the protocol is not spoken here.")
    {
        Data = new JsonObject
        {
            ["supported"] = new JsonArray([.. AgentRevisions.All.Select(one => JsonValue.Create(one))]),
            ["requested"] = Http.Refusal.Shown(revision),
        },
    };
}
