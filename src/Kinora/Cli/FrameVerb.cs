using System.CommandLine;
using Kinora.Cli.Progress;
using Kinora.Media.Export;

namespace Kinora.Cli;

/// <summary><c>frame draft.json --at 2.5</c>: one picture of a draft's film, drawn as the film would be.</summary>
internal sealed class FrameVerb(Terminal terminal)
{
    private readonly Argument<string> draft = Options.FileArgument("draft", "A draft, as make --save-draft writes it.");

    private readonly Option<TimeSpan?> at = Options.Parsed("--at", "When (default 0): 2.5, 1:30.", "time", Values.Time, "a time such as 2.5 or 1:30");

    private readonly Option<string?> output = Options.Text("--out", "The picture to write, .png or .jpg (default frame.png).", "file", "-o");

    private readonly Option<(int Width, int Height)?> size = Options.Parsed(
        "--size", "Size in pixels (default: the draft's).", "WxH", Values.Size, "a size such as 1920x1080");

    public Command Build()
    {
        var command = new Command("frame", "Write one picture of a draft's film.") { draft, at, output, size };
        command.Validators.Add(result =>
        {
            if (result.GetResult(output) is { Tokens: [{ Value: var name }] } && FormatOf(name) is null) result.AddError($"--out can't be \"{Shown.Path(name)}\": let it end in .png or .jpg");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static ExportFormat? FormatOf(string name) => OutputFile.FormatOf(name) is ExportFormat.Png or ExportFormat.Jpeg ? OutputFile.FormatOf(name) : null;

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var name = parsed.GetRequiredValue(draft);
        var timeline = DraftFile.Read(name);
        var when = parsed.GetValue(at) ?? TimeSpan.Zero;
        if (when >= timeline.Duration) throw new CommandFailedException($"--at {Shown.Time(when)} is beyond the film's end: it lasts {Shown.Time(timeline.Duration)}");
        var picture = parsed.GetValue(output) ?? "frame.png";
        var path = OutputFile.Check(picture);
        var request = new OutputRequest { Size = parsed.GetValue(size), Format = FormatOf(picture)!.Value };
        timeline = timeline with { Canvas = request.CanvasOf(timeline.Canvas) };
        OutputFile.KeepApart(path, [name]);
        var media = new FilmMedia(TimeProvider.System);
        using var display = new PlainProgress(terminal.Error);
        var sources = await new FilmExport(terminal, display, media, TimeProvider.System).OpenAsync(timeline, DraftFile.FolderOf(name), path, cancellation);
        var export = new ExportRequest(timeline, sources, request.SettingsFor(timeline.Canvas), path) { SceneReader = media.ScenesOf(timeline) };
        await new Exporter(TimeProvider.System).ExportFrameAsync(export, when, display.Show, cancellation);
        terminal.Out.WriteLine(Shown.Path(picture));
        return ExitCodes.Done;
    }
}
