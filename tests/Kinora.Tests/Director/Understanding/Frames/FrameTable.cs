using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding;
using Kinora.Director.Understanding.Frames;
using Kinora.Tests.Director.Corpus;

namespace Kinora.Tests.Director.Understanding.Frames;

/// <summary>What the rules make of a sentence about one of the corpus' films, on one line.</summary>
internal static class FrameTable
{
    /// <returns>
    /// The calls with their arguments as JSON, quotation marks as <c>'</c>; <c>asks</c>, <c>refuses</c> or <c>tells</c> with the answer's first line where there are
    /// none; what several clauses ask for divided by <c>; </c>.
    /// </returns>
    public static string Read(string film, string say)
    {
        var project = CorpusFilms.Open(film, []);
        var language = say.Any(Kinora.Director.Language.Writing.IsIdeograph) ? "zh" : "en";
        var turn = new Turn(new TurnRequest(project, say), language, CorpusDesk.Ports, ToolCatalogue.Default, _ => { });
        var message = MessageReader.Read(say, project, CorpusDesk.Ports.Words);
        var readings = message.Clauses.Where(clause => !clause.IsKept && (!clause.IsNoise || message.Clauses.All(other => other.IsNoise)))
            .Select(clause => ReadingChoice.Best(clause, new FrameScope(turn, message)));
        return string.Join("; ", readings.SelectMany(Told));
    }

    private static IEnumerable<string> Told(Reading? reading)
    {
        if (reading is null) return ["nothing"];
        if (reading.Question is not null) return ["asks"];
        if (reading.Refusal is not null) return ["refuses"];
        return reading.Answer is { } answer ? [$"tells {answer.Split('\n')[0]}"] : reading.Calls.Select(Told);
    }

    private static string Told(ToolCall call)
    {
        var json = call.Arguments.ToJsonString(new System.Text.Json.JsonSerializerOptions
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
        return $"{call.Name} {json.Replace('"', '\'')}";
    }
}
