using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Picture;

/// <summary>Brightness, contrast and the other adjustments with one number.</summary>
internal sealed class AdjustTool : FilmTool
{
    private static readonly ValueList<EffectSpec> Kinds = Catalogue.Effects.Where(spec => !spec.NeedsLook && !spec.NeedsSource).ToValueList();

    public override ToolSpec Spec { get; } = new(
        "adjust",
        "Sets one adjustment of pictures, or changes it by some; 0 takes it away.",
        [
            Take.Segments(),
            Take.OneOf("kind", "Which. " + string.Join(" ", Kinds.Select(Explained)), Kinds.Select(spec => spec.Name), required: true),
            Take.Number("amount", "The new amount; the usual one when left out.", -1, 1),
            Take.Number("by", "Or: more by, less below zero.", -1, 1),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var spec = Catalogue.FindEffect(arguments.Text("kind")!)!;
        foreach (var segment in Pictures.Find(draft, arguments))
        {
            var now = segment.Effects.FirstOrDefault(effect => effect.Kind == spec.Name);
            var from = now is null ? 0 : now.Amount ?? spec.Amount.Default;
            var wanted = arguments.Number("amount") ?? (arguments.Number("by") is { } by ? from + by : spec.Amount.Default);
            var amount = Math.Round(Math.Clamp(wanted, spec.Amount.Minimum, spec.Amount.Maximum), 4);
            if (amount != Math.Round(wanted, 4))
            {
                draft.Note($"That is as far as {spec.Display.English} goes: {Said.Percent(amount)}.", $"{spec.Display.Chinese}最多只能到{Said.Percent(amount)}。");
            }

            if (amount != 0) draft.Apply(new AddEffect(segment.Id, new Effect(spec.Name) { Amount = amount }));
            else if (now is not null) draft.Apply(new RemoveEffect(segment.Id, spec.Name));
        }
    }

    private static string Explained(EffectSpec spec) =>
        $"{spec.Name} ({Said.Number(spec.Amount.Minimum)} to {Said.Number(spec.Amount.Maximum)}, {spec.Amount.Doc}): {spec.Doc}";
}
