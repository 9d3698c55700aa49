using Kinora.Director.Planning;
using Kinora.Director.Planning.Model;
using static Kinora.Tests.Director.Planning.Model.ScriptedModel;

namespace Kinora.Tests.Director.Planning.Model;

/// <summary>Whatever goes wrong with a model, the rules answer, say so, and find the film as it was.</summary>
public class ModelTroubleTests
{
    private const string Message = "turn the music down to 20%";
    private const string Louder = "{'segments': ['music'], 'volume': 1.5}";

    public static TheoryData<string> Troubles => [.. Models.Keys];

    private static readonly Dictionary<string, Func<ScriptedModel>> Models = new()
    {
        ["unreachable"] = () => new ScriptedModel([]) { Trouble = (1, new ModelUnavailableException(ModelFault.Unreachable, "its service can't be reached")) },
        ["lost after it had edited"] = () => new ScriptedModel(Call(("set_volume", Louder)), [])
        {
            Trouble = (2, new ModelUnavailableException(ModelFault.CutOff, "its answer broke off")),
        },
        ["ends without an end"] = () => new ScriptedModel([new TextPiece("I will")]),
        ["longer than it may be"] = () => new ScriptedModel([new TextPiece("I will"), new ModelEnded(true, new ModelUsage(100, 10))]),
        ["says nothing"] = () => new ScriptedModel([End]),
        ["writes a call down"] = () => new ScriptedModel(Say("""{"name": "set_volume", "arguments": {"volume": 1.5}}""")),
        ["endless talk"] = () => new ScriptedModel([.. Enumerable.Repeat(new TextPiece("and then "), 20_000), End]),
        ["endless nothing"] = () => new ScriptedModel([.. Enumerable.Repeat(new TextPiece(""), 100_000), End]),
        ["endless arguments"] = () => new ScriptedModel(Call(("set_title", $"{{'title': '{new string('x', 100_000)}'}}"))),
        ["endless tools"] = () => new ScriptedModel(Call(("set_volume", Louder))),
        ["endless looking"] = () => new ScriptedModel(Call(("show_timeline", "{}"))),
        ["a hundred calls at once"] = () => new ScriptedModel(Call([.. Enumerable.Repeat(("set_volume", Louder), 100)])),
        ["a hundred calls in batches"] = () => new ScriptedModel(Call([.. Enumerable.Repeat(("edit_multitrack", Batch(30)), 3)])),
        ["unknown tool, twice"] = () => new ScriptedModel(Call(("set_volume", Louder), ("format_disk", "{}"))),
        ["wrong types, twice"] = () => new ScriptedModel(Call(("set_volume", "{'segments': 7, 'volume': 'loud'}"))),
        ["no JSON, twice"] = () => new ScriptedModel(Call(("set_volume", "{'segments': ['mus"))),
        ["JSON twice over in one"] = () => new ScriptedModel(Call(("set_volume", "{'volume': 1, 'volume': 2}"))),
        ["unknown tool, then talk"] = () => new ScriptedModel(Call(("format_disk", "{}")), Say("I have formatted it.")),
        ["no JSON, then talk"] = () => new ScriptedModel(Call(("set_volume", "{'segments': ['mus")), Say("Louder now.")),
        ["refused, looked, refused"] = () => new ScriptedModel(
            Call(("remove_clips", "{'segments': ['p99']}")), Call(("show_timeline", "{}")), Call(("remove_clips", "{'segments': ['p98']}"))),
        ["batches within batches"] = () => new ScriptedModel(Call(("edit_multitrack", Nested(12)))),
        ["batches too deep to read"] = () => new ScriptedModel(Call(("edit_multitrack", Nested(60)))),
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task The_rules_take_over_and_nothing_of_the_model_survives(string trouble)
    {
        var events = new List<TurnEvent>();
        var result = await ModelDesk.TalkAsync(Models[trouble](), Message, tell: events.Add);
        var alone = await ModelDesk.TalkAsync(Models["unreachable"](), Message);
        Assert.Equal(0.2, result.MusicVolume());
        Assert.Equal(alone.Project.Timeline, result.Project.Timeline);
        Assert.Equal(2, result.Project.History.Versions.Count);
        Assert.Equal(alone.Project.Memory, result.Project.Memory);
        Assert.StartsWith("The language model scripted did not help (", result.Reply.Text);
        Assert.Equal(
            events.Exists(happened => happened is TextArrived),
            events.Exists(happened => happened is TextWithdrawn));
    }

    [Fact]
    public async Task A_model_that_is_silent_is_not_waited_for()
    {
        var result = await ModelDesk.TalkAsync(new ScriptedModel([]) { IsSilent = true }, Message, time: new HurriedTime());
        Assert.Contains("it took longer than 90 s", result.Reply.Text);
        Assert.Equal(0.2, result.MusicVolume());
    }

    [Fact]
    public async Task A_person_who_gives_up_stops_the_turn()
    {
        using var stop = new CancellationTokenSource();
        var planner = new ModelPlanner(new ScriptedModel([]) { IsSilent = true }, new ModelLimits(), TimeProvider.System);
        var director = new FilmDirector(Corpus.CorpusDesk.Ports, [planner, new RulePlanner()]);
        var turn = director.TakeTurnAsync(new TurnRequest(ModelDesk.Promo(), Message), null, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turn);
    }

    [Fact]
    public async Task Tokens_count_also_when_the_rules_had_to_do_it()
    {
        var result = await ModelDesk.TalkAsync(new ScriptedModel(Call(("nonsense", "{}"))), Message);
        Assert.Equal(new ModelUsage(200, 20), result.Usage);
    }

    [Fact]
    public async Task The_reason_is_told_in_Chinese_to_who_writes_Chinese()
    {
        var model = new ScriptedModel([]) { Trouble = (1, new ModelUnavailableException(ModelFault.KeyRefused, "its service refused the key")) };
        var result = await ModelDesk.TalkAsync(model, "音乐调到20%");
        Assert.StartsWith("语言模型 scripted 没有帮上忙（密钥被拒绝），所以用了内置规则。", result.Reply.Text);
    }

    [Fact]
    public async Task A_message_too_long_for_a_model_goes_to_the_rules_unasked()
    {
        var model = new ScriptedModel(Say("Hello."));
        await ModelDesk.TalkAsync(model, Message, limits: new ModelLimits { MessageLetters = 10 });
        Assert.Empty(model.Requests);
    }

    private static string Batch(int calls) =>
        $"{{'calls': [{string.Join(',', Enumerable.Repeat($"{{'name': 'set_volume', 'arguments': {Louder}}}", calls))}]}}";

    private static string Nested(int depth) => depth == 0
        ? Louder
        : $"{{'calls': [{{'name': '{(depth == 1 ? "set_volume" : "edit_multitrack")}', 'arguments': {Nested(depth - 1)}}}]}}";
}
