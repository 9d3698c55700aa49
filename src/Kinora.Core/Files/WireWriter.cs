using System.Text.Json;
using Kinora.Core.Effects;

namespace Kinora.Core.Files;

/// <summary>Short forms for writing wire objects: what equals its default is left out.</summary>
internal static class WireWriter
{
    public static void Optional(this Utf8JsonWriter json, string key, string? text)
    {
        if (text is not null) json.WriteString(key, text);
    }

    public static void Optional(this Utf8JsonWriter json, string key, double value, double fallback)
    {
        if (value != fallback) json.WriteNumber(key, value);
    }

    public static void Optional(this Utf8JsonWriter json, string key, double? value)
    {
        if (value is { } number) json.WriteNumber(key, number);
    }

    public static void Optional(this Utf8JsonWriter json, string key, long? value)
    {
        if (value is { } number) json.WriteNumber(key, number);
    }

    public static void Optional(this Utf8JsonWriter json, string key, Rgba? color) => json.Optional(key, color?.ToString());

    public static void Name<TEnum>(this Utf8JsonWriter json, string key, TEnum? value)
        where TEnum : struct, Enum => json.Optional(key, value is { } member ? WireName.Of(member) : null);

    public static void Flag(this Utf8JsonWriter json, string key, bool value)
    {
        if (value) json.WriteBoolean(key, true);
    }

    public static void Time(this Utf8JsonWriter json, string key, TimeSpan time) => json.WriteNumber(key, Milliseconds.FromTime(time));

    public static void OptionalTime(this Utf8JsonWriter json, string key, TimeSpan time)
    {
        if (Milliseconds.FromTime(time) != 0) json.Time(key, time);
    }

    public static void Unknown(this Utf8JsonWriter json, UnknownKeys unknown)
    {
        foreach (var key in unknown.Keys)
        {
            json.WritePropertyName(key.Name);
            json.WriteRawValue(key.Json);
        }
    }

    /// <summary>The object that <paramref name="write"/> fills.</summary>
    public static void Child(this Utf8JsonWriter json, string key, Action write)
    {
        json.WriteStartObject(key);
        write();
        json.WriteEndObject();
    }
}
