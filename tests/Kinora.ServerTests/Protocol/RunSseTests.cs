using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kinora.ServerTests.Exports;
using Kinora.ServerTests.Sessions;
using Kinora.ServerTests.Uploads;
using Kinora.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests.Protocol;

/// <summary>Section 3 of the protocol: requests and the shape of streams.</summary>
public sealed partial class RunSseTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly string[] Known =
    [
        "content", "partial", "turnComplete", "errorCode", "errorMessage", "customMetadata", "usageMetadata", "invocationId", "author", "actions", "longRunningToolIds", "id", "timestamp",
    ];

    private LiveServer Server => fixture.Server;

    private string Token => fixture.Token;

    [Theory]
    [InlineData("""{"app_name":"nemo_agent","user_id":"me","session_id":"SID","new_message":{"role":"user","parts":[{"text":"make it vertical"}]},"streaming":false}""")]
    [InlineData("""{"appName":"nemo_agent","userId":"me","sessionId":"SID","newMessage":{"role":"user","parts":[{"text":"make it vertical"}]},"streaming":false}""")]
    [InlineData("""{"app_name":"nemo_agent","user_id":"me","session_id":"SID","new_message":{"parts":[{"text":"make it vertical"}]}}""")]
    public async Task A_request_is_taken_in_camelCase_or_snake_case(string body)
    {
        var talk = await Conversation.BeginAsync(Server, Token);
        var told = await talk.PostAsync((JsonObject)JsonNode.Parse(body.Replace("SID", talk.Id, StringComparison.Ordinal))!);
        Assert.Contains("Timeline", told.Text);
        Assert.Equal("9:16", (await talk.StateAsync())["canvas_config"].Text("ratio"));
    }

    [Theory]
    [InlineData("inline_data", "mime_type", "display_name", "file_data", "file_uri")]
    [InlineData("inlineData", "mimeType", "displayName", "fileData", "fileUri")]
    public async Task Parts_with_inline_data_or_file_data_are_uploads(string inline, string type, string name, string linked, string address)
    {
        var talk = await Conversation.BeginAsync(Server, Token);
        var picture = await SmallMedia.PictureAsync();
        var body = Conversation.Body(talk.Id, "what is on the timeline?");
        body["new_message"]!["parts"]!.AsArray().Add(new JsonObject { [inline] = new JsonObject { ["data"] = Convert.ToBase64String(picture), [type] = "image/png", [name] = "beach.png" } });
        Assert.Equal(200, (await talk.PostAsync(body)).Status);
        var file = Assert.Single((await talk.StateAsync())["video_infos"]!.AsArray());
        Assert.Equal(("beach.png", "image"), (file.Text("filename"), file.Text("file_type")));

        var other = await Conversation.BeginAsync(Server, Token);
        body = Conversation.Body(other.Id, "what is on the timeline?");
        body["new_message"]!["parts"]!.AsArray().Add(new JsonObject { [linked] = new JsonObject { [address] = file.Text("cdn_url"), [type] = "image/png" } });
        Assert.Equal(200, (await other.PostAsync(body)).Status);
        Assert.Equal(file.Text("hash"), Assert.Single((await other.StateAsync())["video_infos"]!.AsArray()).Text("hash"));
    }

    [Fact]
    public async Task Every_block_is_exactly_one_data_line_or_one_comment_line_and_an_empty_line()
    {
        var talk = await Conversation.BeginAsync(Server, Token);
        using var response = await talk.OpenAsync(Conversation.Body(talk.Id, "make a 5-second film about bees, no voice", streaming: true));
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.EndsWith("\n\n", text);
        Assert.DoesNotContain("\r", text);
        var blocks = text[..^2].Split("\n\n");
        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Matches(@"^(data: \{[^\n]*\}|: [^\n]*)$", block));
    }

    [Fact]
    public async Task Events_have_the_keys_of_the_protocol_nulls_left_out_and_their_ids_count()
    {
        var talk = await Conversation.BeginAsync(Server, Token);
        var told = await talk.SayAsync("make a 5-second film about bees, no voice", streaming: true);
        var invocation = told.TurnId;
        Assert.Matches(Invocation(), invocation);
        foreach (var e in told.Events)
        {
            Assert.Empty(e.Keys().Except(Known));
            Assert.Empty(new[] { "content", "invocationId", "author", "actions", "id", "timestamp" }.Except(e.Keys()));
            Assert.DoesNotContain(":null", e.ToJsonString());
            Assert.Equal((invocation, "nemo_agent"), (e.Text("invocationId"), e.Text("author")));
            Assert.Equal(["artifactDelta", "stateDelta"], e["actions"].Keys());
            Assert.InRange(DateTimeOffset.FromUnixTimeMilliseconds((long)(1000 * e["timestamp"]!.GetValue<double>())) - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(-5), TimeSpan.FromMinutes(1));
            Assert.Contains(e["content"].Text("role"), (string[])["model", "user"]);
            Assert.NotEmpty(e["content"]!["parts"]!.AsArray());
        }

        var ids = told.Events.Select(e => e.Text("id").Split(':')).ToList();
        Assert.All(ids, id => Assert.Equal(invocation, id[0]));
        var numbers = ids.Select(id => int.Parse(id[1])).ToList();
        Assert.Equal(numbers.Order().Distinct(), numbers);
    }

    [Fact]
    public async Task A_tool_call_is_a_part_of_the_model_and_its_result_one_of_the_user()
    {
        var told = await (await Conversation.BeginAsync(Server, Token)).SayAsync("make a 5-second film about bees, no voice");
        var calls = told.Events.Where(e => e["content"]!["parts"]![0]!["functionCall"] is not null).ToList();
        var results = told.Events.Where(e => e["content"]!["parts"]![0]!["functionResponse"] is not null).ToList();
        Assert.NotEmpty(calls);
        Assert.All(calls, e => Assert.Equal("model", e["content"].Text("role")));
        Assert.All(results, e => Assert.Equal("user", e["content"].Text("role")));
        Assert.All(calls, e => Assert.Equal(["args", "id", "name"], e["content"]!["parts"]![0]!["functionCall"].Keys()));
        Assert.All(results, e => Assert.Equal(["id", "name", "response"], e["content"]!["parts"]![0]!["functionResponse"].Keys()));
        Assert.Equal(
            calls.Select(e => e["content"]!["parts"]![0]!["functionCall"].Text("id")), results.Select(e => e["content"]!["parts"]![0]!["functionResponse"].Text("id")));
    }

    [Fact]
    public async Task With_streaming_partial_deltas_come_first_then_one_full_text_event()
    {
        var told = await (await Conversation.BeginAsync(Server, Token)).SayAsync("make it vertical", streaming: true);
        var texts = told.Events.Where(e => Conversation.Stream.TextOf(e) is not null).ToList();
        var pieces = texts.TakeWhile(e => e["partial"]?.GetValue<bool>() == true).ToList();
        Assert.NotEmpty(pieces);
        var whole = Assert.Single(texts.Skip(pieces.Count));
        Assert.Equal(Conversation.Stream.TextOf(whole), string.Concat(pieces.Select(Conversation.Stream.TextOf)));
        Assert.True(whole["turnComplete"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Without_streaming_nothing_is_partial()
    {
        var told = await (await Conversation.BeginAsync(Server, Token)).SayAsync("make it vertical");
        Assert.All(told.Events, e => Assert.Null(e["partial"]));
    }

    [Fact]
    public async Task Before_the_stream_an_unknown_session_is_404_with_code_message_detail_and_error()
    {
        foreach (var path in new[] { "/run_sse", "/run" })
        {
            var sent = await Server.SendAsync(HttpMethod.Post, path, Token, Conversation.Body("x", "hello"));
            Assert.Equal((404, 1002, "Session not found: x"), (sent.Status, sent.Code, sent.Body.Text("detail")));
            Assert.NotEmpty(sent.Message);
            Assert.NotEmpty(sent.Body.Text("error"));
        }
    }

    [Theory]
    [InlineData("make it vertical", "Timeline (")]
    [InlineData("make a 5-second film about bees, no voice", "Timeline (")]
    [InlineData("改成竖屏", "时间线")]
    [InlineData("生成一个5秒的蜜蜂视频，不要配音", "时间线")]
    public async Task Every_turn_that_changes_the_film_ends_with_text_in_the_users_language_and_the_timeline(string message, string timeline)
    {
        var told = await (await Conversation.BeginAsync(Server, Token)).SayAsync(message);
        var last = Conversation.Stream.TextOf(told.Last)!;
        Assert.Contains(timeline, last);
        Assert.Equal(message.Any(c => c > 0x4e00), last[..last.IndexOf(timeline, StringComparison.Ordinal)].Any(c => c > 0x4e00));
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("asdf qwer")]
    [InlineData("undo")]
    [InlineData("delete the second clip")]
    [InlineData("export")]
    [InlineData("你好")]
    [InlineData("?")]
    public async Task Every_other_turn_ends_with_text_too(string message)
    {
        var told = await (await Conversation.BeginAsync(Server, Token)).SayAsync(message);
        Assert.False(string.IsNullOrWhiteSpace(Conversation.Stream.TextOf(told.Last)));
        Assert.Equal("model", told.Last["content"].Text("role"));
    }

    [Fact]
    public async Task A_turn_is_replayed_and_followed_after_a_sequence()
    {
        var talk = await Conversation.BeginAsync(Server, Token);
        var gate = await talk.HoldAsync();
        using var response = await talk.OpenAsync(Conversation.Body(talk.Id, "make it vertical"));
        var turn = Assert.Single(response.Headers.GetValues("X-Invocation-Id"));
        var following = talk.ReplayAsync(turn);
        gate.SetResult();
        var told = await Conversation.Stream.ReadAsync(response);
        Assert.Equal(told.Blocks, (await following).Blocks);
        var first = int.Parse(told.Events[0].Text("id").Split(':')[1]);
        Assert.Equal(told.Blocks.Skip(1), (await talk.ReplayAsync(turn, first)).Blocks);
    }

    [Fact]
    public async Task A_turn_is_cancelled()
    {
        var talk = await Conversation.BeginAsync(Server, Token);
        var gate = await talk.HoldAsync();
        using var response = await talk.OpenAsync(Conversation.Body(talk.Id, "make it vertical"));
        var turn = Assert.Single(response.Headers.GetValues("X-Invocation-Id"));
        Assert.Equal(0, (await Server.SendAsync(HttpMethod.Post, $"/api/turns/{turn}/cancel", Token)).Code);
        Assert.NotEmpty((await Conversation.Stream.ReadAsync(response)).Text);
        gate.SetResult();
        Assert.Equal("16:9", (await talk.StateAsync())["canvas_config"].Text("ratio"));
    }

    [Fact]
    public async Task A_repeated_request_with_an_Idempotency_Key_joins_its_turn_and_charges_once()
    {
        var come = await Server.TokenAsync();
        var talk = await Conversation.BeginAsync(Server, come);
        var first = await talk.SayAsync("make a 5-second film about bees, no voice", key: "once");
        var second = await talk.SayAsync("make a 5-second film about bees, no voice", key: "once");
        Assert.Equal(first.Blocks, second.Blocks);
        Assert.Equal("90", (await Server.GetAsync(Wire.Balance, come)).Data("total"));
    }

    [Fact]
    public async Task While_work_goes_on_a_comment_comes_at_least_every_15_seconds()
    {
        Assert.True(new TurnLimits().Heartbeat <= TimeSpan.FromSeconds(15));
        var limits = new TurnLimits { Heartbeat = TimeSpan.FromMilliseconds(20) };
        await using var server = await LiveServer.StartAsync(arrange: services => services.AddSingleton(limits));
        var talk = await Conversation.BeginAsync(server);
        var gate = await talk.HoldAsync();
        using var response = await talk.OpenAsync(Conversation.Body(talk.Id, "make it vertical"));
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(body);
        for (var beat = 0; beat < 2; beat++)
        {
            Assert.Equal(": heartbeat", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
            Assert.Equal("", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        }

        gate.SetResult();
        Assert.Contains("\"turnComplete\":true", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_turn_lasts_at_most_15_minutes_and_ends_with_an_error_then()
    {
        Assert.Equal(TimeSpan.FromMinutes(15), new TurnLimits().Time);
        var limits = new TurnLimits { Time = TimeSpan.FromMilliseconds(300) };
        await using var server = await LiveServer.StartAsync(arrange: services => services.AddSingleton(limits));
        var talk = await Conversation.BeginAsync(server);
        var gate = await talk.HoldAsync();
        using var response = await talk.OpenAsync(Conversation.Body(talk.Id, "make it vertical"));
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        gate.SetResult();
        Assert.DoesNotContain("data: \n", text);
        var error = JsonNode.Parse(text[..^2].Split("\n\n")[^1]["data: ".Length..])!;
        Assert.Equal(["error", "error_details"], error.Keys());
        Assert.NotEmpty(error.Text("error"));
        Assert.Equal(System.Text.Json.JsonValueKind.Object, error["error_details"]!.GetValueKind());
    }

    [GeneratedRegex("^e-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
    private static partial Regex Invocation();
}
