using System.Globalization;
using System.Text.Json;

namespace Kinora.Client.Service;

/// <summary>Reads what a server sent without believing that it is what it should be.</summary>
internal static class JsonFields
{
    /// <returns>Null: it is no object, has no such field, or the field is null.</returns>
    public static JsonElement? Field(this JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    /// <summary>The first of several spellings.</summary>
    public static JsonElement? Field(this JsonElement from, string name, string otherwise) => from.Field(name) ?? from.Field(otherwise);

    /// <summary>Text, or a number as its digits.</summary>
    public static string? AsText(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Words(value),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    /// <summary>A number, or text that is one.</summary>
    public static double? AsNumber(this JsonElement value) =>
        double.TryParse(value.AsText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>A whole number within an <c>int</c>.</summary>
    public static int? AsWhole(this JsonElement value) => value.AsNumber() is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    /// <summary>A whole number within a <c>long</c>.</summary>
    public static long? AsLong(this JsonElement value) => long.TryParse(value.AsText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The items of an array; none for anything else.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? value) => value is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>Unix milliseconds.</summary>
    public static DateTimeOffset? AsTime(this JsonElement value)
    {
        const long Latest = 253_402_300_799_999;
        return value.AsLong() is { } milliseconds and >= 0 and <= Latest ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
    }

    // An escaped half of a surrogate pair is no text.
    private static string? Words(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
