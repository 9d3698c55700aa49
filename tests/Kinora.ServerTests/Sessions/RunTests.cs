using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kinora.ServerTests.Sessions;

/// <summary>One server, one film about bees; each test looks at it from another side.</summary>
public sealed partial class RunTests : IAsyncLifetime
{
    private LiveServer server = null!;
    private Conversation talk = null!;
    private Conversation.Stream made = null!;

    public async ValueTask InitializeAsync()
    {
        server = await LiveServer.StartAsync();
        talk = await Conversation.BeginAsync(server);
        made = await talk.SayAsync("make a 15-second film about bees");
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_message_makes_a_film_that_the_state_holds()
    {
        var state = await talk.StateAsync();
        Assert.InRange(state["draft"]!["d"]!.GetValue<int>(), 13_000, 17_000);
        Assert.Contains(state["draft"]!["t"]!.AsArray(), track => track!["sg"]!.AsArray().Count > 0);
        Assert.Equal("16:9", state["canvas_config"]!["ratio"]!.GetValue<string>());
        Assert.Equal(1, state["version"]!.GetValue<int>());
    }

    [Fact]
    public void Every_block_is_one_data_line()
    {
        Assert.Equal("text/event-stream", made.Type);
        Assert.All(made.Blocks, block => Assert.Matches("^data: \\{.*\\}$", block));
    }

    [Fact]
    public void Events_have_no_keys_but_those_of_the_protocol()
    {
        string[] known = ["content", "partial", "turnComplete", "errorCode", "errorMessage", "customMetadata", "usageMetadata", "invocationId", "author", "actions", "longRunningToolIds", "id", "timestamp"];
        Assert.All(made.Events, e => Assert.Subset(known.ToHashSet(), e.AsObject().Select(field => field.Key).ToHashSet()));
        Assert.All(made.Events, e => Assert.Matches(EventId(), e["id"]!.GetValue<string>()));
        Assert.All(made.Events, e => Assert.Equal("nemo_agent", e["author"]!.GetValue<string>()));
    }

    [Fact]
    public void Tool_calls_and_results_stand_before_the_text_and_belong_together()
    {
        var call = made.Events[0]["content"]!["parts"]![0]!["functionCall"]!;
        var result = made.Events[1]["content"]!["parts"]![0]!["functionResponse"]!;
        Assert.Equal("generate_video", call["name"]!.GetValue<string>());
        Assert.Equal(call["id"]!.GetValue<string>(), result["id"]!.GetValue<string>());
        Assert.Equal("model", made.Events[0]["content"]!["role"]!.GetValue<string>());
        Assert.Equal("user", made.Events[1]["content"]!["role"]!.GetValue<string>());
        Assert.True(made.Last["turnComplete"]!.GetValue<bool>());
    }

    [Fact]
    public void Every_turn_ends_with_text_and_the_timeline() => Assert.Contains("Timeline (", Conversation.Stream.TextOf(made.Last));

    [Fact]
    public async Task A_turn_is_told_again_as_it_was_from_any_event_on()
    {
        Assert.Equal(made.Blocks, (await talk.ReplayAsync(made.TurnId)).Blocks);
        Assert.Equal(made.Blocks.Skip(1), (await talk.ReplayAsync(made.TurnId, after: 1)).Blocks);
    }

    [Fact]
    public async Task With_streaming_pieces_come_first_then_the_whole_text()
    {
        var streamed = await talk.SayAsync("make the music quieter", streaming: true);
        var pieces = streamed.Events.Where(e => e["partial"]?.GetValue<bool>() == true).Select(Conversation.Stream.TextOf).ToList();
        Assert.NotEmpty(pieces);
        Assert.Equal(Conversation.Stream.TextOf(streamed.Last), string.Concat(pieces));
        Assert.Null(streamed.Last["partial"]);
    }

    [Fact]
    public async Task A_request_in_camel_case_is_the_same()
    {
        var body = new JsonObject
        {
            ["appName"] = "nemo_agent", ["userId"] = "me", ["sessionId"] = talk.Id,
            ["newMessage"] = new JsonObject { ["parts"] = new JsonArray(new JsonObject { ["text"] = "make it vertical" }) },
        };
        Assert.Contains("Timeline (", (await talk.PostAsync(body)).Text);
    }

    [Fact]
    public async Task A_session_that_is_not_there_is_1002_with_the_kits_detail()
    {
        var sent = await server.SendAsync(HttpMethod.Post, "/run_sse", talk.Token, Conversation.Body("123", "hello"));
        Assert.Equal((404, 1002), (sent.Status, sent.Code));
        Assert.Equal("Session not found: 123", sent.Body!["detail"]!.GetValue<string>());
        Assert.NotNull(sent.Body["error"]);
    }

    [Fact]
    public async Task What_is_another_users_does_not_exist()
    {
        var stranger = await server.TokenAsync();
        Assert.Equal(1002, (await server.SendAsync(HttpMethod.Post, "/run_sse", stranger, Conversation.Body(talk.Id, "hello"))).Code);
        Assert.Equal(1002, (await server.SendAsync(HttpMethod.Get, $"/api/state/nemo_agent/me/{talk.Id}/latest", stranger)).Code);
        Assert.Equal(404, (await server.SendAsync(HttpMethod.Get, $"/api/turns/{made.TurnId}/events", stranger)).Code);
        Assert.Equal(404, (await server.SendAsync(HttpMethod.Post, $"/api/turns/{made.TurnId}/cancel", stranger)).Code);
    }

    [GeneratedRegex("^e-[0-9a-f-]{36}:[1-9][0-9]*$")]
    private static partial Regex EventId();
}
