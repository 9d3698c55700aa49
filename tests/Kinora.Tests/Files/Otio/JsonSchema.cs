using System.Text.Json;

namespace Kinora.Tests.Files.Otio;

/// <summary>The part of JSON Schema that our schema uses: each keyword it does not know is an error, so that none is passed over.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    /// <returns>The first fault with its path; null when the value is as the schema says.</returns>
    public string? Check(JsonElement value) => Check(root, value, "$");

    private string? Check(JsonElement schema, JsonElement value, string path) =>
        schema.EnumerateObject().Select(rule => Check(rule, schema, value, path)).FirstOrDefault(fault => fault is not null);

    private string? Check(JsonProperty rule, JsonElement schema, JsonElement value, string path) => rule.Name switch
    {
        "$comment" or "$defs" => null,
        "$ref" => Check(Find(rule.Value.GetString()!), value, path),
        "type" => IsOfType(rule.Value.GetString()!, value) ? null : $"{path}: {value.ValueKind} is no {rule.Value}",
        "const" => JsonElement.DeepEquals(rule.Value, value) ? null : $"{path}: {value} is not {rule.Value}",
        "enum" => rule.Value.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)) ? null : $"{path}: {value} is none of {rule.Value}",
        "exclusiveMinimum" => value.GetDouble() > rule.Value.GetDouble() ? null : $"{path}: {value} is not above {rule.Value}",
        "anyOf" => CheckAny(rule.Value, value, path),
        "required" => rule.Value.EnumerateArray().Select(key => key.GetString()!).FirstOrDefault(key => !Has(value, key)) is { } missing ? $"{path}: no {missing}" : null,
        "additionalProperties" when !rule.Value.GetBoolean() => CheckNoOthers(schema, value, path),
        "properties" => CheckProperties(rule.Value, value, path),
        "items" => value.EnumerateArray().Select((item, index) => Check(rule.Value, item, $"{path}[{index}]")).FirstOrDefault(fault => fault is not null),
        _ => throw new InvalidOperationException($"the schema's keyword {rule.Name} is not checked"),
    };

    private string? CheckAny(JsonElement schemas, JsonElement value, string path)
    {
        var faults = schemas.EnumerateArray().Select(schema => Check(schema, value, path)).ToList();
        return faults.Contains(null) ? null : $"{path}: none fits: {string.Join("; ", faults)}";
    }

    private string? CheckProperties(JsonElement properties, JsonElement value, string path) => properties.EnumerateObject()
        .Select(property => value.TryGetProperty(property.Name, out var child) ? Check(property.Value, child, $"{path}.{property.Name}") : null)
        .FirstOrDefault(fault => fault is not null);

    private static string? CheckNoOthers(JsonElement schema, JsonElement value, string path)
    {
        var known = schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).ToHashSet();
        return value.EnumerateObject().Select(property => property.Name).FirstOrDefault(name => !known.Contains(name)) is { } other ? $"{path}: {other} is not known" : null;
    }

    private JsonElement Find(string reference) => root.GetProperty("$defs").GetProperty(reference.Split('/')[^1]);

    private static bool Has(JsonElement value, string key) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(key, out _);

    private static bool IsOfType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new InvalidOperationException($"the schema's type {type} is not known"),
    };
}
