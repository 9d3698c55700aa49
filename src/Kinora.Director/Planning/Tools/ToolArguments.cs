using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.Core;

namespace Kinora.Director.Planning.Tools;

/// <summary>A call's arguments after <see cref="ToolCheck"/> found them to be what the spec says. Asking for one of another type is a bug.</summary>
public sealed class ToolArguments(JsonObject json)
{
    public JsonObject Json => json;

    public bool Has(string name) => json[name] is not null;

    public string? Text(string name) => json[name]?.GetValue<string>();

    public double? Number(string name) => json[name] is JsonValue value ? value.GetValueKind() == JsonValueKind.Number ? Convert(value) : null : null;

    public int? Integer(string name) => Number(name) is { } number ? (int)Math.Round(number) : null;

    public TimeSpan? Time(string name) => Number(name) is { } number ? TimeSpan.FromMilliseconds(Math.Round(number)) : null;

    public bool? Flag(string name) => json[name]?.GetValue<bool>();

    public Rgba? Color(string name) => Text(name) is { } text ? Rgba.Parse(text) : null;

    /// <summary>Empty when it is missing; one text alone is a list of one.</summary>
    public ValueList<string> Texts(string name) => json[name] switch
    {
        JsonArray array => array.Select(item => item?.GetValue<string>() ?? "").ToValueList(),
        JsonValue value => [value.GetValue<string>()],
        _ => [],
    };

    public IEnumerable<ToolArguments> Objects(string name) =>
        json[name] is JsonArray array ? array.OfType<JsonObject>().Select(item => new ToolArguments(item)) : [];

    private static double Convert(JsonValue value) => value.TryGetValue(out double number) ? number
        : value.TryGetValue(out long whole) ? whole : value.GetValue<int>();
}
