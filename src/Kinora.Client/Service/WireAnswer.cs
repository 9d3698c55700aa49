using System.Globalization;
using System.Text.Json;

namespace Kinora.Client.Service;

/// <summary>One answer of the server: an envelope that was read, or something else (a stream, a file) that is still to be read.</summary>
internal sealed class WireAnswer(HttpResponseMessage response, JsonDocument? json) : IDisposable
{
    public HttpResponseMessage Response => response;

    /// <summary>A field of <c>data</c>, else of the top level: documents read some of them there.</summary>
    public JsonElement? Find(params ReadOnlySpan<string> names)
    {
        if (json is not { RootElement: { ValueKind: JsonValueKind.Object } root }) return null;
        foreach (var name in names)
        {
            if (root.TryGetProperty("data", out var data) && data.Field(name) is { } inner) return inner;
            if (root.Field(name) is { } outer) return outer;
        }

        return null;
    }

    /// <summary>The whole object; null: it is none.</summary>
    public JsonElement? Root => json is { RootElement: { ValueKind: JsonValueKind.Object } root } ? root : null;

    /// <exception cref="ServiceException">The field is missing.</exception>
    public string Text(FaultSentences sentences, params ReadOnlySpan<string> names) =>
        Find(names)?.AsText() is { Length: > 0 } text ? text : throw new ServiceException(sentences.Strange());

    public string? Header(string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? values.FirstOrDefault() : null;

    /// <summary>The code; 0 for success and for answers that have none.</summary>
    public int Code => json is { RootElement: { ValueKind: JsonValueKind.Object } root } && root.Field("code")?.AsText() is { } text
        && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code) ? code : 0;

    /// <summary>The server's own sentence, on one line; empty: none.</summary>
    public string Message => OneLine(json is { RootElement: { ValueKind: JsonValueKind.Object } root } ? (root.Field("message") ?? root.Field("msg") ?? root.Field("detail"))?.AsText() ?? "" : "");

    public void Dispose()
    {
        json?.Dispose();
        response.Dispose();
    }

    /// <summary>What someone else wrote, fit for a terminal: no control characters, not longer than a few lines.</summary>
    public static string OneLine(string text)
    {
        const int Longest = 400;
        var line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return line.Length <= Longest ? line : line[..Longest].TrimEnd() + "…";
    }
}
