using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Picture;

/// <summary>Turns pictures and texts.</summary>
internal sealed class RotateTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "rotate",
        "Turns pictures or texts clockwise (counter-clockwise below zero); 0 without relative puts them upright.",
        [
            Take.Segments(),
            Take.Number("degrees", "Clockwise.", -3600, 3600) with { Required = true },
            Take.Flag("relative", "Further than they are turned now; true when left out."),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var degrees = arguments.Number("degrees")!.Value;
        if (Math.Abs(degrees) > TimelineLimits.MaxRotation)
        {
            draft.Refuse("That is more than ten turns: say by how many degrees.", "超过十圈了，请说明旋转多少度。");
            return;
        }

        var isRelative = arguments.Flag("relative") ?? degrees != 0;
        foreach (var segment in Pictures.FindSeen(draft, arguments))
        {
            draft.Apply(new RotateSegment(segment.Id, isRelative ? degrees : degrees - segment.Transform.Rotate));
        }
    }
}
