using Kinora.Core.Edits;
using Kinora.Core.Summary;

namespace Kinora.Director.Planning.Tools;

internal sealed class UndoTool : ITool
{
    public ToolSpec Spec { get; } = new(
        "undo",
        "Goes back one version, or several.",
        [new("steps", ToolType.Integer, "How many; 1 when left out.") { Minimum = 1, Maximum = 1000 }]);

    public ValueTask<ToolOutcome> RunAsync(ToolScope scope, ToolArguments arguments, CancellationToken cancellation)
    {
        var history = scope.Project.History;
        var steps = 0;
        while (steps < (arguments.Integer("steps") ?? 1) && history.Undo() is { } before)
        {
            history = before;
            steps++;
        }

        if (steps == 0) return new(scope.Refuse("There is nothing to undo.", "没有可以撤销的操作。"));
        return new(new WentTo(history, scope.Say(
            steps == 1 ? "Undone." : $"Undone {steps} steps.", steps == 1 ? "已撤销。" : $"已撤销 {steps} 步。")));
    }
}
