using System.Text.Json.Nodes;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Whole;

/// <summary>A batch of calls, all or none.</summary>
internal sealed class EditMultitrackTool : ITool
{
    private const int Deepest = 1;

    public ToolSpec Spec { get; } = new(
        "edit_multitrack",
        "Makes several changes of the film as one: calls of other tools in order, all or none.",
        [
            new("calls", ToolType.List, "The calls, in order.")
            {
                Required = true,
                Items =
                [
                    new("call", ToolType.Object, "One of them.")
                    {
                        Items = [Take.Words("name", "The tool's name.", required: true), new("arguments", ToolType.Json, "Its arguments.")],
                    },
                ],
            },
        ]);

    public async ValueTask<ToolOutcome> RunAsync(ToolScope scope, ToolArguments arguments, CancellationToken cancellation)
    {
        var calls = new List<ToolCall>();
        foreach (var item in arguments.Objects("calls"))
        {
            calls.Add(new ToolCall(item.Text("name")!, item.Json["arguments"] is JsonObject given ? (JsonObject)given.DeepClone() : []));
        }

        if (calls.Count == 0) return scope.Refuse("Say what shall be changed.", "请说明要改什么。");
        // A batch in a batch says nothing that one batch could not, and could go on for ever.
        if (calls.Any(call => call.Name == Spec.Name)) return scope.Refuse($"Steps can only be {Deepest} level deep.", "步骤不能再套步骤。");
        return await CallRun.RunAsync(scope, calls, cancellation);
    }
}
