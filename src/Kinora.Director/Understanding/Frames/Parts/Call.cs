using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Director.Planning.Tools;

namespace Kinora.Director.Understanding.Frames.Parts;

/// <summary>Writes calls of tools.</summary>
internal static class Call
{
    /// <summary>Arguments that are null are left out.</summary>
    public static ToolCall Of(string name, params ReadOnlySpan<(string Name, JsonNode? Value)> arguments)
    {
        var json = new JsonObject();
        foreach (var (key, value) in arguments)
        {
            if (value is not null) json[key] = value;
        }

        return new ToolCall(name, json);
    }

    public static JsonNode Ms(TimeSpan time) => JsonValue.Create(Milliseconds.FromTime(time));

    /// <summary>To three places: what people mean has no more.</summary>
    public static JsonNode Number(double value) => JsonValue.Create(Math.Round(value, 3));

    public static JsonArray Ids(IEnumerable<Segment> segments) => [.. segments.Select(segment => (JsonNode)segment.Id)];

    public static JsonArray Names(IEnumerable<string> names) => [.. names.Select(name => (JsonNode)name)];
}
