using System.Text.Json.Nodes;

namespace Kinora.MediaTests.Models;

/// <summary>The chunks of a streamed answer, with the fields that the API's reference lists.</summary>
internal static class Chunk
{
    public const string Done = "[DONE]";

    public static string Text(string text) => Of(new JsonObject { ["content"] = text });

    public static string Begin() => Of(new JsonObject { ["role"] = "assistant", ["content"] = "" });

    /// <param name="id">Left out when null, like each of the others.</param>
    public static string Call(int? index, string? id, string? name, string? arguments, JsonObject? extra = null)
    {
        var function = new JsonObject();
        if (name is not null) function["name"] = name;
        if (arguments is not null) function["arguments"] = arguments;
        var call = new JsonObject { ["function"] = function };
        if (index is { } at) call["index"] = at;
        if (id is not null) (call["id"], call["type"]) = (id, "function");
        if (extra is not null) call["extra_content"] = extra;
        return Of(new JsonObject { ["tool_calls"] = new JsonArray(call) });
    }

    public static string Finish(string? reason) => Of([], reason);

    public static string Usage(int input, int output) => new JsonObject
    {
        ["id"] = "chatcmpl-1", ["object"] = "chat.completion.chunk", ["created"] = 1, ["model"] = "test", ["choices"] = new JsonArray(),
        ["usage"] = new JsonObject { ["prompt_tokens"] = input, ["completion_tokens"] = output, ["total_tokens"] = input + output },
    }.ToJsonString();

    /// <summary>Calls as OpenAI streams them: name and id first, arguments in pieces, side by side, then the end and what it cost.</summary>
    public static IEnumerable<string> Calls(IReadOnlyList<(string Name, string Arguments)> calls)
    {
        yield return Begin();
        for (var i = 0; i < calls.Count; i++) yield return Call(i, $"call_{i}", calls[i].Name, "");
        for (var at = 0; calls.Any(call => at < call.Arguments.Length); at += 7)
        {
            for (var i = 0; i < calls.Count; i++)
            {
                if (at < calls[i].Arguments.Length) yield return Call(i, null, null, calls[i].Arguments[at..Math.Min(at + 7, calls[i].Arguments.Length)]);
            }
        }

        yield return Finish("tool_calls");
        yield return Usage(1000, 20);
        yield return Done;
    }

    public static string[] Say(string text) => [Begin(), Text(text), Finish("stop"), Usage(1000, 5), Done];

    private static string Of(JsonObject delta, string? finish = null) => new JsonObject
    {
        ["id"] = "chatcmpl-1", ["object"] = "chat.completion.chunk", ["created"] = 1, ["model"] = "test",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish }),
    }.ToJsonString();
}
