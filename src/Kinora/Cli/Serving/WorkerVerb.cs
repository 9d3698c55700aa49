using System.CommandLine;
using System.Text;
using System.Text.Json;
using Kinora.Cli.Progress;
using Kinora.Core;
using Kinora.Core.Files;
using Kinora.Exports;
using Kinora.Media.Analysis;
using Kinora.Media.Compose;
using Kinora.Media.Export;
using Kinora.Media.Ffmpeg;

namespace Kinora.Cli.Serving;

/// <summary><c>worker</c>: a server's own child. Makes one film after another as they are handed to its standard input, a JSON line each, and tells
/// on its standard output, a JSON line at a time, how it goes.</summary>
internal sealed class WorkerVerb(Terminal terminal)
{
    private readonly FilmMedia media = new(TimeProvider.System);
    private readonly PreviewFilms previews = new();

    public Command Build()
    {
        var command = new Command("worker", "Render what a server hands over on the standard input.") { Hidden = true };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        while (await input.ReadLineAsync(cancellation) is { } line)
        {
            try
            {
                await MakeAsync(WorkerJob.Read(line), cancellation);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                terminal.Error.WriteLine(exception.ToString());
                var (sentence, again) = Explain(exception);
                terminal.Out.WriteLine(JsonSerializer.Serialize(new { @event = WorkerLine.Failed, message = sentence, again }, JsonLines.Options));
            }

            await terminal.Out.FlushAsync(cancellation);
        }

        return ExitCodes.Done;
    }

    private async Task MakeAsync(WorkerJob job, CancellationToken cancellation)
    {
        if (job.FrameAtMs is null && job.Clip is null)
        {
            using var display = new JsonProgress(terminal.Out);
            await new Exporter(TimeProvider.System).ExportAsync(await OpenAsync(job, cancellation), new Relay(display), cancellation);
            return;
        }

        await ShowAsync(job, cancellation);
        terminal.Out.WriteLine(JsonSerializer.Serialize(new { @event = WorkerLine.Finished }, JsonLines.Options));
    }

    /// <summary>A preview, of a film that stays open for the next one.</summary>
    private async Task ShowAsync(WorkerJob job, CancellationToken cancellation)
    {
        var film = await previews.FindAsync(job, () => OpenAsync(job, cancellation));
        try
        {
            if (job.FrameAtMs is { } at)
            {
                await film.Preview.WriteFrameAsync(TimeSpan.FromMilliseconds(at), job.Path, cancellation);
                return;
            }

            var (from, to, sound) = job.Clip!;
            var mixing = film.Preview.HasSound && !File.Exists(sound) ? MixAsync(film.Request, sound, cancellation) : Task.CompletedTask;
            film.Preview.Prepare(TimeSpan.FromMilliseconds(from));
            await mixing;
            if (to <= from) return;
            var range = TimeRange.FromTo(TimeSpan.FromMilliseconds(from), TimeSpan.FromMilliseconds(to));
            await film.Preview.WriteClipAsync(range, film.Preview.HasSound ? sound : null, job.Path, cancellation);
        }
        catch
        {
            await previews.ForgetAsync(job); // a reader may have been closed for having been idle too long
            throw;
        }
    }

    private static Task MixAsync(ExportRequest film, string path, CancellationToken cancellation) => new Exporter(TimeProvider.System).ExportAsync(
        film with { Settings = film.Settings with { Format = ExportFormat.Wav }, OutputPath = path }, new Silent(), cancellation);

    private async Task<ExportRequest> OpenAsync(WorkerJob job, CancellationToken cancellation)
    {
        var timeline = DraftJson.Read(job.Draft) is DraftRead read ? read.Timeline : throw new RenderFailedException("The film's draft can't be read.", mayHelpAgain: false);
        var settings = job.Settings.ToSettings();
        var options = new MediaLibraryOptions { AllowOutside = false, PathOfId = job.Media.GetValueOrDefault };
        var sources = await FilmSources.OpenAsync(timeline, Path.GetDirectoryName(job.Path)!, cancellation, options, media.Sounds);
        if (sources.Problems.Count > 0) throw new RenderFailedException(sources.Problems[0].Sentence, mayHelpAgain: false);
        var request = new ExportRequest(timeline, sources, settings, job.Path) { SceneReader = media.ScenesOf(timeline) };
        return job.ChunkFolder is { } folder ? request with { ChunkFolder = folder, ChunkFolderBytes = job.ChunkFolderBytes } : request;
    }

    private static (string Sentence, bool Again) Explain(Exception exception) => exception switch
    {
        RenderFailedException failed => (failed.Message, failed.MayHelpAgain),
        OutputException => ("The server's disk is full, so the film could not be written: ask whoever runs it to free some room, then export again.", false),
        IOException { HResult: 28 } => ("The server's disk is full, so the film could not be made: ask whoever runs it to free some room, then export again.", false),
        ToolMissingException missing => ($"The server lacks the program {missing.Tool}: ask whoever runs it to install it.", false),
        ToolFailedException failed => ($"The film could not be made: {Path.GetFileName(failed.Tool)} ended before it was done. Export again.", true),
        OutOfMemoryException => ("The server has too little memory for this film: export it smaller.", true),
        _ => ("The film could not be made because of a fault in the server: export again, or tell whoever runs it.", true),
    };

    // Events of an export come from several threads.
    private sealed class Relay(JsonProgress display) : IProgress<ExportEvent>
    {
        private readonly Lock gate = new();

        public void Report(ExportEvent value)
        {
            lock (gate) display.Show(value);
        }
    }

    private sealed class Silent : IProgress<ExportEvent>
    {
        public void Report(ExportEvent value)
        {
            // The sound of a preview is made for its own sake: what it lacks the export tells.
        }
    }
}
