using Kinora.Media.Text;

namespace Kinora.Media.Export.Chunks;

/// <summary>A film's picture in chunks: those that are kept are taken, the others composed and encoded, and kept.</summary>
internal sealed class ChunkedPicture(Film film, ChunkStore store, ExportReports reports)
{
    private volatile bool warned;

    /// <returns>The chunks of the whole film in order, and the files that hold them until the store is disposed.</returns>
    public async Task<IReadOnlyList<(FilmChunk Chunk, string Path)>> MakeAsync(CancellationToken cancellation)
    {
        var chunks = ChunkEdges.Of(film.Planner);
        var keyed = await Task.Run(() => KeysAsync(chunks), cancellation);
        // A scene that comes twice is made once.
        var missing = keyed.DistinctBy(chunk => chunk.Key).Where(chunk => !store.TryTake(chunk.Key))
            .ToDictionary(chunk => chunk.Chunk, chunk => chunk.Key);
        var there = film.Planner.FrameCount - missing.Keys.Sum(chunk => chunk.Count);
        if (there > 0) reports.Rendered(there);
        if (missing.Count > 0) await RenderAsync(missing, there, cancellation);
        return [.. keyed.Select(chunk => (chunk.Chunk, store.PathOf(chunk.Key)))];
    }

    private async Task<List<(FilmChunk Chunk, string Key)>> KeysAsync(IReadOnlyList<FilmChunk> chunks)
    {
        using var keys = new ChunkKeys(film, await RendererVersion.GetAsync());
        return [.. chunks.Select(chunk => (chunk, keys.Of(chunk)))];
    }

    private async Task RenderAsync(Dictionary<FilmChunk, string> missing, long there, CancellationToken cancellation)
    {
        using var text = new TextRenderer();
        // Only the first run has to wait for what is loaded once.
        var fonts = film.HasWords ? Task.Run(text.WarmUp, CancellationToken.None) : Task.CompletedTask;
        try
        {
            foreach (var run in Runs(missing.Keys))
            {
                await RenderAsync(run, missing, text, fonts, there, cancellation);
                there += run.Sum(chunk => chunk.Count);
            }
        }
        finally
        {
            await fonts.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RenderAsync(
        IReadOnlyList<FilmChunk> run, Dictionary<FilmChunk, string> keys, TextRenderer text, Task fonts, long there,
        CancellationToken cancellation)
    {
        var (first, end) = (run[0].First, run[^1].End);
        await using var compositor = film.Compose(text, Warn, end);
        compositor.Prepare(first);
        await using var encoders = new ChunkRun(
            run, chunk => StartAsync(keys[chunk], cancellation), chunk => Finished(chunk, keys[chunk]));
        await fonts;
        await FramePipeline.RunAsync(
            compositor, film.Timeline.Canvas, first, end - first, encoders.Write, count => reports.Rendered(there + count),
            encoders.FinishAsync, cancellation);
    }

    private Task<ChunkEncoder> StartAsync(string key, CancellationToken cancellation) =>
        ChunkEncoder.StartAsync(film.Request, store, key, cancellation);

    private void Finished(FilmChunk chunk, string key)
    {
        store.Seal(key, chunk.Count);
        // What was made with something amiss is made again next time: it may go well then, and else it is told again.
        if (!warned) store.Keep(key);
    }

    private void Warn(string sentence)
    {
        warned = true;
        reports.Warn(sentence);
    }

    /// <summary>Chunks that follow one another without a gap, in order.</summary>
    private static IEnumerable<List<FilmChunk>> Runs(IEnumerable<FilmChunk> chunks)
    {
        var run = new List<FilmChunk>();
        foreach (var chunk in chunks.OrderBy(chunk => chunk.First))
        {
            if (run.Count > 0 && run[^1].End != chunk.First)
            {
                yield return run;
                run = [];
            }

            run.Add(chunk);
        }

        yield return run;
    }
}
