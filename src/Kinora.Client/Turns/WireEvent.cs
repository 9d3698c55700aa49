using System.Globalization;
using System.Text.Json;
using Kinora.Client.Service;

namespace Kinora.Client.Turns;

/// <summary>One event of a turn, in the Agent Development Kit's format, as far as a client reads it.</summary>
internal sealed record WireEvent
{
    public string? InvocationId { get; init; }

    /// <summary>Its place in the turn; null: its id has none.</summary>
    public int? Sequence { get; init; }

    public bool IsPartial { get; init; }

    /// <summary>Text for the person; empty: none.</summary>
    public string Text { get; init; } = "";

    /// <summary>Names of tools that are used.</summary>
    public IReadOnlyList<string> Tools { get; init; } = [];

    public string? ErrorCode { get; init; }

    public string? Error { get; init; }

    /// <summary>Whether this is the last event of its turn.</summary>
    public bool IsLast { get; init; }

    /// <returns>Null: it is no JSON object, and so no event; such lines keep connections open.</returns>
    public static WireEvent? Read(string data)
    {
        try
        {
            using var document = JsonDocument.Parse(data);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static WireEvent Read(JsonElement root)
    {
        var content = root.Field("content") ?? default;
        var isUser = content.Field("role")?.AsText() == "user" || root.Field("author")?.AsText() == "user";
        var parts = content.Field("parts").Items().ToList();
        var details = root.Field("error_details", "errorDetails") ?? default;
        var id = root.Field("id")?.AsText() ?? "";
        return new WireEvent
        {
            InvocationId = root.Field("invocationId", "invocation_id")?.AsText(),
            Sequence = int.TryParse(id[(id.LastIndexOf(':') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) && id.Contains(':') ? sequence : null,
            IsPartial = IsTrue(root.Field("partial")),
            IsLast = IsTrue(root.Field("turnComplete", "turn_complete")),
            Text = isUser ? "" : string.Concat(parts.Where(part => !IsTrue(part.Field("thought"))).Select(part => part.Field("text")?.AsText())),
            Tools = [.. parts.Select(part => part.Field("functionCall", "function_call")?.Field("name")?.AsText()).OfType<string>()],
            ErrorCode = (root.Field("errorCode", "error_code") ?? details.Field("code") ?? root.Field("code"))?.AsText() is { } code && code != "0" ? code : null,
            Error = root.Field("errorMessage", "error_message")?.AsText() ?? TextOf(root.Field("error")) ?? (root.Field("code") is not null ? root.Field("message")?.AsText() : null),
        };
    }

    private static string? TextOf(JsonElement? error) => error?.AsText() ?? error?.Field("message")?.AsText();

    private static bool IsTrue(JsonElement? value) => value is { ValueKind: JsonValueKind.True };
}
