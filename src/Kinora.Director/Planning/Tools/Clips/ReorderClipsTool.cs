using Kinora.Core;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Clips;

/// <summary>Puts the main track's clips into another order.</summary>
internal sealed class ReorderClipsTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "reorder_clips",
        "Puts the clips of the main track into a new order; what lies over a clip moves with it. Clips that are left out follow in their old order.",
        [new("segments", ToolType.Segments, "The ids of the main track's clips in their new order.") { Required = true }]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var ids = arguments.Texts("segments");
        if (ids.Count == 0 || draft.Main is not { Segments.Count: > 0 } main)
        {
            draft.Refuse("Say in which order the clips shall come.", "请说明片段的新顺序。");
            return;
        }

        if (ids.Any(id => main.Segments.All(segment => segment.Id != id)) || ids.Distinct(StringComparer.Ordinal).Count() < ids.Count)
        {
            draft.Refuse("Name each clip of the film once, in the new order.", "请按新顺序把每个片段各说一次。");
            return;
        }

        var rest = main.Segments.Select(segment => segment.Id).Where(id => !ids.Contains(id));
        Order.Become(draft, [.. ids, .. rest]);
        Cuts.Keep(draft, [.. ids]);
        foreach (var id in ids) draft.Touch(id);
    }
}
