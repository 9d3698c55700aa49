using System.Text;
using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Model;
using Kinora.MediaTests.Providers;
using Kinora.Models;
using Kinora.Tests.Director.Corpus;

namespace Kinora.MediaTests.Models;

/// <summary>The adapter against answers as the services give them.</summary>
public class OpenAiModelTests
{
    [Fact]
    public async Task It_is_asked_as_the_reference_says()
    {
        using var server = ModelStandIn.Streaming(Chunk.Say("Hello"));
        await server.AskAsync();
        Assert.True(server.Requests.TryDequeue(out var request));
        Assert.StartsWith("POST /v1/chat/completions HTTP/1.1\r\n", request.Head);
        Assert.Contains($"\r\nAuthorization: Bearer {ModelCalls.Key}\r\n", request.Head);
        var body = request.Body;
        Assert.Equal(("test-model", true, true, 500), ((string)body["model"]!, (bool)body["stream"]!, (bool)body["stream_options"]!["include_usage"]!, (int)body["max_tokens"]!));
        Assert.Equal([("system", "You edit films."), ("user", "{\"project\":{}}\n\nmake it 竖屏")], body["messages"]!.AsArray().Select(message => ((string)message!["role"]!, (string)message["content"]!)));
        var tool = Assert.Single(body["tools"]!.AsArray())!;
        Assert.Equal(("function", "set_volume"), ((string)tool["type"]!, (string)tool["function"]!["name"]!));
        Assert.Equal("number", (string)tool["function"]!["parameters"]!["properties"]!["volume"]!["type"]!);
        Assert.DoesNotContain("additionalProperties", tool.ToJsonString());
    }

    [Fact]
    public async Task Talk_comes_as_it_is_said_and_ends_with_what_it_cost()
    {
        var isHeard = new TaskCompletionSource();
        using var server = new ModelStandIn(async (_, exchange) =>
        {
            await exchange.BeginAsync();
            await exchange.EventAsync(Chunk.Text("Hel"));
            await isHeard.Task;
            foreach (var chunk in (string[])[Chunk.Text("lo"), Chunk.Finish("stop"), Chunk.Usage(120, 7), Chunk.Done]) await exchange.EventAsync(chunk);
            await exchange.EndAsync();
        });
        var heard = new List<ModelEvent>();
        await foreach (var piece in new OpenAiModel(server.Settings(), TimeProvider.System).AskAsync(ModelCalls.Request, TestContext.Current.CancellationToken))
        {
            heard.Add(piece);
            isHeard.TrySetResult(); // the rest is only sent when the first was here
        }

        Assert.Equal([new TextPiece("Hel"), new TextPiece("lo"), new ModelEnded(false, new ModelUsage(120, 7))], heard);
    }

    [Fact]
    public async Task Calls_side_by_side_are_put_together_by_their_index()
    {
        using var server = ModelStandIn.Streaming([.. Chunk.Calls([("set_volume", """{"segments":["music"],"volume":0.2}"""), ("set_title", """{"title":"咖啡"}"""), ("undo", "")])]);
        var events = await server.AskAsync();
        Assert.Equal(
            [("call_0", "set_volume", """{"segments":["music"],"volume":0.2}"""), ("call_1", "set_title", """{"title":"咖啡"}"""), ("call_2", "undo", "")],
            events.Calls());
        Assert.Equal(new ModelEnded(false, new ModelUsage(1000, 20)), events[^1]);
    }

    public static TheoryData<string, string[]> OddCalls => new()
    {
        { "Gemini: no index, whole calls", [Chunk.Call(null, "a", "undo", "{}"), Chunk.Call(null, "b", "redo", "{}"), Chunk.Finish("stop")] },
        { "Gemini: no index, in pieces", [Chunk.Call(null, "a", "undo", "{"), Chunk.Call(null, null, null, "}"), Chunk.Call(null, "b", "redo", "{}"), Chunk.Finish("stop")] },
        { "all of index 0", [Chunk.Call(0, "a", "undo", "{}"), Chunk.Call(0, "b", "redo", "{}"), Chunk.Finish("tool_calls")] },
        { "all of index 0, no ids", [Chunk.Call(0, null, "undo", "{}"), Chunk.Call(0, null, "redo", "{}"), Chunk.Finish("tool_calls")] },
        { "the same id twice", [Chunk.Call(0, "a", "undo", "{}"), Chunk.Call(1, "a", "redo", "{}"), Chunk.Finish("tool_calls")] },
        { "the name again and again", [Chunk.Call(0, "a", "undo", ""), Chunk.Call(0, "a", "undo", "{}"), Chunk.Call(1, "b", "redo", "{}"), Chunk.Finish("tool_calls")] },
        { "an empty reason, then the end", [Chunk.Call(0, "a", "undo", "{}"), Chunk.Finish(""), Chunk.Call(1, "b", "redo", "{}"), Chunk.Done] },
        { "a reason nobody knows", [Chunk.Call(0, "a", "undo", "{}"), Chunk.Call(1, "b", "redo", "{}"), Chunk.Finish("eos")] },
    };

    [Theory]
    [MemberData(nameof(OddCalls))]
    public async Task Odd_but_readable_calls_are_read(string how, string[] chunks)
    {
        using var server = ModelStandIn.Streaming(chunks);
        var calls = (await server.AskAsync()).Calls().ToList();
        Assert.True(calls.Select(call => (call.Name, call.Arguments)).SequenceEqual([("undo", "{}"), ("redo", "{}")]), $"{how}: {string.Join(' ', calls)}");
        Assert.Equal(2, calls.Select(call => call.Id).Distinct().Count(id => id.Length > 0));
    }

    [Fact]
    public async Task Pieces_may_break_anywhere_also_within_a_letter()
    {
        using var server = new ModelStandIn(async (_, exchange) =>
        {
            await exchange.BeginAsync();
            var text = string.Concat(((string[])[": a comment", .. Chunk.Say("改成竖屏 😀")]).Select(chunk => chunk[0] == ':' ? chunk + "\r\n\r\n" : $"data: {chunk}\r\n\r\n"));
            foreach (var one in Encoding.UTF8.GetBytes(text)) await exchange.PartAsync([one]);
            await exchange.EndAsync();
        });
        Assert.Equal("改成竖屏 😀", (await server.AskAsync()).Text());
    }

    [Fact]
    public async Task What_it_called_and_what_came_of_it_is_told_again_with_the_sealed_sign()
    {
        using var server = ModelStandIn.Streaming([Chunk.Call(0, "a", "undo", "{}", new JsonObject { ["google"] = new JsonObject { ["thought_signature"] = "c2ln" } }), Chunk.Finish("tool_calls")]);
        var made = (await server.AskAsync()).OfType<CallMade>().Single();
        var messages = ModelCalls.Request.Messages.Append(new AssistantMessage("", [made, new CallMade("b", "redo", "{broken")]))
            .Append(new ToolResultMessage("a", "{\"done\":true}")).ToValueList();
        await server.AskAsync(ModelCalls.Request with { Messages = messages });
        var told = server.Requests.Last().Body["messages"]!.AsArray();
        Assert.Equal("c2ln", (string)told[2]!["tool_calls"]![0]!["extra_content"]!["google"]!["thought_signature"]!);
        Assert.Equal("{}", (string)told[2]!["tool_calls"]![1]!["function"]!["arguments"]!);
        Assert.Equal(("tool", "a", "{\"done\":true}"), ((string)told[3]!["role"]!, (string)told[3]!["tool_call_id"]!, (string)told[3]!["content"]!));
    }

    [Theory]
    [InlineData("Hello", "Hel", "lo")]
    [InlineData("Hello", "<thi", "nk>hmm, the person", " wants</thi", "nk>\n\nHello")]
    [InlineData("Hello", "\n", "<think></think>", "Hello")]
    [InlineData("<thing>", "<thi", "ng>")]
    [InlineData("<thin", "<thin")]
    [InlineData("a <think>b</think>", "a <think>b</think>")]
    [InlineData("", "<think>never ends")]
    public async Task Thinking_aloud_is_left_out(string talk, params string[] pieces)
    {
        using var server = ModelStandIn.Streaming([.. pieces.Select(Chunk.Text), Chunk.Finish("stop")]);
        Assert.Equal(talk, (await server.AskAsync()).Text());
    }

    [Fact]
    public async Task A_service_that_tells_no_usage_is_fine()
    {
        using var server = ModelStandIn.Streaming(Chunk.Text("Hello"), Chunk.Finish("stop"));
        Assert.Equal(new ModelEnded(false, default), (await server.AskAsync())[^1]);
    }

    [Fact]
    public async Task An_answer_that_ran_into_its_limit_says_so()
    {
        using var server = ModelStandIn.Streaming(Chunk.Text("Hello"), Chunk.Finish("length"), Chunk.Usage(9, 500), Chunk.Done);
        Assert.Equal(new ModelEnded(true, new ModelUsage(9, 500)), (await server.AskAsync())[^1]);
    }

    [Fact]
    public async Task A_server_that_does_not_stream_is_read_at_once()
    {
        using var server = new ModelStandIn((_, exchange) => exchange.SendAsync(200, """
            {"choices":[{"index":0,"finish_reason":"tool_calls","message":{"role":"assistant","content":"Well","tool_calls":[
            {"id":"a","type":"function","function":{"name":"undo","arguments":"{}"}},{"id":"b","type":"function","function":{"name":"redo","arguments":{"steps":1}}}]}}],
            "usage":{"prompt_tokens":3,"completion_tokens":4}}
            """));
        var events = await server.AskAsync();
        Assert.Equal("Well", events.Text());
        Assert.Equal([("a", "undo", "{}"), ("b", "redo", """{"steps":1}""")], events.Calls());
        Assert.Equal(new ModelEnded(false, new ModelUsage(3, 4)), events[^1]);
    }

    [Fact]
    public async Task A_server_without_keys_is_sent_none()
    {
        using var server = ModelStandIn.Streaming(Chunk.Say("Hello"));
        await (server.Settings() with { Key = null }).AskAsync(time: new HastyTime());
        Assert.DoesNotContain("Authorization", server.Requests.Single().Head);
    }

    [Fact]
    public async Task All_tools_and_the_instructions_stay_small_enough_for_a_model_at_home()
    {
        using var server = ModelStandIn.Streaming(Chunk.Say("Hello"));
        var model = new ModelPlanner(new OpenAiModel(server.Settings(), new HastyTime()), new ModelLimits(), TimeProvider.System);
        var director = new FilmDirector(CorpusDesk.Ports, [model]);
        await director.TakeTurnAsync(new TurnRequest(CorpusFilms.Open("promo", []), "hello"), null, TestContext.Current.CancellationToken);
        var body = server.Requests.Single().Body;
        var (tools, film) = (body["tools"]!.ToJsonString().Length, ((string)body["messages"]![1]!["content"]!).Length);
        TestContext.Current.TestOutputHelper?.WriteLine($"tools {tools}, instructions {((string)body["messages"]![0]!["content"]!).Length}, film {film} letters");
        Assert.True(tools < 60_000, $"{tools} letters"); // some four letters are a token
        Assert.True(film < 6000, $"{film} letters");
    }
}
