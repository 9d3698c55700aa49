using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kinora.Agents;

/// <summary>The JSON schemas of tools.</summary>
internal static class ToolSchema
{
    public static JsonElement Input(IReadOnlyList<ToolParameter> parameters)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(parameters.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Name, one.Schema()))),
        };
        if (parameters.Any(one => one.IsRequired)) schema["required"] = Names(parameters.Where(one => one.IsRequired).Select(one => one.Name));
        schema["additionalProperties"] = false;
        return JsonSerializer.SerializeToElement(schema);
    }

    /// <param name="fields">Each with its schema; a name that ends in "?" may be missing.</param>
    public static JsonObject Object(params ReadOnlySpan<(string Name, JsonObject Schema)> fields)
    {
        var properties = new JsonObject();
        var required = new List<string>();
        foreach (var (name, schema) in fields)
        {
            var plain = name.TrimEnd('?');
            properties[plain] = schema;
            if (plain == name) required.Add(plain);
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = Names(required) };
    }

    public static JsonObject Of(string type) => new() { ["type"] = type };

    public static JsonObject ArrayOf(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => JsonValue.Create(name))]);
}
