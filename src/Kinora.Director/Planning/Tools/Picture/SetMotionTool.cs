using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Picture;

/// <summary>The slow camera over a picture.</summary>
internal sealed class SetMotionTool : FilmTool
{
    private static readonly ParamSpec Travel = Catalogue.Motions[0].Amount;

    public override ToolSpec Spec { get; } = new(
        "set_motion",
        "Moves the camera slowly over pictures, or lets it stand still.",
        [
            Take.Segments(),
            Take.From("kind", "Which way.", Catalogue.Motions, required: true),
            Take.Number("amount", $"{Said.Capital(Travel.Doc)}, as a {Travel.Unit}.", Travel.Minimum, Travel.Maximum),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var kind = WireName.Parse<MotionKind>(arguments.Text("kind")!)!.Value;
        if (arguments.Number("amount") is { } asked && !Travel.Accepts(asked))
        {
            draft.Refuse("The camera can travel from 0 to 100% of the picture.", "镜头移动幅度可以是0到100%。");
            return;
        }

        foreach (var segment in Pictures.Find(draft, arguments).Where(segment => segment.Asset is not ColorAsset))
        {
            var amount = arguments.Number("amount") ?? (segment.Motion is { Kind: not MotionKind.None } now ? now.Amount : Travel.Default);
            draft.Apply(new SetMotion(segment.Id, kind == MotionKind.None ? null : new Motion(kind, Math.Round(amount, 4))));
        }
    }
}
