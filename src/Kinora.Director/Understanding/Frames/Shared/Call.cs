using System.Text.Json.Nodes;
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
    public static JsonNode? Ms(TimeSpan? time) => time is { } value ? JsonValue.Create((long)Math.Round(value.TotalMilliseconds)) : null;

    /// <summary>Without the noise of binary fractions.</summary>
    public static JsonNode Number(double value) => JsonValue.Create(Math.Round(value, 4));
}
