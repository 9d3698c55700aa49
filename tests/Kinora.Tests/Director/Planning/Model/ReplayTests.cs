using Kinora.Director.Planning;
using Kinora.Director.Planning.Model;
using Kinora.Tests.Director.Corpus;

namespace Kinora.Tests.Director.Planning.Model;

/// <summary>The corpus by a model that calls what the rules called.</summary>
public class ReplayTests
{
    [Fact]
    public async Task The_same_calls_give_the_same_films_byte_for_byte()
    {
        var wrong = new List<string>();
        var count = 0;
        await foreach (var turn in RecordedTurn.OfCorpusAsync())
        {
            count++;
            ModelEvent[] calls = [.. turn.Calls.Select((call, index) => new CallMade($"call_{index}", call.Name, call.Arguments.ToJsonString())), ScriptedModel.End];
            var model = new ScriptedModel(calls, ScriptedModel.Say("Done."));
            var planner = new ModelPlanner(model, new ModelLimits(), TimeProvider.System);
            var result = await new FilmDirector(CorpusDesk.Ports, [planner]).TakeTurnAsync(turn.Request, null, TestContext.Current.CancellationToken);
            var isOffered = model.Requests.Count == 0 && turn.Request.Project.Memory.Question is not null;
            if (!isOffered && RecordedTurn.Bytes(result.Project) != turn.Film) wrong.Add($"{turn.Case}\n    {result.Reply.Text.Split('\n')[0]}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{count} turns replayed");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count} differ:\n{string.Join('\n', wrong)}");
        Assert.True(count > 0, "the rules change no film of the corpus");
    }
}
