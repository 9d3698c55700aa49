using System.Text.Json;

namespace Kinora.Agents;

/// <summary>What an agent said to a tool; checked against its parameters before.</summary>
internal sealed class ToolArguments
{
    private readonly IReadOnlyDictionary<string, JsonElement> given;

    private ToolArguments(IReadOnlyDictionary<string, JsonElement> given) => this.given = given;

    /// <returns>The arguments, or one sentence about what is wrong with them.</returns>
    public static (ToolArguments? Arguments, string? Fault) Check(IReadOnlyList<ToolParameter> parameters, IDictionary<string, JsonElement>? given)
    {
        var values = new Dictionary<string, JsonElement>(given ?? new Dictionary<string, JsonElement>(), StringComparer.Ordinal);
        var names = parameters.Select(parameter => parameter.Name).ToList();
        if (values.Keys.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
        {
            return (null, $"There is no argument \"{Http.Refusal.Shown(unknown)}\" here{(names.Count > 0 ? $": there are {string.Join(", ", names)}." : ".")}");
        }

        var fault = parameters.Select(parameter => parameter.Fault(values.TryGetValue(parameter.Name, out var value) ? value : null)).FirstOrDefault(one => one is not null);
        return fault is null ? (new ToolArguments(values), null) : (null, fault);
    }

    /// <returns>Null: it was not given, or is blank.</returns>
    public string? Text(string name) => Find(name)?.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>A text that its parameter requires.</summary>
    public string Required(string name) => Text(name)!;

    public double? Number(string name) => Find(name)?.GetDouble();

    private JsonElement? Find(string name) => given.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
