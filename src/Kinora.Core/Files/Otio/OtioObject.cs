using System.Globalization;
using System.Text.Json;

namespace Kinora.Core.Files.Otio;

/// <summary>One JSON object of a file, read leniently: what is not of the expected type counts as absent.</summary>
internal readonly struct OtioObject(JsonElement element)
{
    public JsonElement Element => element;

    /// <summary>The schema's name without its version; empty where there is none.</summary>
    public string Schema => Text("OTIO_SCHEMA")?.Split('.')[0] ?? "";

    /// <summary>0 where there is none.</summary>
    public int Version => Text("OTIO_SCHEMA")?.Split('.') is [_, var version]
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    public string? Text(string key) => Find(key) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public double? Number(string key) =>
        Find(key) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) ? number : null;

    public bool? Flag(string key) =>
        Find(key) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : null;

    public OtioObject? Child(string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Object ? new OtioObject(value) : null;

    /// <summary>The objects of a list; what else stands in it is passed over.</summary>
    public IEnumerable<OtioObject> Children(string key)
    {
        if (!element.TryGetProperty(key, out var value) || value.ValueKind != JsonValueKind.Array) yield break;
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object) yield return new OtioObject(item);
        }
    }

    /// <returns>Null where there is none, or its numbers are none to reckon with.</returns>
    public OtioTime? Time(string key) =>
        Child(key) is { } time && time.Number("value") is { } value && time.Number("rate") is { } rate ? OtioTime.Of(value, rate) : null;

    public OtioRange? Range(string key) =>
        Child(key) is { } range && range.Time("duration") is { } duration
            ? new OtioRange(range.Time("start_time") ?? new OtioTime(0, duration.Rate), duration)
            : null;

    /// <summary>This program's own metadata.</summary>
    public OtioObject? Kinora => Child("metadata")?.Child(KinoraMetadata.Name);

    private JsonElement? Find(string key) => element.TryGetProperty(key, out var value) ? value : null;
}
