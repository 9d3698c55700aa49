using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Export.Chunks;

/// <summary>Makes a film of chunks and of a sound that is encoded once for the whole film.</summary>
internal static class ChunkedFilm
{
    private const string Whole = "film";

    /// <summary>Hardware encoders promise neither the same bytes nor the same head twice.</summary>
    public static bool CanBe(ExportSettings settings) =>
        settings is { Hardware: null, Format: ExportFormat.Mp4 or ExportFormat.Mov, EffectiveCodec: VideoCodec.H264 or VideoCodec.Hevc };

    /// <param name="sound">Gives the path of the mixed sound when it is ready; null for a silent film.</param>
    public static async Task MakeAsync(Film film, ChunkStore store, Task<string>? sound, ExportReports reports, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var output = new TemporaryOutput(film.Request.OutputPath);
        var encoded = sound is null ? null : EncodeSoundAsync(film, sound, output["sound"], stop.Token);
        try
        {
            var chunks = await new ChunkedPicture(film, store, reports).MakeAsync(stop.Token);
            reports.Finishing();
            var heard = encoded is null ? null : await encoded;
            await Task.Run(() => JoinAsync(film, chunks, heard, output[Whole], stop.Token), CancellationToken.None);
            output.Commit(Whole);
        }
        catch (ToolFailedException failure) when (output.Explain(failure) is { } explained)
        {
            throw explained;
        }
        finally
        {
            await stop.CancelAsync();
            // Its own failure has been told above; here it only has to be over before its file is removed.
            if (encoded is not null) await ((Task)encoded).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<string> EncodeSoundAsync(Film film, Task<string> wave, string file, CancellationToken cancellation)
    {
        var source = await wave.WaitAsync(cancellation);
        var command = Command(film, EncodeArguments.Sound(film.Request.Settings, Path.GetFullPath(source), file));
        await ToolProcess.RunAsync(command, cancellationToken: cancellation);
        return file;
    }

    private static async Task JoinAsync(
        Film film, IReadOnlyList<(FilmChunk Chunk, string Path)> chunks, string? sound, string file, CancellationToken cancellation)
    {
        var command = Command(film, EncodeArguments.Join(film.Request.Settings, sound, file));
        await using var joining = await ToolProcess.StartAsync(command, ToolPipes.Input, cancellation);
        var join = new ChunkJoin(joining.Input);
        foreach (var (chunk, path) in chunks) join.Append(path, chunk, film.Request.Settings);
        joining.Input.Close();
        await joining.WaitAsync();
    }

    private static ToolCommand Command(Film film, IReadOnlyList<string> arguments) =>
        new("ffmpeg", arguments) { Limits = VideoEncoder.Limits, Niceness = film.Request.Niceness };
}
