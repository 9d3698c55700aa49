using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Picture;

/// <summary>How much of what lies behind is seen.</summary>
internal sealed class SetOpacityTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "set_opacity",
        "Makes pictures or texts see-through: 0 is not seen, 1 solid.",
        [Take.Segments(), Take.Number("opacity", "The new one.", 0, 1), Take.Number("factor", "Or: times the present one.", 0, 10)]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        foreach (var segment in Pictures.FindSeen(draft, arguments))
        {
            var wanted = arguments.Number("opacity") ?? Math.Min(1, segment.Opacity * (arguments.Number("factor") ?? double.NaN));
            if (wanted is not (>= 0 and <= 1))
            {
                draft.Refuse("Say how solid it shall be, from 0 to 100%.", "请说明不透明度，范围是0到100%。");
                return;
            }

            draft.Apply(new SetOpacity(segment.Id, System.Math.Round(wanted, 4)));
        }
    }
}
