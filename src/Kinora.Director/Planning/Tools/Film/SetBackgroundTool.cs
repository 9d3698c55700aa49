using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Film;

/// <summary>What is seen beside pictures that do not fill the canvas.</summary>
internal sealed class SetBackgroundTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "set_background",
        "Sets what is seen beside pictures of another shape: a colour, or their own blurred picture.",
        [Take.Color("color", "A colour, as #rrggbb."), Take.Flag("blur", "Or: the picture itself, blurred.")]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var row = draft.Main?.Segments ?? [];
        if (arguments.Color("color") is { } color)
        {
            draft.Apply(new SetCanvas(Background: color));
            foreach (var segment in row.Where(segment => segment.Fit == Fit.Blur))
            {
                draft.Apply(new SetFit(segment.Id, Fit.Contain));
                draft.Touch(segment.Id);
            }
        }
        else if (arguments.Flag("blur") is { } blur)
        {
            foreach (var segment in row.Where(segment => segment.Asset is MediaAsset && (blur ? segment.Fit is Fit.Contain or Fit.Cover : segment.Fit == Fit.Blur)))
            {
                draft.Apply(new SetFit(segment.Id, blur ? Fit.Blur : Fit.Contain));
                draft.Touch(segment.Id);
            }

            if (blur && row.All(segment => segment.Asset is not MediaAsset)) draft.Refuse("There are no photos or clips that could leave room at their sides.", "没有照片或片段会露出背景。");
        }
        else draft.Refuse("Say which colour, or whether it shall be blurred.", "请说明要什么颜色，或是否用模糊背景。");
    }
}
