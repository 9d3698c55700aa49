using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Picture;

/// <summary>Mirrors pictures.</summary>
internal sealed class FlipTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "flip", "Mirrors pictures: horizontal swaps left and right, vertical top and bottom, none puts them right.",
        [Take.Segments(), Take.OneOf<Flip>("direction", "Which way; horizontal when left out.")]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var flip = WireName.Parse<Flip>(arguments.Text("direction") ?? "horizontal")!.Value;
        foreach (var segment in Pictures.Find(draft, arguments)) draft.Apply(new SetFlip(segment.Id, flip));
    }
}
