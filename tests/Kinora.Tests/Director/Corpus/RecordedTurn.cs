using System.Text;
using Kinora.Core;
using Kinora.Core.Files;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;

namespace Kinora.Tests.Director.Corpus;

/// <summary>The last turn of a case as the rules took it: what they called, from where, and what the film was after it.</summary>
internal sealed record RecordedTurn(CorpusCase Case, TurnRequest Request, IReadOnlyList<ToolCall> Calls, TurnResult Result)
{
    public string Film => Bytes(Result.Project);

    public static string Bytes(Project project) => Encoding.UTF8.GetString(DraftJson.Write(project.Timeline));

    /// <summary>Of those cases whose last turn changed the film.</summary>
    public static async IAsyncEnumerable<RecordedTurn> OfCorpusAsync()
    {
        foreach (var one in Directory.GetFiles(CorpusFilms.Folder, "*.yml").Order(StringComparer.Ordinal).SelectMany(CorpusFile.Read))
        {
            if (await OfAsync(one) is { } turn) yield return turn;
        }
    }

    /// <summary>The first of every other file.</summary>
    public static async IAsyncEnumerable<RecordedTurn> SampleAsync()
    {
        foreach (var file in Directory.GetFiles(CorpusFilms.Folder, "*.yml").Order(StringComparer.Ordinal).Where((_, index) => index % 2 == 0))
        {
            foreach (var one in CorpusFile.Read(file))
            {
                if (await OfAsync(one) is not { } turn || turn.Request.Project.Memory.Question is not null) continue;
                yield return turn;
                break;
            }
        }
    }

    private static async Task<RecordedTurn?> OfAsync(CorpusCase one)
    {
        var project = CorpusFilms.Open(one.On, one.With);
        RecordedTurn? turn = null;
        foreach (var say in one.Say)
        {
            var request = new TurnRequest(project, say) { Attached = turn is null ? one.With.Select(MediaReference.OfFile).ToValueList() : [] };
            var calls = new List<ToolCall>();
            var result = await CorpusDesk.Director.TakeTurnAsync(request, Note, TestContext.Current.CancellationToken);
            turn = new RecordedTurn(one, request, calls, result);
            project = result.Project;

            void Note(TurnEvent happened)
            {
                if (happened is ToolCalled called) calls.Add(called.Call);
            }
        }

        return turn is { Result.Reply.Kind: ReplyKind.Changed } ? turn : null;
    }
}
