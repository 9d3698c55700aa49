using System.CommandLine;
using Kinora.Cli.Progress;

namespace Kinora.Cli;

/// <summary><c>render draft.json</c>: the film of a draft.</summary>
internal sealed class RenderVerb(Terminal terminal)
{
    private readonly Argument<string> draft = Options.FileArgument("draft", "A draft, as make --save-draft writes it.");
    private readonly OutputOptions output = new();

    public Command Build()
    {
        var command = new Command("render", "Make the video of a draft.") { draft };
        output.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var name = parsed.GetRequiredValue(draft);
        var wanted = output.Read(parsed);
        var timeline = DraftFile.Read(name);
        timeline = timeline with { Canvas = wanted.CanvasOf(timeline.Canvas) };
        var settings = wanted.SettingsFor(timeline.Canvas);
        var path = OutputFile.Check(wanted.Path ?? OutputFile.Free(settings.Format.ToString().ToLowerInvariant()));
        OutputFile.KeepApart(path, [name]);
        using var display = Displays.Open(terminal, wanted.Json);
        return await new FilmExport(terminal, display, new FilmMedia(TimeProvider.System), TimeProvider.System).RunAsync(timeline, DraftFile.FolderOf(name), wanted, settings, path, cancellation);
    }
}
