using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Picture;

/// <summary>The colour grade of pictures, by its name.</summary>
internal sealed class SetLookTool : FilmTool
{
    private const string None = "none";
    private static readonly EffectSpec Look = Catalogue.FindEffect("look")!;

    public override ToolSpec Spec { get; } = new(
        "set_look",
        "Gives pictures a look in place of the one they have; none takes it away.",
        [
            Take.Segments(),
            Take.OneOf(
                "name",
                "Which. " + string.Join(" ", Catalogue.Looks.Select(look => $"{look.Name}: {look.Doc}")),
                [.. Catalogue.Looks.Select(look => look.Name), None],
                required: true),
            Take.Number("amount", Look.Amount.Doc + ".", Look.Amount.Minimum, Look.Amount.Maximum),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var name = arguments.Text("name")!;
        var amount = arguments.Number("amount");
        if (amount is { } strength && !Look.Amount.Accepts(strength))
        {
            draft.Refuse("A look can be from 0 to 100% strong.", "滤镜强度可以是0到100%。");
            return;
        }

        var segments = Pictures.Find(draft, arguments);
        if (name == None && segments.Count > 0 && segments.All(segment => segment.Effects.All(effect => effect.Kind != Look.Name)))
        {
            draft.Refuse("There is no look on it.", "本来就没有滤镜。");
        }

        foreach (var segment in segments)
        {
            // What has it already, as strong as somebody wished, keeps it so.
            if (name != None && amount is null && segment.Effects.Any(effect => effect.Kind == Look.Name && effect.Name == name)) continue;
            var others = segment.Effects.Where(effect => effect.Kind != Look.Name);
            draft.Apply(new SetEffects(segment.Id, name == None ? others.ToValueList() : [.. others, new Effect(Look.Name) { Name = name, Amount = amount }]));
        }
    }
}
