using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.Director.Planning.Model;
using Kinora.Director.Planning.Tools;

namespace Kinora.Models;

/// <summary>
/// The request of <c>chat/completions</c>, with no field that some of the services do not know: no temperature (thinking models refuse it), no
/// schema keywords that Gemini refuses (<c>additionalProperties</c>, <c>pattern</c>). Calls are checked when they come back anyway.
/// </summary>
internal static class ChatBody
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(ModelRequest request, ModelSettings settings)
    {
        var body = new JsonObject
        {
            ["model"] = settings.Name,
            ["messages"] = new JsonArray([new JsonObject { ["role"] = "system", ["content"] = request.System }, .. request.Messages.Select(Message)]),
            ["stream"] = true,
            ["stream_options"] = new JsonObject { ["include_usage"] = true },
            [settings.IsOpenAi ? "max_completion_tokens" : "max_tokens"] = request.MaxTokens,
        };
        if (request.Tools.Count > 0) body["tools"] = new JsonArray([.. request.Tools.Select(tool => Tool(tool, settings))]);
        return JsonSerializer.SerializeToUtf8Bytes(body, Compact);
    }

    private static JsonObject Message(ModelMessage message) => message switch
    {
        UserMessage user => new JsonObject { ["role"] = "user", ["content"] = user.Text },
        AssistantMessage said => Said(said),
        ToolResultMessage result => new JsonObject { ["role"] = "tool", ["tool_call_id"] = result.CallId, ["content"] = result.Text },
        _ => throw new InvalidOperationException($"no case for {message}"),
    };

    private static JsonObject Said(AssistantMessage message)
    {
        var said = new JsonObject { ["role"] = "assistant", ["content"] = message.Text };
        if (message.Calls.Count > 0) said["tool_calls"] = new JsonArray([.. message.Calls.Select(Call)]);
        return said;
    }

    private static JsonObject Call(CallMade call)
    {
        var arguments = IsObject(call.Arguments) ? call.Arguments : "{}"; // a service that reads them itself fails on anything else
        var told = new JsonObject
        {
            ["id"] = call.Id,
            ["type"] = "function",
            ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = arguments },
        };
        if (call.Sealed is { } token) told["extra_content"] = JsonNode.Parse(token);
        return told;
    }

    private static JsonObject Tool(ToolSpec spec, ModelSettings settings)
    {
        var function = new JsonObject { ["name"] = spec.Name, ["description"] = spec.Description };
        var schema = ToolSchema.Of(spec);
        Simplify(schema);
        if (spec.Params.Count > 0 || !settings.IsGoogle) function["parameters"] = schema;
        return new JsonObject { ["type"] = "function", ["function"] = function };
    }

    private static void Simplify(JsonNode? node)
    {
        if (node is JsonArray items) foreach (var item in items) Simplify(item);
        if (node is not JsonObject schema) return;
        if (schema["type"] is JsonValue)
        {
            schema.Remove("additionalProperties");
            schema.Remove("pattern");
            if (schema["required"] is JsonArray { Count: 0 }) schema.Remove("required");
        }

        foreach (var (_, value) in schema) Simplify(value);
    }

    private static bool IsObject(string arguments)
    {
        try
        {
            return JsonNode.Parse(arguments) is JsonObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
