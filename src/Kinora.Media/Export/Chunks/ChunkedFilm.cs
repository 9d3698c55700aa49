using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Export.Chunks;

/// <summary>Makes a film of chunks and of a sound that was encoded in one piece.</summary>
internal static class ChunkedFilm
{
    private const string Whole = "film";

    /// <summary>Hardware encoders promise neither the same bytes nor the same head twice.</summary>
    public static bool CanBe(ExportSettings settings) =>
        settings is { Hardware: null, Format: ExportFormat.Mp4 or ExportFormat.Mov, EffectiveCodec: VideoCodec.H264 or VideoCodec.Hevc };

    /// <param name="sound">Gives the path of the encoded sound when it is ready; null for a silent film.</param>
    public static async Task MakeAsync(
        Film film, ChunkStore store, Task<string>? sound, ExportReports reports, CancellationToken cancellation)
    {
        using var output = new TemporaryOutput(film.Request.OutputPath);
        try
        {
            var chunks = await new ChunkedPicture(film, store, reports).MakeAsync(cancellation);
            reports.Finishing();
            var heard = sound is null ? null : await sound.WaitAsync(cancellation);
            await Task.Run(() => JoinAsync(film, chunks, heard, output[Whole], cancellation), CancellationToken.None);
            output.Commit(Whole);
        }
        catch (ToolFailedException failure) when (output.Explain(failure) is { } explained)
        {
            throw explained;
        }
    }

    private static async Task JoinAsync(
        Film film, IReadOnlyList<(FilmChunk Chunk, string Path)> chunks, string? sound, string file, CancellationToken cancellation)
    {
        var arguments = EncodeArguments.Join(film.Request.Settings, sound, file);
        var command = new ToolCommand("ffmpeg", arguments) { Limits = VideoEncoder.Limits, Niceness = film.Request.Niceness };
        await using var joining = await ToolProcess.StartAsync(command, ToolPipes.Input, cancellation);
        var join = new ChunkJoin(joining.Input);
        foreach (var (chunk, path) in chunks) join.Append(path, chunk, film.Request.Settings);
        joining.Input.Close();
        await joining.WaitAsync();
    }
}
