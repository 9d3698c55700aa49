using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Director.Planning.Tools;

namespace Kinora.Director.Understanding.Frames.Shared;

/// <summary>Calls of tools, without the arguments that are null.</summary>
internal static class Call
{
    public static ToolCall Of(string name, params ReadOnlySpan<(string Name, JsonNode? Value)> arguments)
    {
        var json = new JsonObject();
        foreach (var (key, value) in arguments)
        {
            if (value is not null) json[key] = value;
        }

        return new ToolCall(name, json);
    }

    /// <summary>Whole milliseconds, as the tools take times.</summary>
    public static JsonNode? Ms(TimeSpan? time) => time is { } value ? JsonValue.Create(Milliseconds.FromTime(value)) : null;

    /// <summary>Without the noise of binary fractions.</summary>
    public static JsonNode Number(double value) => JsonValue.Create(Math.Round(value, 4));

    /// <summary>To three places: what people mean of lengths and speeds has no more.</summary>
    public static JsonNode Thousandths(double value) => JsonValue.Create(Math.Round(value, 3));

    public static JsonArray Names(IEnumerable<string> names) => [.. names.Select(name => (JsonNode)name)];
}
