using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Kinora.Core.Files;

/// <summary>Parses the text of a draft and makes sure of what its readers rely on: one object, no key twice, no broken text.</summary>
internal static class DraftDocument
{
    public static JsonDocument? Parse(ReadOnlyMemory<byte> utf8, DraftFaults faults) =>
        Parse(utf8, "the draft", DraftLimits.Bytes, DraftLimits.Depth, faults);

    /// <param name="what">What a person calls the document, with its article.</param>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> utf8, string what, int mostBytes, int depth, DraftFaults faults)
    {
        if (utf8.Length > mostBytes)
        {
            faults.AddSentence($"{what} is larger than {mostBytes / (1024 * 1024)} MiB: split the film");
            return null;
        }

        if (utf8.Span.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        if (!Utf8.IsValid(utf8.Span))
        {
            faults.AddSentence($"{what} is not UTF-8 text: save it as JSON in UTF-8");
            return null;
        }

        try
        {
            return JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = depth });
        }
        catch (JsonException exception)
        {
            faults.AddSentence(Describe(exception, what, utf8.Span));
            return null;
        }
    }

    /// <summary>Faults for anything that isn't an object, for keys that stand twice in an object and for half surrogate pairs.</summary>
    public static bool Check(JsonElement root, DraftFaults faults)
    {
        if (root.ValueKind == JsonValueKind.Object) CheckValue(root, JsonPath.Root, faults);
        else faults.Add(JsonPath.Root, "no JSON object", "write {\"t\":[…]}");
        return !faults.Any;
    }

    private static void CheckValue(JsonElement value, JsonPath path, DraftFaults faults)
    {
        if (value.ValueKind == JsonValueKind.Object) CheckObject(value, path, faults);
        if (value.ValueKind == JsonValueKind.String && IsBroken(value)) AddBrokenText(path, faults);
        if (value.ValueKind != JsonValueKind.Array) return;
        var index = 0;
        foreach (var item in value.EnumerateArray()) CheckValue(item, path.Index(index++), faults);
    }

    private static void CheckObject(JsonElement value, JsonPath path, DraftFaults faults)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            if (!TryRead(() => property.Name, out var name))
            {
                AddBrokenText(path, faults);
                continue;
            }

            var child = path.Key(name);
            if (!names.Add(name)) faults.Add(child, $"the key {Quoted.Text(name)} stands twice", "leave one of them out");
            CheckValue(property.Value, child, faults);
        }
    }

    private static void AddBrokenText(JsonPath path, DraftFaults faults) =>
        faults.Add(path, "half of a surrogate pair (\\ud800–\\udfff)", "write both halves, or the character itself");

    /// <summary>The JSON reader unescapes late, and reports a lone surrogate by an exception only.</summary>
    private static bool IsBroken(JsonElement text) =>
        JsonMarshal.GetRawUtf8Value(text).IndexOf("\\u"u8) >= 0 && !TryRead(text.GetString, out _);

    private static bool TryRead(Func<string?> read, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = read();
            return text is not null;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }

    private static string Describe(JsonException exception, string what, ReadOnlySpan<byte> utf8)
    {
        var line = (int)(exception.LineNumber ?? 0);
        var rest = utf8;
        for (var i = 0; i < line; i++) rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        var inLine = (int)Math.Min(exception.BytePositionInLine ?? 0, rest.Length);
        var column = Encoding.UTF8.GetCharCount(rest[..inLine]) + 1;
        var message = exception.Message.Split(" LineNumber:", 2)[0].TrimEnd('.');
        var reason = string.Concat(message.Select(letter => char.IsControl(letter) ? ' ' : letter)); // it quotes what it stumbled over
        return string.Create(CultureInfo.InvariantCulture, $"{what} is not valid JSON at line {line + 1}, column {column}: {reason}");
    }
}
