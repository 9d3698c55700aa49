using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Picture;

/// <summary>Grades pictures through a colour table.</summary>
internal sealed class ApplyLutTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "apply_lut",
        "Grades pictures through a .cube file that was sent, in place of the one before.",
        [Take.Segments(), Take.Medium("medium", "The .cube file.") with { Required = true }]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var segments = Pictures.Find(draft, arguments);
        if (draft.IsRefused || SentFiles.Find(draft, arguments.Text("medium")!) is not { } medium) return;
        if (!medium.Name.EndsWith(".cube", StringComparison.OrdinalIgnoreCase))
        {
            draft.Refuse($"{medium.Name} is no colour table: send a .cube file.", $"{medium.Name}不是调色表：请发送.cube文件。");
            return;
        }

        foreach (var segment in segments)
        {
            var others = segment.Effects.Where(effect => effect.Kind != "lut");
            draft.Apply(new SetEffects(segment.Id, [.. others, new Effect("lut") { Source = medium.Reference }]));
        }
    }
}
