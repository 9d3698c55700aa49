using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kinora.Core.Files;

/// <summary>
/// Markers of other programs. A draft has none of its own: they are kept among the film's unknown keys, as
/// <c>"markers":[{"s","d","name","color","comment"}]</c>, and written where a format has markers.
/// </summary>
internal static class InterchangeMarkers
{
    private const string Key = "markers";
    private const int Most = 2_000;

    /// <summary>Those that a film keeps; none where what it keeps is of another form.</summary>
    public static IReadOnlyList<InterchangeMarker> Of(Timeline film)
    {
        var kept = film.UnknownMeta.Keys.FirstOrDefault(key => key.Name == Key);
        if (kept.Json is null) return [];
        using var document = JsonDocument.Parse(kept.Json);
        if (document.RootElement.ValueKind != JsonValueKind.Array) return [];
        var markers = document.RootElement.EnumerateArray().Take(Most).Select(Read).ToList();
        return markers.Contains(null) ? [] : [.. markers.Select(marker => marker!)];
    }

    /// <summary>The film's unknown keys with these markers in place of any other.</summary>
    public static UnknownKeys With(UnknownKeys unknown, IReadOnlyList<InterchangeMarker> markers)
    {
        var others = unknown.Keys.Where(key => key.Name != Key);
        var all = markers.Count == 0 ? others : others.Append(new UnknownKey(Key, Write(markers)));
        return new UnknownKeys(all.ToValueList());
    }

    private static InterchangeMarker? Read(JsonElement element)
    {
        var faults = new DraftFaults();
        if (element.ValueKind != JsonValueKind.Object) return null;
        var wire = new WireObject(element, JsonPath.Root, faults);
        var marker = new InterchangeMarker(
            wire.RequiredTime("s", "the start"), wire.Time("d", "the length") ?? TimeSpan.Zero,
            wire.Text("name") ?? "", wire.Text("color") ?? "GREEN", wire.Text("comment") ?? "");
        return faults.Any || marker.Start < TimeSpan.Zero || marker.Duration < TimeSpan.Zero ? null : marker;
    }

    private static string Write(IReadOnlyList<InterchangeMarker> markers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var marker in markers.Take(Most))
            {
                json.WriteStartObject();
                json.Time("s", marker.Start);
                json.OptionalTime("d", marker.Duration);
                json.WriteString("name", marker.Name);
                json.WriteString("color", marker.Color);
                if (marker.Comment.Length > 0) json.WriteString("comment", marker.Comment);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
