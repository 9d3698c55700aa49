using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kinora.Director.Planning.Tools;

/// <summary>Whether a call's arguments are what its spec says; a model's output is untrusted input.</summary>
public static class ToolCheck
{
    private const int MostItems = 1000;
    private const int LongestText = 20_000;

    /// <returns>Null when sound; else one English sentence for whoever made the call.</returns>
    public static string? Fault(ToolSpec spec, JsonObject arguments) => Fault(spec.Params, arguments, spec.Name);

    private static string? Fault(IEnumerable<ToolParam> parameters, JsonObject arguments, string where)
    {
        var known = parameters.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
        {
            if (!known.TryGetValue(name, out var parameter))
            {
                return $"{where} has no argument {Quoted(name)}: use {string.Join(", ", known.Keys)}.";
            }

            if (value is not null && Fault(parameter, value, $"{where}.{name}") is { } fault) return fault;
        }

        var missing = known.Values.FirstOrDefault(parameter => parameter.Required && arguments[parameter.Name] is null);
        return missing is null ? null : $"{where} needs the argument {missing.Name}: {missing.Description}";
    }

    private static string? Fault(ToolParam parameter, JsonNode value, string where) => parameter.Type switch
    {
        ToolType.Number or ToolType.Integer or ToolType.Milliseconds => NumberFault(parameter, value, where),
        ToolType.Flag => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? null : $"{where} must be true or false.",
        ToolType.Choice => ChoiceFault(parameter, value, where),
        ToolType.Color => TextOf(value) is { } text && Kinora.Core.Rgba.Parse(text) is not null ? null : $"{where} must be a colour such as #ffcc00.",
        ToolType.List or ToolType.Segments or ToolType.Media => ListFault(parameter, value, where),
        ToolType.Json => value is JsonObject ? null : $"{where} must be an object.",
        ToolType.Object => value is JsonObject fields ? Fault(parameter.Items, fields, where) : $"{where} must be an object.",
        _ => TextOf(value) is { } words ? words.Length <= LongestText ? null : $"{where} is longer than {LongestText} characters." : $"{where} must be text.",
    };

    private static string? NumberFault(ToolParam parameter, JsonNode value, string where)
    {
        if (value.GetValueKind() != JsonValueKind.Number) return $"{where} must be a number.";
        var number = new ToolArguments(new JsonObject { ["n"] = value.DeepClone() }).Number("n")!.Value;
        if (!double.IsFinite(number)) return $"{where} must be a finite number.";
        if (parameter.Type != ToolType.Number && Math.Abs(number - Math.Round(number)) > 1e-9) return $"{where} must be a whole number.";
        if (parameter.IsAnsweredByTool) return null;
        if (number < parameter.Minimum) return $"{where} must be at least {parameter.Minimum}.";
        return number > parameter.Maximum ? $"{where} must be at most {parameter.Maximum}." : null;
    }

    private static string? ChoiceFault(ToolParam parameter, JsonNode value, string where) =>
        TextOf(value) is { } text && parameter.Choices.Contains(text)
            ? null
            : $"{where} must be one of {string.Join(", ", parameter.Choices)}.";

    private static string? ListFault(ToolParam parameter, JsonNode value, string where)
    {
        // One thing alone is what models often write for a list of one.
        if (value is JsonValue && TextOf(value) is not null && parameter.Type != ToolType.List) return null;
        if (value is not JsonArray items) return $"{where} must be a list.";
        if (items.Count > MostItems) return $"{where} holds more than {MostItems} items.";
        var item = parameter.Type == ToolType.List ? parameter.Items[0] : new ToolParam("item", ToolType.Text, "");
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is not { } node) return $"{where}[{i}] is empty.";
            if (Fault(item, node, $"{where}[{i}]") is { } fault) return fault;
        }

        return null;
    }

    private static string? TextOf(JsonNode value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static string Quoted(string name) => $"“{(name.Length > 40 ? name[..40] + "…" : name)}”";
}
