using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Kinora.Agents;

/// <summary>A request that reaches no tool: an HTTP status, and the error of JSON-RPC in its body.</summary>
/// <param name="Status">HTTP.</param>
/// <param name="Code">JSON-RPC's.</param>
/// <param name="Message">What was wrong and what to do.</param>
internal sealed record AgentFault(int Status, McpErrorCode Code, string Message)
{
    /// <summary>Of the request; none where it could not be read.</summary>
    public RequestId? Id { get; init; }

    public JsonObject? Data { get; init; }

    public JsonObject ToJson()
    {
        var error = new JsonObject { ["code"] = (int)Code, ["message"] = Message };
        if (Data is not null) error["data"] = Data.DeepClone();
        JsonNode? id = Id?.Id switch { long number => number, string text => text, _ => null };
        return new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["error"] = error };
    }

    /// <summary>The statuses that the revision of 2026-07-28 gives to errors of JSON-RPC; all else is told with 200.</summary>
    public static int StatusOf(int code) => (McpErrorCode)code switch
    {
        McpErrorCode.MethodNotFound => 404,
        McpErrorCode.HeaderMismatch or McpErrorCode.UnsupportedProtocolVersion or McpErrorCode.MissingRequiredClientCapability or McpErrorCode.ParseError
            or McpErrorCode.InvalidRequest => 400,
        _ => 200,
    };
}
