using System.CommandLine;
using Kinora.Cli.Progress;
using Kinora.Core;

namespace Kinora.Cli;

/// <summary><c>make</c>: a film of whatever files and words it is given.</summary>
internal sealed class MakeVerb(Terminal terminal)
{
    private readonly MakeOptions content = new();
    private readonly OutputOptions output = new();

    public Command Build()
    {
        var command = new Command("make", "Make a video from words, pictures, clips and sounds.");
        content.AddTo(command);
        output.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var request = content.Read(parsed);
        var wanted = output.Read(parsed);
        var canvas = wanted.CanvasOf(Canvas.Default);
        var settings = wanted.SettingsFor(canvas);
        var path = OutputFile.Check(wanted.Path ?? OutputFile.Free(settings.Format.ToString().ToLowerInvariant()));
        var draft = request.SaveDraft is { } name ? OutputFile.Check(name) : null;
        foreach (var written in new[] { path, draft }.OfType<string>()) OutputFile.KeepApart(written, request.AllPaths);
        if (draft == path) throw new CommandFailedException($"--save-draft and --out are both {Shown.Path(path)}: give each its own name", ExitCodes.BadUsage);
        using var display = Displays.Open(terminal, wanted.Json);
        var folder = draft is null ? Environment.CurrentDirectory : DraftFile.FolderOf(draft);
        var isShapeAsked = wanted.Size is not null || wanted.Shape is not null;
        var media = new FilmMedia(TimeProvider.System);
        var film = request.IsStory
            ? await new StoryFilm(media.Scenes, media.Sounds, TimeProvider.System).MakeAsync(request, isShapeAsked ? canvas : null, draft is null ? null : folder, cancellation)
            : await FilmMaker.AssembleAsync(request, canvas, isShapeAsked, draft is null ? null : folder, cancellation);
        // The words may have chosen the shape.
        settings = wanted.SettingsFor(film.Timeline.Canvas);
        foreach (var note in film.Notes) display.Say(note);
        if (draft is not null)
        {
            OutputFile.KeepApart(draft, film.Timeline.Tracks.SelectMany(track => track.Segments)
                .Select(segment => segment.Asset).OfType<MediaAsset>().Select(asset => Path.GetFullPath(asset.Media.Name, folder)));
            DraftFile.Write(draft, film.Timeline);
        }

        return await new FilmExport(terminal, display, media, TimeProvider.System) { Told = film.Notes }.RunAsync(film.Timeline, folder, wanted, settings, path, cancellation);
    }
}
