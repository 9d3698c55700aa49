using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Core.Summary;
using Kinora.Director.Planning.Tools;

namespace Kinora.Director.Planning.Model;

/// <summary>What a model is told of its call: JSON, whose texts are data.</summary>
internal static class ToolReport
{
    public static string Of(ToolOutcome outcome, Turn turn) => (outcome switch
    {
        Edited edited => new JsonObject
        {
            ["done"] = true,
            ["touched"] = new JsonArray([.. edited.Touched.Take(50).Select(id => (JsonNode)id)]),
            ["length"] = (long)edited.Timeline.Duration.TotalMilliseconds,
            ["notes"] = new JsonArray([.. edited.Notes.Select(note => (JsonNode)note)]),
            ["changes"] = new JsonArray([.. TimelineDiff.Describe(turn.Request.Project.Timeline, edited.Timeline).Take(6).Select(text => (JsonNode)text)]),
        },
        WentTo went => new JsonObject { ["done"] = true, ["message"] = went.Sentence },
        Kept kept => new JsonObject { ["done"] = true, ["message"] = kept.Sentence },
        Told told => new JsonObject { ["answer"] = told.Text },
        Requested => new JsonObject { ["done"] = true, ["message"] = "handed on" },
        Refused refused => new JsonObject { ["refused"] = refused.Sentence },
        _ => new JsonObject { ["refused"] = "It must be asked first." },
    }).ToJsonString();
}
