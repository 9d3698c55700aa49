using System.Text.Json.Nodes;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Model;
using Kinora.MediaTests.Cli;
using Kinora.MediaTests.Providers;
using Kinora.Models;
using Kinora.Tests.Director.Corpus;

namespace Kinora.MediaTests.Models;

/// <summary>Whole turns over the wire.</summary>
public class ModelTurnTests
{
    private static readonly (string, string) Quieter = ("set_volume", """{"segments":["music"],"volume":0.2}""");

    [Fact]
    public async Task Turns_of_the_corpus_give_the_same_films_as_by_rules()
    {
        var count = 0;
        await foreach (var turn in RecordedTurn.SampleAsync())
        {
            count++;
            using var server = new ModelStandIn((number, exchange) => number == 1
                ? exchange.StreamAsync([.. Chunk.Calls([.. turn.Calls.Select(call => (call.Name, call.Arguments.ToJsonString()))])])
                : exchange.StreamAsync(Chunk.Say("Done.")));
            var result = await DirectorOf(server).TakeTurnAsync(turn.Request, null, TestContext.Current.CancellationToken);
            Assert.True(RecordedTurn.Bytes(result.Project) == turn.Film, $"{turn.Case}: {result.Reply.Text}");
            Assert.Equal(new ModelUsage(2000, 25), result.Usage);
            Assert.Equal(2, server.Requests.Count);
        }

        Assert.True(count >= 10, $"only {count} turns");
    }

    [Theory]
    [InlineData("unknown tool")]
    [InlineData("wrong types")]
    [InlineData("broken arguments")]
    [InlineData("cut off after an edit")]
    [InlineData("rate limit")]
    [InlineData("down")]
    [InlineData("endless talk")]
    [InlineData("endless tools")]
    [InlineData("too long")]
    [InlineData("slow drip")]
    public async Task Whatever_goes_wrong_the_rules_answer_and_the_person_is_told(string how)
    {
        using var server = new ModelStandIn((number, exchange) => GoWrongAsync(number, exchange, how));
        var limits = how == "slow drip" ? new ModelLimits { Time = TimeSpan.FromSeconds(59) } : new ModelLimits(); // over at once by this clock
        var planner = new ModelPlanner(new OpenAiModel(server.Settings(), new HastyTime()), limits, new HastyTime());
        var director = new FilmDirector(CorpusDesk.Ports, [planner, new RulePlanner()]);
        var result = await director.TakeTurnAsync(new TurnRequest(CorpusFilms.Open("promo", []), "mute the music"), null, TestContext.Current.CancellationToken);
        Assert.StartsWith("The language model test-model (127.0.0.1) did not help (", result.Reply.Text);
        Assert.Equal(ReplyKind.Changed, result.Reply.Kind);
        Assert.Equal(0.6, result.Project.Timeline.FindSegment("bgm")!.Value.Segment.Volume);
        Assert.DoesNotContain(ModelCalls.Key, result.Reply.Text);
    }

    [Fact]
    public async Task The_terminal_asks_the_model_that_is_set_up()
    {
        using var folder = new CommandFolder();
        using var server = new ModelStandIn((number, exchange) => number == 1
            ? exchange.StreamAsync([.. Chunk.Calls([("generate_video", """{"words":"a sunset over a city","duration":4000,"narration":false,"captions":false,"music":false}""")])])
            : exchange.StreamAsync(Chunk.Say("Voilà un coucher de soleil.")));
        var start = folder.Start("edit", "film.json", "fais-moi un coucher de soleil", "--json");
        start.Environment["KINORA_MODEL"] = "test-model";
        start.Environment["KINORA_MODEL_URL"] = server.Address.ToString();
        start.Environment["KINORA_MODEL_KEY"] = ModelCalls.Key;
        var outcome = await Outcome.OfAsync(start);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var lines = outcome.Output.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["call", "result", "text", "reply"], lines.Select(line => (string)line["event"]!));
        Assert.Equal("changed", (string)lines[^1]["kind"]!);
        Assert.StartsWith("Voilà un coucher de soleil.\n", (string)lines[^1]["text"]!);
        Assert.True(folder.Has("film.json"));
        Assert.DoesNotContain(ModelCalls.Key, outcome.Output);
    }

    [Fact]
    public async Task A_setting_that_cannot_be_used_is_bad_usage()
    {
        using var folder = new CommandFolder();
        var start = folder.Start("edit", "film.json", "make a film about bees");
        start.Environment["KINORA_MODEL"] = "m";
        start.Environment["KINORA_MODEL_URL"] = "nowhere";
        var outcome = await Outcome.OfAsync(start);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("KINORA_MODEL_URL is not an address", outcome.Error);
    }

    private static FilmDirector DirectorOf(ModelStandIn server) =>
        new(CorpusDesk.Ports, [new ModelPlanner(new OpenAiModel(server.Settings(), new HastyTime()), new ModelLimits(), TimeProvider.System)]);

    private static async Task GoWrongAsync(int number, ModelExchange exchange, string how)
    {
        switch (how)
        {
            case "unknown tool":
                await exchange.StreamAsync([.. Chunk.Calls([Quieter, ("format_disk", "{}")])]);
                break;
            case "wrong types":
                await exchange.StreamAsync([.. Chunk.Calls([("set_volume", """{"segments":5,"volume":"loud"}""")])]);
                break;
            case "broken arguments":
                await exchange.StreamAsync([.. Chunk.Calls([("set_volume", """{"segments":["mus""")])]);
                break;
            case "cut off after an edit" when number == 1:
                await exchange.StreamAsync([.. Chunk.Calls([Quieter])]);
                break;
            case "cut off after an edit":
                await exchange.BeginAsync();
                await exchange.EventAsync(Chunk.Text("I have made it"));
                exchange.Cut();
                break;
            case "rate limit":
                await exchange.SendAsync(429, "{}", headers: "Retry-After: 1\r\n");
                break;
            case "endless talk":
                await exchange.BeginAsync();
                while (true) await exchange.EventAsync(Chunk.Text("and then, and then, and then "));
            case "slow drip":
                await exchange.BeginAsync();
                while (true)
                {
                    await exchange.EventAsync(Chunk.Text("."));
                    await Task.Delay(20, exchange.Closing);
                }

            case "endless tools":
                await exchange.StreamAsync([.. Chunk.Calls([Quieter])]);
                break;
            case "too long":
                await exchange.StreamAsync(Chunk.Text("I will"), Chunk.Finish("length"), Chunk.Done);
                break;
            default:
                await exchange.SendAsync(500, "oops", "text/plain");
                break;
        }
    }
}
