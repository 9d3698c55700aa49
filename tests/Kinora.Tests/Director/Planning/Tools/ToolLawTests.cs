using Kinora.Core;
using Kinora.Core.Files;
using Kinora.Core.Plan;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;
using Kinora.Tests.Director.Corpus;

namespace Kinora.Tests.Director.Planning.Tools;

/// <summary>What holds for any call of any tool on any film. The seeds are fixed, so every run tries the same ones.</summary>
public class ToolLawTests
{
    private const int Walks = 30;
    private const int Steps = 20;

    [Theory]
    [MemberData(nameof(Films))]
    public async Task Any_calls_leave_a_sound_film_and_never_throw(string film)
    {
        for (var seed = 0; seed < Walks; seed++)
        {
            await foreach (var (call, outcome, _) in Walk(film, seed))
            {
                if (outcome is Edited edited) Assert.True(TimelineRules.Check(edited.Timeline).Count == 0, $"{seed}: {call.Name} {call.Arguments} → {TimelineRules.Check(edited.Timeline).FirstOrDefault()?.Message}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Films))]
    public async Task A_refusal_is_a_sentence_and_changes_nothing(string film)
    {
        for (var seed = 0; seed < Walks / 4; seed++)
        {
            await foreach (var (call, outcome, bytes) in Walk(film, seed, untouched: true))
            {
                if (outcome is Refused refused) Assert.True(refused.Sentence.Length > 5 && refused.Sentence[^1] is '.' or '…' or '。' or '”' or '?' or '？', $"{call.Name} {call.Arguments}: {refused.Sentence}");
                Assert.NotNull(bytes);
            }
        }
    }

    [Fact]
    public async Task Every_tool_is_done_now_and_then()
    {
        // The laws above would hold for tools that refuse everything.
        var done = new HashSet<string>();
        foreach (var film in ToolDesk.Films)
        {
            for (var seed = 1000; seed < 1000 + 3 * Walks; seed++)
            {
                await foreach (var (call, outcome, _) in Walk(film, seed))
                {
                    if (outcome is not Refused) done.Add(call.Name);
                }
            }
        }

        Assert.Empty(ToolCatalogue.Default.Tools.Select(tool => tool.Spec.Name).Except(done));
    }

    public static TheoryData<string> Films() => [.. ToolDesk.Films];

    private static async IAsyncEnumerable<(ToolCall Call, ToolOutcome Outcome, byte[]? Bytes)> Walk(string film, int seed, bool untouched = false)
    {
        var calls = new RandomCalls(seed);
        var project = CorpusFilms.Open(film, ["a.mp4", "photo3.jpg", "brand.png", "jazz.mp3"]);
        project = project with { Media = project.Media.Add(new ProjectMedia(MediaReference.OfFile("grade.cube"), "grade.cube", new MediaFacts { Kind = MediaKind.Audio })) };
        for (var i = 0; i < Steps; i++)
        {
            var call = calls.Next(project);
            var tool = ToolCatalogue.Default.Find(call.Name)!;
            var bytes = untouched ? DraftJson.Write(project.Timeline) : null;
            ToolOutcome outcome = ToolCheck.Fault(tool.Spec, call.Arguments) is { } fault
                ? new Refused(fault)
                : await Run(tool, project, call, seed % 2 == 0 ? "en" : "zh", film, seed);
            if (bytes is not null) Assert.Equal(bytes, DraftJson.Write(project.Timeline));
            yield return (call, outcome, bytes);
            project = outcome switch
            {
                Edited edited => project.With(edited),
                WentTo went => project with { History = went.History },
                Kept kept => kept.Project,
                _ => project,
            };
        }
    }

    private static async Task<ToolOutcome> Run(ITool tool, Project project, ToolCall call, string language, string film, int seed)
    {
        try
        {
            return await tool.RunAsync(ToolDesk.Scope(project, language), new ToolArguments(call.Arguments), TestContext.Current.CancellationToken);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{film}, seed {seed}: {call.Name} {call.Arguments.ToJsonString()}", exception);
        }
    }
}
