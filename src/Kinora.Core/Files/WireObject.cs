using System.Globalization;
using System.Text.Json;
using Kinora.Core.Effects;

namespace Kinora.Core.Files;

/// <summary>
/// One JSON object of a draft under reading. Each method takes a key, remembers that it is known, and notes a fault and
/// returns the fallback when its value can't be used. A key with the value null counts as absent.
/// </summary>
internal sealed class WireObject(JsonElement element, JsonPath path, DraftFaults faults)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public JsonPath Path => path;

    public JsonElement Element => element;

    public DraftFaults Faults => faults;

    public void Fault(string key, string what, string advice) => faults.Add(path.Key(key), what, advice);

    public string? Text(string key)
    {
        if (!Take(key, out var value)) return null;
        if (value.ValueKind == JsonValueKind.String) return value.GetString()!;
        Fault(key, $"{Describe(value)} where a text belongs", "write it in quotes");
        return null;
    }

    /// <returns>An empty text, and a fault, when there is none.</returns>
    public string RequiredText(string key, string meaning)
    {
        if (!Has(key)) Missing(key, meaning);
        return Text(key) ?? "";
    }

    public long? Whole(string key, string meaning, long minimum = long.MinValue, long maximum = long.MaxValue)
    {
        if (!Take(key, out var value)) return null;
        var number = AsWhole(value);
        if (number is null)
        {
            Fault(key, $"{Describe(value)} where {meaning} belongs", "write a whole number");
            return null;
        }

        if (number >= minimum && number <= maximum) return number;
        Fault(key, $"{meaning} is {Describe(value)}", $"use {minimum} to {maximum}");
        return null;
    }

    public TimeSpan? Time(string key, string meaning)
    {
        if (Whole(key, $"{meaning} in milliseconds") is not { } milliseconds) return null;
        var most = Milliseconds.FromTime(TimelineLimits.MaxSourceTime);
        if (milliseconds >= -most && milliseconds <= most) return Milliseconds.ToTime(milliseconds);
        Fault(key, $"{meaning} is {Describe(element.GetProperty(key))} milliseconds", $"use 0 to {most}");
        return null;
    }

    public TimeSpan RequiredTime(string key, string meaning)
    {
        if (!Has(key)) Missing(key, $"{meaning} in milliseconds");
        return Time(key, meaning) ?? TimeSpan.Zero;
    }

    public double? Number(string key, string meaning)
    {
        if (!Take(key, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number))
        {
            return number + 0.0; // makes -0 plain 0, so that writing it again gives the same bytes
        }

        Fault(key, $"{Describe(value)} where {meaning} belongs", "write a number");
        return null;
    }

    public double RequiredNumber(string key, string meaning)
    {
        if (!Has(key)) Missing(key, meaning);
        return Number(key, meaning) ?? 0;
    }

    public bool Flag(string key)
    {
        if (!Take(key, out var value)) return false;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        Fault(key, $"{Describe(value)} where true or false belongs", "write true or false");
        return false;
    }

    /// <summary>A name out of a closed set.</summary>
    public string? Name(string key, string meaning, IReadOnlyCollection<string> names)
    {
        if (Text(key) is not { } name) return null;
        if (names.Contains(name)) return name;
        Fault(key, $"unknown {meaning} {Quoted.Text(name)}", NearestName.Advice(name, names));
        return null;
    }

    public TEnum? Name<TEnum>(string key, string meaning)
        where TEnum : struct, Enum => Name(key, meaning, WireName.All<TEnum>()) is { } name ? WireName.Parse<TEnum>(name) : null;

    public Rgba? Color(string key)
    {
        if (Text(key) is not { } text) return null;
        if (Rgba.Parse(text) is { } color) return color;
        Fault(key, $"{Quoted.Text(text)} is no colour", "write #rrggbb or #rrggbbaa");
        return null;
    }

    public WireObject? Child(string key)
    {
        if (!Take(key, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Object) return new WireObject(value, path.Key(key), faults);
        Fault(key, $"{Describe(value)} where an object belongs", "write {…}");
        return null;
    }

    /// <summary>The objects of an array; none when the key is absent. Items that are no objects are faults.</summary>
    public List<WireObject> Children(string key, int limit)
    {
        var children = new List<WireObject>();
        if (!Take(key, out var value)) return children;
        if (value.ValueKind != JsonValueKind.Array)
        {
            Fault(key, $"{Describe(value)} where a list belongs", "write […]");
            return children;
        }

        if (value.GetArrayLength() > limit)
        {
            Fault(key, $"a list of {value.GetArrayLength()}", string.Create(CultureInfo.InvariantCulture, $"use at most {limit}"));
            return children;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var place = path.Key(key).Index(index++);
            if (item.ValueKind == JsonValueKind.Object) children.Add(new WireObject(item, place, faults));
            else faults.Add(place, $"{Describe(item)} where an object belongs", "write {…}");
        }

        return children;
    }

    /// <summary>All keys that no method was asked for, in the document's order.</summary>
    public UnknownKeys Unknown()
    {
        List<UnknownKey>? keys = null;
        foreach (var property in element.EnumerateObject())
        {
            var name = property.Name;
            if (!known.Contains(name)) (keys ??= []).Add(new UnknownKey(name, CompactJson.Of(property.Value)));
        }

        return keys is null ? UnknownKeys.None : new UnknownKeys(keys.ToValueList());
    }

    public bool Has(string key) => element.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null;

    public void Missing(string key, string meaning) => Fault(key, $"\"{key}\" is missing", $"give {meaning}");

    /// <summary>A JSON value as it may stand in a sentence.</summary>
    public static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => Quoted.Text(value.GetString()!),
        JsonValueKind.Number when value.GetRawText() is { Length: > 24 } => "a number too long",
        _ => value.GetRawText(),
    };

    private static long? AsWhole(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number) return null;
        if (value.TryGetInt64(out var whole)) return whole;

        // 500.0 and 5e2 are whole numbers too: writers in languages without integers produce them.
        const double Exact = 1L << 53;
        return value.TryGetDouble(out var number) && Math.Abs(number) <= Exact && number == Math.Truncate(number) ? (long)number : null;
    }

    private bool Take(string key, out JsonElement value)
    {
        known.Add(key);
        return element.TryGetProperty(key, out value) && value.ValueKind != JsonValueKind.Null;
    }
}
