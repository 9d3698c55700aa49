using Kinora.Client.Service;

namespace Kinora.Client.Turns;

/// <summary>What a person says. However often it is sent, its key makes it one message to a server that knows such keys.</summary>
internal sealed record Message(string Text, bool IsStreaming)
{
    private readonly string key = Guid.NewGuid().ToString("D");

    public Call ToCall(string sessionId)
    {
        var body = new Dictionary<string, object>
        {
            ["app_name"] = "nemo_agent",
            ["user_id"] = "me",
            ["session_id"] = sessionId,
            ["new_message"] = new { role = "user", parts = new[] { new { text = Text } } },
        };
        if (IsStreaming) body["streaming"] = true;
        return Call.Post("run_sse", body) with { Headers = [("Idempotency-Key", key)] };
    }
}
