using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kinora.Sessions;

namespace Kinora.Http;

/// <summary>A message to the agent as clients of the Agent Development Kit send it, camelCase or snake_case.</summary>
internal sealed record RunRequest(string SessionId, string UserId, string Text, bool IsStreaming)
{
    private const int LongestText = 1 << 20;
    private const int MostParts = 100;

    public static Answer<RunRequest> Read(JsonElement body)
    {
        if (!body.Text(64, "app_name", "appName").Is(out var app, out var refusal)) return refusal;
        if (!body.Text(64, "user_id", "userId").Is(out var user, out refusal)) return refusal;
        if (!body.Text(64, "session_id", "sessionId").Is(out var session, out refusal)) return refusal;
        if (session is null) return Refusal.Malformed("\"session_id\" is missing: create a session and send its id.");
        if (app is not (null or TurnEvents.Agent)) return Refusal.NoSuch($"agent: the only one is {TurnEvents.Agent}");
        if (body.Find("new_message", "newMessage") is not { ValueKind: JsonValueKind.Object } message || message.Find("parts") is not { ValueKind: JsonValueKind.Array } parts)
        {
            return Refusal.Malformed("\"new_message\" must be an object with \"parts\": [{\"text\": \"…\"}].");
        }

        if (parts.GetArrayLength() > MostParts) return Refusal.Malformed($"A message has at most {MostParts} parts.");
        var texts = new List<string>();
        foreach (var part in parts.EnumerateArray())
        {
            if (part.ValueKind != JsonValueKind.Object) return Refusal.Malformed("Every part of \"new_message\" must be an object.");
            if (!part.Text(LongestText, "text").Is(out var text, out refusal)) return refusal;
            if (!string.IsNullOrWhiteSpace(text)) texts.Add(text);
        }

        if (texts.Count == 0) return Refusal.Malformed("The message is empty: say what you want in a part's \"text\".");
        if (body.Find("streaming") is { } streaming && streaming.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) return Refusal.Malformed("\"streaming\" must be true or false.");
        return new RunRequest(session, user ?? "me", string.Join('\n', texts), body.Find("streaming")?.GetBoolean() == true);
    }

    /// <summary>What makes two requests the same.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SessionId + '\n' + Text)));
}
