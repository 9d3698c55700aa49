using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Director.Planning.Tools;

namespace Kinora.Director.Planning.Model;

/// <summary>The catalogue as a model may use it: all of it but what only a person may say, such as that a price is agreed to.</summary>
internal static class ModelTools
{
    public static ValueList<ToolSpec> Of(ToolCatalogue catalogue) => catalogue.Tools
        .Select(tool => tool.Spec with { Params = tool.Spec.Params.Where(parameter => !parameter.IsPersons).ToValueList() }).ToValueList();

    /// <summary>Takes out what is not a model's to say, also in calls within a batch.</summary>
    public static void Strip(ToolCatalogue catalogue, string name, JsonObject arguments)
    {
        foreach (var parameter in catalogue.Find(name)?.Spec.Params ?? [])
        {
            if (parameter.IsPersons) arguments.Remove(parameter.Name);
        }

        foreach (var inner in (arguments["calls"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (inner["name"] is JsonValue value && value.TryGetValue(out string? tool) && inner["arguments"] is JsonObject own) Strip(catalogue, tool, own);
        }
    }
}
