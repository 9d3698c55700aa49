using System.Text.Json.Nodes;
using Kinora.Core;

namespace Kinora.Director.Planning.Tools;

/// <summary>A tool's arguments as a JSON schema, from the same spec that checks them.</summary>
public static class ToolSchema
{
    /// <returns>A new object: <c>{"type":"object","properties":{…},"required":[…],"additionalProperties":false}</c>.</returns>
    public static JsonObject Of(ToolSpec spec) => Fields(spec.Params);

    private static JsonObject Fields(ValueList<ToolParam> parameters)
    {
        var properties = new JsonObject();
        foreach (var parameter in parameters) properties[parameter.Name] = Of(parameter);
        var required = new JsonArray([.. parameters.Where(parameter => parameter.Required).Select(parameter => (JsonNode)parameter.Name)]);
        return new JsonObject
        {
            ["type"] = "object", ["properties"] = properties, ["required"] = required, ["additionalProperties"] = false,
        };
    }

    private static JsonObject Of(ToolParam parameter)
    {
        var schema = parameter.Type switch
        {
            ToolType.Number => new JsonObject { ["type"] = "number" },
            ToolType.Integer or ToolType.Milliseconds => new JsonObject { ["type"] = "integer" },
            ToolType.Flag => new JsonObject { ["type"] = "boolean" },
            ToolType.Color => new JsonObject { ["type"] = "string", ["pattern"] = "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$" },
            ToolType.Segments or ToolType.Media => ListOf(new JsonObject { ["type"] = "string" }),
            ToolType.List => ListOf(Of(parameter.Items[0])),
            ToolType.Object => Fields(parameter.Items),
            ToolType.Json => new JsonObject { ["type"] = "object" },
            _ => new JsonObject { ["type"] = "string" },
        };
        if (parameter.Description.Length > 0) schema["description"] = Described(parameter);
        if (parameter.Type == ToolType.Choice)
        {
            schema["enum"] = new JsonArray([.. parameter.Choices.Select(choice => (JsonNode)choice)]);
        }

        if (parameter.Minimum is { } minimum) schema["minimum"] = minimum;
        if (parameter.Maximum is { } maximum) schema["maximum"] = maximum;
        return schema;
    }

    private static JsonObject ListOf(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    private static string Described(ToolParam parameter) => parameter.Type switch
    {
        ToolType.Milliseconds => parameter.Description + " In whole milliseconds.",
        _ => parameter.Description,
    };
}
