using System.CommandLine;
using System.Text.Json;
using Kinora.Core.Effects;

namespace Kinora.Cli;

/// <summary><c>effects</c>: every name that drafts and options may use.</summary>
internal sealed class EffectsVerb(Terminal terminal)
{
    private static readonly (string Title, IEnumerable<INamedSpec> Specs)[] Groups =
    [
        ("transitions", Catalogue.Transitions),
        ("motions", Catalogue.Motions),
        ("looks", Catalogue.Looks),
        ("effects", Catalogue.Effects),
        ("text styles", Catalogue.TextStyles),
        ("text animations", Catalogue.TextAnimations),
    ];

    private readonly Option<bool> json = new("--json") { Description = "One JSON object." };

    public Command Build()
    {
        var command = new Command("effects", "List transitions, motions, looks, effects and text styles.") { json };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(json))
        {
            var groups = Groups.ToDictionary(
                group => group.Title, group => group.Specs.Select(spec => new { name = spec.Name, doc = spec.Doc, chinese = spec.Display.Chinese }));
            terminal.Out.WriteLine(JsonSerializer.Serialize(groups, JsonLines.Options));
            return ExitCodes.Done;
        }

        foreach (var (title, specs) in Groups)
        {
            terminal.Out.WriteLine(title);
            foreach (var spec in specs) terminal.Out.WriteLine($"  {spec.Name,-14} {spec.Doc}");
        }

        return ExitCodes.Done;
    }
}
