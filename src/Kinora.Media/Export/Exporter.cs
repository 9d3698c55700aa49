using Kinora.Media.Disk;
using Kinora.Media.Export.Chunks;
using Kinora.Media.Text;

namespace Kinora.Media.Export;

/// <summary>
/// Makes the file of a film. Its picture is composed and encoded while its sound is mixed beside it; both are joined without
/// encoding again, and the file appears under its name only when it is whole.
/// </summary>
public sealed class Exporter(TimeProvider time)
{
    /// <param name="progress">Told from any thread, one event at a time.</param>
    /// <exception cref="Ffmpeg.ToolFailedException">A decoder or encoder failed.</exception>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public async Task<ExportFinished> ExportAsync(ExportRequest request, IProgress<ExportEvent> progress, CancellationToken cancellation)
    {
        if (request.Settings.Fault() is { } fault) throw new ArgumentException(fault, nameof(request));
        var film = new Film(request);
        var reports = new ExportReports(time, progress, request.Settings.IsMovingPicture ? film.Planner.FrameCount : 0);
        reports.Started(film.Timeline.Duration, request.Settings);
        foreach (var gap in film.Gaps()) reports.Warn(gap);
        if (request.Settings.IsMovingPicture) await ExportFilmAsync(film, reports, cancellation);
        else await ExportSoundAsync(film, reports, cancellation);
        return reports.Finished(request.OutputPath, film.Timeline.Duration);
    }

    /// <summary>One frame of the film, drawn by the same path as the whole.</summary>
    /// <param name="at">Before the film's end.</param>
    public async Task ExportFrameAsync(ExportRequest request, TimeSpan at, Action<ExportEvent> warn, CancellationToken cancellation)
    {
        var film = new Film(request);
        using var text = new TextRenderer();
        await using var compositor = film.Compose(text, sentence => warn(new ExportWarned(sentence)));
        using var frame = new Pixels.Frame(film.Timeline.Canvas.Width, film.Timeline.Canvas.Height);
        await compositor.RenderAsync(film.Timeline.Canvas.FrameRate.FrameShownAt(at), frame, cancellation);
        await FileWriter.WritePictureAsync(frame, request.OutputPath, request.Settings.Format, request.Settings.Quality, cancellation);
    }

    private async Task ExportFilmAsync(Film film, ExportReports reports, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var folder = WorkFolder.Temporary();
        using var chunks = OpenChunks(film.Request, reports);
        Task<string>? sound = null;
        try
        {
            if (chunks is null) await ExportWholeAsync(film, StartSound, reports, stop.Token);
            else await ChunkedFilm.MakeAsync(film, chunks, StartSound(), reports, stop.Token);
        }
        catch (OperationCanceledException) when (sound is { IsFaulted: true })
        {
            await sound; // it stopped the picture: its failure is the reason
        }
        finally
        {
            await stop.CancelAsync();
            // Its own failure has been told; here it only has to be over.
            if (sound is not null) await ((Task)sound).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Task<string>? StartSound() => sound = film.HasSound ? MakeOrStopAsync(MakeSoundAsync, stop) : null;

        Task<string> MakeSoundAsync() => chunks is null
            ? MixAsync(film, folder, reports, stop.Token)
            : KeptSound.MakeAsync(film, chunks, folder, reports.Warn, stop.Token);
    }

    private static async Task ExportWholeAsync(
        Film film, Func<Task<string>?> startSound, ExportReports reports, CancellationToken cancellation)
    {
        // The first picture is what everything waits for: it is read while fonts, encoder and sound get under way.
        using var text = new TextRenderer();
        await using var compositor = film.Compose(text, reports.Warn);
        compositor.Prepare(0);
        var fonts = film.HasWords ? Task.Run(text.WarmUp, CancellationToken.None) : Task.CompletedTask;
        try
        {
            await using var encoder = await film.StartEncoderAsync(startSound(), cancellation);
            await fonts;
            await FramePipeline.RunAsync(
                compositor, film.Timeline.Canvas, 0, film.Planner.FrameCount, encoder.Write, reports.Rendered, FinishAsync, cancellation);

            Task FinishAsync()
            {
                reports.Finishing();
                return encoder.FinishAsync();
            }
        }
        finally
        {
            await fonts.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>Null where the film is to be made in one piece.</returns>
    private ChunkStore? OpenChunks(ExportRequest request, ExportReports reports)
    {
        if (request.ChunkFolder is not { } folder || !ChunkedFilm.CanBe(request.Settings)) return null;
        var (store, fault) = ChunkStore.Open(folder, request.ChunkFolderBytes, time);
        if (fault is not null) reports.Warn(fault);
        return store;
    }

    private static async Task ExportSoundAsync(Film film, ExportReports reports, CancellationToken cancellation)
    {
        using var folder = WorkFolder.Temporary();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var wave = await MakeOrStopAsync(() => MixAsync(film, folder, reports, stop.Token), stop);
        reports.Finishing();
        await FileWriter.WriteSoundAsync(
            wave, film.Request.OutputPath, film.Request.Settings.Format, film.Request.Settings.Quality, cancellation);
    }

    // A film whose sound can't be made can't be made: its picture need not be drawn to the end.
    private static async Task<string> MakeOrStopAsync(Func<Task<string>> make, CancellationTokenSource stop)
    {
        try
        {
            return await make();
        }
        catch (IOException exception) when (OutputException.IsDiskFull(exception))
        {
            await stop.CancelAsync();
            throw new OutputException(
                $"The disk of {Path.GetTempPath()} is full, and the film's sound is mixed there: free some room, or set TMPDIR to another folder.",
                exception);
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }

    private static async Task<string> MixAsync(Film film, WorkFolder folder, ExportReports reports, CancellationToken cancellation)
    {
        var sound = await FilmSound.PrepareAsync(film, folder, reports.Warn, cancellation);
        return await sound.MixAsync(folder, reports.Warn, cancellation);
    }
}
