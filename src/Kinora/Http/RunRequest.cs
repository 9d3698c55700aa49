using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kinora.Sessions;

namespace Kinora.Http;

/// <summary>A message to the agent as clients of the Agent Development Kit send it, camelCase or snake_case.</summary>
internal sealed record RunRequest(string SessionId, string UserId, string Text, IReadOnlyList<SentPart> Files, bool IsStreaming)
{
    /// <summary>What the client wants kept with the session: a JSON object; null: nothing new.</summary>
    public string? StateDelta { get; init; }

    private const int LongestText = 1 << 20;
    private const int MostParts = 100;

    public static Answer<RunRequest> Read(JsonElement body)
    {
        if (!body.Text(64, "app_name", "appName").Is(out var app, out var refusal)) return refusal;
        if (!body.Text(64, "user_id", "userId").Is(out var user, out refusal)) return refusal;
        if (!body.Text(64, "session_id", "sessionId").Is(out var session, out refusal)) return refusal;
        if (session is null) return Refusal.Malformed("\"session_id\" is missing: create a session and send its id.");
        if (app is not (null or TurnEvents.Agent)) return Refusal.NoSuch($"agent: the only one is {TurnEvents.Agent}");
        if (body.Find("streaming") is { } streaming && streaming.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) return Refusal.Malformed("\"streaming\" must be true or false.");
        if (body.Find("new_message", "newMessage") is not { ValueKind: JsonValueKind.Object } message || message.Find("parts") is not { ValueKind: JsonValueKind.Array } parts)
        {
            return Refusal.Malformed("\"new_message\" must be an object with \"parts\": [{\"text\": \"…\"}].");
        }

        if (parts.GetArrayLength() > MostParts) return Refusal.Malformed($"A message has at most {MostParts} parts.");
        var texts = new List<string>();
        var files = new List<SentPart>();
        foreach (var part in parts.EnumerateArray())
        {
            if (part.ValueKind != JsonValueKind.Object) return Refusal.Malformed("Every part of \"new_message\" must be an object.");
            if (!part.Text(LongestText, "text").Is(out var text, out refusal)) return refusal;
            if (!string.IsNullOrWhiteSpace(text)) texts.Add(text);
            if (!SentPart.Read(part).Is(out var file, out refusal)) return refusal;
            if (file is not null) files.Add(file);
        }

        if (texts.Count + files.Count == 0) return Refusal.Malformed("The message is empty: say what you want in a part's \"text\".");
        var all = string.Join('\n', texts);
        if (all.Length > LongestText) return Refusal.Malformed($"The message is longer than {LongestText} letters: shorten it.");
        var delta = body.Find("stateDelta", "state_delta");
        if (delta is { ValueKind: not JsonValueKind.Object }) return Refusal.Malformed("\"stateDelta\" must be an object.");
        return new RunRequest(session, user ?? "me", all, files, body.Find("streaming")?.GetBoolean() == true) { StateDelta = delta?.GetRawText() };
    }

    /// <summary>What makes two requests the same.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(SessionId + '\n' + Text));
        foreach (var file in Files) hash.AppendData(file.Data ?? Encoding.UTF8.GetBytes('\n' + file.Address!));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>A file inside a message, or the address of one.</summary>
/// <param name="Name">As the sender calls it.</param>
/// <param name="Data">Null: it is at <paramref name="Address"/>.</param>
internal sealed record SentPart(string Name, byte[]? Data, string? Address)
{
    private const int LongestAddress = 8192;
    private const int LongestName = 400;

    /// <returns>Null: the part holds no file.</returns>
    public static Answer<SentPart?> Read(JsonElement part)
    {
        if (part.Find("inline_data", "inlineData") is { } inline) return OfData(inline).Is(out var data, out var refusal) ? data : refusal;
        if (part.Find("file_data", "fileData") is { } linked) return OfAddress(linked).Is(out var address, out var refusal) ? address : refusal;
        return Answer<SentPart?>.Of(null);
    }

    private static Answer<SentPart> OfData(JsonElement inline)
    {
        if (inline.ValueKind != JsonValueKind.Object || inline.Find("data") is not { ValueKind: JsonValueKind.String } data) return Refusal.Malformed("\"inline_data\" must be {\"data\": base64, \"mime_type\": …}.");
        if (!NameOf(inline).Is(out var name, out var refusal)) return refusal;
        if (data.TryGetBytesFromBase64(out var bytes)) return new SentPart(name, bytes, null);
        try
        {
            var text = data.GetString()!.Replace('-', '+').Replace('_', '/').TrimEnd('=');
            return new SentPart(name, Convert.FromBase64String(text + new string('=', (4 - text.Length % 4) % 4)), null);
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            return Refusal.Malformed("\"data\" of a part is no base64.");
        }
    }

    private static Answer<SentPart> OfAddress(JsonElement linked)
    {
        if (linked.ValueKind != JsonValueKind.Object) return Refusal.Malformed("\"file_data\" must be {\"file_uri\": …, \"mime_type\": …}.");
        if (!linked.Text(LongestAddress, "file_uri", "fileUri").Is(out var address, out var refusal)) return refusal;
        if (string.IsNullOrWhiteSpace(address)) return Refusal.Malformed("\"file_uri\" of a part is missing.");
        return NameOf(linked).Is(out var name, out refusal) ? new SentPart(name, null, address) : refusal;
    }

    private static Answer<string> NameOf(JsonElement file)
    {
        if (!file.Text(LongestName, "display_name", "displayName").Is(out var name, out var refusal)) return refusal;
        if (!file.Text(LongestName, "mime_type", "mimeType").Is(out var type, out refusal)) return refusal;
        if (!string.IsNullOrWhiteSpace(name)) return name;
        var kind = type?.Split(';')[0].Split('/')[^1];
        return kind is { Length: > 0 and <= 10 } && kind.All(char.IsAsciiLetterOrDigit) ? $"file.{kind}" : "file";
    }
}
