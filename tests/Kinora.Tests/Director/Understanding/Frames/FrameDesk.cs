using System.Text.Encodings.Web;
using System.Text.Json;
using Kinora.Core;
using Kinora.Director.Language;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding;
using Kinora.Director.Understanding.Frames;
using Kinora.Tests.Director.Corpus;

namespace Kinora.Tests.Director.Understanding.Frames;

/// <summary>A sentence about one of the corpus' films → the calls that the frames make of it.</summary>
internal static class FrameDesk
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string, string, string> Rows(string table)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split(" | ");
            rows.Add(cells[0], cells[1], cells[2]);
        }

        return rows;
    }

    /// <param name="film">"slides" or, with files sent along, "slides+cat.jpg".</param>
    public static string Read(string film, string words)
    {
        var parts = film.Split('+');
        var project = CorpusFilms.Open(parts[0], parts[1..]);
        var request = new TurnRequest(project, words) { Attached = parts[1..].Select(MediaReference.OfFile).ToValueList() };
        var turn = new Turn(request, words.Any(Writing.IsIdeograph) ? "zh" : "en", CorpusDesk.Ports, ToolCatalogue.Default, _ => { });
        var message = MessageReader.Read(words, project);
        var scope = new FrameScope(turn, message);
        var readings = AllFrames.OfMessage(message, scope) is { } whole ? [whole] : message.Clauses.Select(clause => ReadingChoice.Best(clause, scope)).ToList();
        return string.Join(" ; ", readings.SelectMany(reading => Shown(reading)));
    }

    private static IEnumerable<string> Shown(Reading? reading) => reading is null ? ["not understood"]
        : reading.Question is not null ? ["asks"]
        : reading.Refusal is not null ? ["refuses"]
        : reading.Calls.Select(call => $"{call.Name} {call.Arguments.ToJsonString(Plain)}");
}
