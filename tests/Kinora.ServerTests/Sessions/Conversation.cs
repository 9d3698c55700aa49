using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Kinora.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests.Sessions;

/// <summary>A session as a client of the five documents uses it.</summary>
internal sealed class Conversation(LiveServer server, string token, string sessionId)
{
    public LiveServer Server => server;

    public string Token => token;

    public string Id => sessionId;

    /// <param name="token">Null: a new anonymous user's.</param>
    public static async Task<Conversation> BeginAsync(LiveServer server, string? token = null, string name = "project")
    {
        token ??= await server.TokenAsync();
        var sent = await server.SendAsync(HttpMethod.Post, "/api/tasks/me/with-session/nemo_agent", token, new JsonObject { ["task_name"] = name });
        return new Conversation(server, token, sent.Data("session_id"));
    }

    public static JsonObject Body(string sessionId, string text, bool streaming = false) => new()
    {
        ["app_name"] = "nemo_agent", ["user_id"] = "me", ["session_id"] = sessionId, ["streaming"] = streaming,
        ["new_message"] = new JsonObject { ["role"] = "user", ["parts"] = new JsonArray(new JsonObject { ["text"] = text }) },
    };

    /// <summary>Says something and reads until the stream closes.</summary>
    public Task<Stream> SayAsync(string text, bool streaming = false, string? key = null) => PostAsync(Body(sessionId, text, streaming), key);

    public async Task<Stream> PostAsync(JsonObject body, string? key = null)
    {
        using var response = await OpenAsync(body, key);
        return await Stream.ReadAsync(response);
    }

    /// <summary>The stream's headers; its body is still to be read.</summary>
    public async Task<HttpResponseMessage> OpenAsync(JsonObject body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/run_sse")
        {
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public async Task<Stream> ReplayAsync(string turnId, int after = 0)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/turns/{turnId}/events?after={after}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return await Stream.ReadAsync(response);
    }

    /// <summary>Begins work that keeps the session busy until it is let go.</summary>
    public async Task<TaskCompletionSource> HoldAsync()
    {
        var (begun, gate) = (new TaskCompletionSource(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        Assert.True(server.Services.GetRequiredService<SessionQueues>().TryEnqueue(sessionId, () =>
        {
            begun.SetResult();
            return gate.Task;
        }, 1));
        await begun.Task.WaitAsync(Soon.Patience, TestContext.Current.CancellationToken); // until then it is itself one that waits
        return gate;
    }

    public async Task<JsonNode> StateAsync() =>
        (await server.SendAsync(HttpMethod.Get, $"/api/state/nemo_agent/me/{sessionId}/latest", token)).Body!["data"]!["state"]!;

    /// <summary>What came: blocks as they stood on the wire, but for heartbeats.</summary>
    internal sealed record Stream(int Status, string? Type, IReadOnlyList<string> Blocks)
    {
        private const string Data = "data: ";

        public IReadOnlyList<JsonNode> Events { get; } =
            [.. Blocks.Where(block => block.StartsWith(Data, StringComparison.Ordinal)).Select(block => JsonNode.Parse(block[Data.Length..])!)];

        /// <summary>Of whole events, not of their pieces.</summary>
        public string Text => string.Join('\n', Events.Where(e => e["partial"] is null).Select(TextOf).Where(text => text is not null));

        public JsonNode Last => Events[^1];

        public string TurnId => Last["invocationId"]!.GetValue<string>();

        public static string? TextOf(JsonNode e) => e["content"]?["parts"]?[0]?["text"]?.GetValue<string>();

        public static async Task<Stream> ReadAsync(HttpResponseMessage response)
        {
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (response.Content.Headers.ContentType?.MediaType != "text/event-stream") return new Stream((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, [text]);
            Assert.EndsWith("\n\n", text);
            return new Stream((int)response.StatusCode, "text/event-stream", [.. text[..^2].Split("\n\n").Where(block => block != ": heartbeat")]);
        }
    }
}
