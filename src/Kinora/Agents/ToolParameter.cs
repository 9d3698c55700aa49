using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kinora.Agents;

/// <summary>What an agent may say to a tool: its schema and its check come from this one line.</summary>
/// <param name="Name">snake_case.</param>
/// <param name="Description">Short: it stands in a model's context with every request.</param>
internal sealed record ToolParameter(string Name, string Description)
{
    /// <summary>Whether the tool can't work without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The only words there are; empty: any text.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Given: a number from the first to the second.</summary>
    public (double Least, double Most)? Range { get; init; }

    /// <summary>Of a number: no fractions.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Of a text: characters.</summary>
    public int MostLetters { get; init; } = 20_000;

    public JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = Range is null ? "string" : IsWhole ? "integer" : "number", ["description"] = Description };
        if (Choices.Count > 0) schema["enum"] = new JsonArray([.. Choices.Select(choice => JsonValue.Create(choice))]);
        if (Range is var (least, most))
        {
            schema["minimum"] = least;
            schema["maximum"] = most;
        }

        return schema;
    }

    /// <returns>One sentence about what is wrong with it; null: nothing.</returns>
    public string? Fault(JsonElement? given)
    {
        if (given is not { ValueKind: not JsonValueKind.Null } value) return IsRequired ? $"\"{Name}\" is missing: {Description}" : null;
        if (Range is var (least, most))
        {
            var isNumber = value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= least && number <= most
                && (!IsWhole || number == Math.Floor(number));
            return isNumber ? null : string.Create(CultureInfo.InvariantCulture, $"\"{Name}\" must be a {(IsWhole ? "whole " : "")}number from {least} to {most}.");
        }

        if (value.ValueKind != JsonValueKind.String) return $"\"{Name}\" must be a text.";
        if (TextOf(value) is not { } text) return $"\"{Name}\" is no valid Unicode.";
        if (IsRequired && string.IsNullOrWhiteSpace(text)) return $"\"{Name}\" is empty: {Description}";
        if (text.Length > MostLetters) return $"\"{Name}\" is longer than {MostLetters} letters: shorten it.";
        return Choices.Count == 0 || Choices.Contains(text) ? null : $"\"{Name}\" must be one of {string.Join(", ", Choices)}.";
    }

    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // half of a surrogate pair
        }
    }
}
