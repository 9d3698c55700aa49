using System.Globalization;
using System.Text.Json;

namespace Kinora.Core.Files.Otio;

/// <summary>Short forms for what every object of the format has.</summary>
internal static class OtioWriting
{
    public static void StartSchema(this Utf8JsonWriter json, string schema)
    {
        json.WriteStartObject();
        json.WriteString("OTIO_SCHEMA", schema);
    }

    /// <param name="text">The part of the draft, as JSON.</param>
    /// <param name="isFragile">Whether it holds what other programs could not pass on as it is.</param>
    public static void Kinora(this Utf8JsonWriter json, string part, string text, bool isFragile)
    {
        json.WriteStartObject("metadata");
        json.WriteStartObject(KinoraMetadata.Name);
        json.WritePropertyName(part);
        json.WriteRawValue(text);
        if (isFragile) json.WriteString(KinoraMetadata.Exact, text);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void NoMetadata(this Utf8JsonWriter json)
    {
        json.WriteStartObject("metadata");
        json.WriteEndObject();
    }

    public static void NoEffects(this Utf8JsonWriter json)
    {
        json.WriteStartArray("effects");
        json.WriteEndArray();
    }

    public static void NoMarkers(this Utf8JsonWriter json)
    {
        json.WriteStartArray("markers");
        json.WriteEndArray();
    }

    public static void Range(this Utf8JsonWriter json, string key, long start, long duration, FrameRate rate)
    {
        json.WritePropertyName(key);
        json.StartSchema("TimeRange.1");
        json.Time("duration", duration, rate);
        json.Time("start_time", start, rate);
        json.WriteEndObject();
    }

    public static void Time(this Utf8JsonWriter json, string key, long frames, FrameRate rate)
    {
        json.WritePropertyName(key);
        json.StartSchema("RationalTime.1");
        json.Decimal("rate", rate.FramesPerSecond);
        json.Decimal("value", frames);
        json.WriteEndObject();
    }

    /// <summary>With a point always: strict readers take a number without one for a whole number only.</summary>
    public static void Decimal(this Utf8JsonWriter json, string key, double value)
    {
        json.WritePropertyName(key);
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        json.WriteRawValue(text.AsSpan().IndexOfAny(".E") < 0 ? text + ".0" : text);
    }

    public static void Markers(this Utf8JsonWriter json, IReadOnlyList<InterchangeMarker> markers, FrameRate rate)
    {
        json.WriteStartArray("markers");
        foreach (var marker in markers)
        {
            json.StartSchema("Marker.2");
            json.NoMetadata();
            json.WriteString("name", marker.Name);
            json.WriteString("color", marker.Color);
            var (start, end) = (rate.FrameAt(marker.Start), rate.FrameAt(marker.Start + marker.Duration));
            json.Range("marked_range", start, end - start, rate);
            json.WriteString("comment", marker.Comment);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
