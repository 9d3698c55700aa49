using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Picture;

/// <summary>Takes looks and adjustments away.</summary>
internal sealed class ClearEffectsTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "clear_effects",
        "Takes looks and adjustments of pictures away, all of them or those of some kinds.",
        [
            Take.Segments(),
            new("kinds", ToolType.List, "Which; all when left out.") { Items = [Take.OneOf("kind", "", Catalogue.Effects.Select(spec => spec.Name))] },
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var kinds = arguments.Texts("kinds");
        var any = false;
        foreach (var segment in Pictures.Find(draft, arguments))
        {
            var left = kinds.Count == 0 ? [] : segment.Effects.Where(effect => !kinds.Contains(effect.Kind)).ToValueList();
            if (left.Count == segment.Effects.Count) continue;
            any = true;
            draft.Apply(new SetEffects(segment.Id, left));
        }

        if (!any) draft.Refuse("There is no such effect to take away.", "没有可以去掉的效果。");
    }
}
