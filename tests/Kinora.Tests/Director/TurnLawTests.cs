using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Files;
using Kinora.Director.Planning;
using Kinora.Tests.Director.Corpus;

namespace Kinora.Tests.Director;

/// <summary>What holds for any conversation, whatever is said in it.</summary>
public class TurnLawTests
{
    private const int Turns = 50;

    public static TheoryData<string> Films => new(Directory.GetFiles(Path.Combine(CorpusFilms.Folder, "timelines"), "*.json")
        .Select(path => Path.GetFileNameWithoutExtension(path)!).Order());

    [Theory]
    [MemberData(nameof(Films))]
    public async Task Fifty_messages_leave_a_sound_film_and_undo_leads_back_to_the_first_byte(string film)
    {
        var first = CorpusFilms.Open(film, ["a.mp4", "cat.jpg", "brand.png", "jazz.mp3"]);
        var project = first;
        foreach (var message in Messages(film))
        {
            var turn = await CorpusDesk.Director.TakeTurnAsync(new TurnRequest(project, message), null, TestContext.Current.CancellationToken);
            IsWhole(project, turn, message);
            project = turn.Project;
        }

        var history = project.History.GoTo(project.History.Versions.Count - 1)!;
        while (history.Undo() is { } before) history = before;
        Assert.Equal(DraftJson.Write(first.Timeline), DraftJson.Write(history.Timeline));
    }

    private static void IsWhole(Project before, TurnResult turn, string message)
    {
        var faults = TimelineRules.Check(turn.Project.Timeline);
        Assert.True(faults.Count == 0, $"{message}: {string.Join(' ', faults.Select(fault => fault.Message))}");
        Assert.False(string.IsNullOrWhiteSpace(turn.Reply.Text), message);
        Assert.InRange(turn.Project.History.Versions.Count - before.History.Versions.Count, 0, 1);
        if (turn.Reply.Kind is ReplyKind.Asked or ReplyKind.Refused or ReplyKind.NotUnderstood)
        {
            Assert.Same(before.Timeline, turn.Project.Timeline);
        }
    }

    /// <summary>Anything anybody said in the corpus, about whichever film, in an order that never changes.</summary>
    private static IEnumerable<string> Messages(string film)
    {
        var all = Directory.GetFiles(CorpusFilms.Folder, "*.yml").Order(StringComparer.Ordinal).SelectMany(CorpusFile.Read)
            .SelectMany(one => one.Say).ToList();
        var random = new Random(film.Aggregate(17, (seed, letter) => unchecked(seed * 31 + letter)));
        return Enumerable.Range(0, Turns).Select(_ => all[random.Next(all.Count)]);
    }
}
