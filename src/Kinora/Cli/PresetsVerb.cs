using System.CommandLine;
using System.Text.Json;
using Kinora.Media.Export;

namespace Kinora.Cli;

/// <summary><c>presets</c>: sizes under the names of the places where they are shown.</summary>
internal sealed class PresetsVerb(Terminal terminal)
{
    private readonly Option<bool> json = new("--json") { Description = "One JSON array." };

    public Command Build()
    {
        var command = new Command("presets", "List the sizes that --preset knows.") { json };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (parsed.GetValue(json)) terminal.Out.WriteLine(JsonSerializer.Serialize(ExportPreset.All, JsonLines.Options));
        else foreach (var preset in ExportPreset.All) terminal.Out.WriteLine($"{preset.Name,-10} {preset.Width}×{preset.Height,-6} {preset.Use}");
        return ExitCodes.Done;
    }
}
