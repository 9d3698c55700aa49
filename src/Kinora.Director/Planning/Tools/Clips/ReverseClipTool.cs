using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Clips;

/// <summary>Plays clips backwards.</summary>
internal sealed class ReverseClipTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "reverse_clip", "Plays clips backwards, or forwards again.", [Take.Segments(), Take.Flag("on", "False for forwards; true when left out.")]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var segments = draft.Find(arguments);
        if (draft.IsRefused) return;
        var moving = segments.Where(segment => segment.Freeze is null
            && (segment.Asset is SceneAsset || (segment.Asset is MediaAsset && draft.FactsOf(segment) is not { Duration: null }))).ToList();
        if (moving.Count == 0)
        {
            draft.Refuse($"{Said.Capital(draft.Name(segments[0]))} does not move, so it can't play backwards.", $"{draft.Name(segments[0])}不是会动的片段，不能倒放。");
            return;
        }

        foreach (var segment in moving) draft.Apply(new SetReversed(segment.Id, arguments.Flag("on") ?? true));
        draft.Touch(moving);
    }
}
