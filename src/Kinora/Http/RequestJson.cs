using System.Text.Json;

namespace Kinora.Http;

/// <summary>The JSON of a request: an object, bounded in size and depth; whatever else it is, is one sentence.</summary>
internal static class RequestJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <returns>Null: there is no body.</returns>
    public static async Task<Answer<JsonDocument?>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength is 0 || request.ContentLength is null && !request.Headers.ContainsKey("Transfer-Encoding")) return Answer<JsonDocument?>.Of(null);
        try
        {
            var document = await JsonDocument.ParseAsync(request.Body, Options, cancellation);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
            document.Dispose();
            return Refusal.Malformed("The body must be a JSON object.");
        }
        catch (JsonException exception)
        {
            return Refusal.Malformed($"The body is no JSON that can be read (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine}): correct it and send it again.");
        }
    }

    /// <summary>A field by any of its names; null where it is missing or null.</summary>
    public static JsonElement? Find(this JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null) return found;
        }

        return null;
    }

    /// <summary>A text of at most so many letters; no text where it is missing.</summary>
    public static Answer<string?> Text(this JsonElement element, int most, params ReadOnlySpan<string> names)
    {
        if (element.Find(names) is not { } found) return Answer<string?>.Of(null);
        if (found.ValueKind != JsonValueKind.String) return Refusal.Malformed($"\"{names[0]}\" must be a text.");
        try
        {
            var text = found.GetString()!;
            return text.Length <= most ? text : Refusal.Malformed($"\"{names[0]}\" is longer than {most} letters: shorten it.");
        }
        catch (InvalidOperationException)
        {
            return Refusal.Malformed($"\"{names[0]}\" holds half of a surrogate pair: send valid Unicode.");
        }
    }
}
