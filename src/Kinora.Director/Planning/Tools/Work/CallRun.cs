using System.Text.Json.Nodes;
using Kinora.Core;

namespace Kinora.Director.Planning.Tools.Work;

/// <summary>Several calls on one film, all or none.</summary>
internal static class CallRun
{
    /// <returns>One outcome of all: an edit with all notes, or the first refusal or question.</returns>
    public static async Task<ToolOutcome> RunAsync(ToolScope scope, IEnumerable<ToolCall> calls, CancellationToken cancellation, bool skipsRefused = false)
    {
        var timeline = scope.Timeline;
        var touched = new List<string>();
        var notes = new List<string>();
        var isNew = false;
        foreach (var call in calls)
        {
            if (ToolCatalogue.Default.Find(call.Name) is not { } tool) return scope.Refuse("One of the steps is nothing I can do.", "其中有一步我做不到。");
            if (ToolCheck.Fault(tool.Spec, call.Arguments) is { } fault) return new Refused(fault);
            var here = new ToolScope(scope.Project, timeline, scope.Ports, scope.Language, scope.Attached);
            var outcome = await tool.RunAsync(here, new ToolArguments(call.Arguments), cancellation);
            switch (outcome)
            {
                case Edited edited:
                    timeline = edited.Timeline;
                    touched.AddRange(edited.Touched);
                    notes.AddRange(edited.Notes);
                    isNew |= edited.IsNewFilm;
                    break;
                case Refused when skipsRefused:
                    break;
                case Refused or MustAsk:
                    return outcome;
                default:
                    return scope.Refuse("Only changes of the film can be made together.", "只能把对影片的修改放在一起执行。");
            }
        }

        return new Edited(timeline, touched.Distinct().Where(id => timeline.FindSegment(id) is not null).ToValueList())
        {
            Notes = notes.Distinct().ToValueList(), IsNewFilm = isNew,
        };
    }

    public static ToolCall Call(string name, JsonObject arguments) => new(name, arguments);
}
