using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.Core;

namespace Kinora.Director.Planning.Tools;

/// <summary>A call's arguments after <see cref="ToolCheck"/> found them to be what the spec says. Asking for one of another type is a bug.</summary>
public sealed class ToolArguments(JsonObject json)
{
    private const double Farthest = 1e10;

    public JsonObject Json => json;

    public bool Has(string name) => json[name] is not null;

    public string? Text(string name) => json[name]?.GetValue<string>();

    public double? Number(string name) => json[name] is JsonValue value ? value.GetValueKind() == JsonValueKind.Number ? Convert(value) : null : null;

    public int? Integer(string name) => Number(name) is { } number ? (int)Math.Round(number) : null;

    /// <summary>Beyond every length of a film it is held to one that is still beyond it, so that it can be reckoned with.</summary>
    public TimeSpan? Time(string name) => Number(name) is { } number ? TimeSpan.FromMilliseconds(Math.Clamp(Math.Round(number), -Farthest, Farthest)) : null;

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

    // A number that was put in by code keeps its own type: an int is no double to TryGetValue.
    private static double Convert(JsonValue value) => value.TryGetValue(out double number)
        ? number
        : double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);
}
