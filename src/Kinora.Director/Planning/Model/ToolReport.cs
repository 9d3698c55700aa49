using System.Text.Json.Nodes;
using Kinora.Core.Summary;
using Kinora.Director.Planning.Tools;

namespace Kinora.Director.Planning.Model;

/// <summary>What a model is told of its call: bounded JSON, whose texts are data.</summary>
internal static class ToolReport
{
    private const int LongestNote = 300;

    public static string Of(ToolOutcome outcome, Turn turn, int letters) => ModelJson.Write(outcome switch
    {
        Edited edited => new JsonObject
        {
            ["done"] = true,
            ["touched"] = Texts(edited.Touched.Take(50)),
            ["length"] = (long)edited.Timeline.Duration.TotalMilliseconds,
            ["notes"] = Texts(edited.Notes.Take(10)),
            ["changes"] = Texts(TimelineDiff.Describe(turn.Request.Project.Timeline, edited.Timeline).Take(6)),
        },
        WentTo went => new JsonObject { ["done"] = true, ["message"] = ModelJson.Short(went.Sentence, LongestNote) },
        Kept kept => new JsonObject { ["done"] = true, ["message"] = ModelJson.Short(kept.Sentence, LongestNote) },
        Told told => new JsonObject { ["answer"] = ModelJson.Short(told.Text, letters) },
        Requested => new JsonObject { ["done"] = true, ["message"] = "handed on to the program" },
        Refused refused => OfRefusal(refused.Sentence),
        _ => throw new InvalidOperationException($"no case for {outcome}"),
    });

    /// <summary>A call that never came to a tool.</summary>
    public static string OfFault(string sentence) => ModelJson.Write(OfRefusal(sentence));

    private static JsonObject OfRefusal(string sentence) => new() { ["refused"] = ModelJson.Short(sentence, 1000) };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)ModelJson.Short(text, LongestNote))]);
}
