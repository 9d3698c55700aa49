using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Picture;

/// <summary>How pictures of another shape fill the canvas.</summary>
internal sealed class SetFitTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "set_fit",
        "How pictures of another shape fill the film's: cover cuts off, contain shows all with bars, blur shows all before its own blurred picture, stretch distorts.",
        [Take.Segments(), Take.OneOf<Fit>("fit", "Which.", required: true)]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var fit = WireName.Parse<Fit>(arguments.Text("fit")!)!.Value;
        foreach (var segment in Pictures.Find(draft, arguments)) draft.Apply(new SetFit(segment.Id, fit));
    }
}
