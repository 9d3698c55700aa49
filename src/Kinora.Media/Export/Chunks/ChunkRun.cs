using Kinora.Media.Pixels;

namespace Kinora.Media.Export.Chunks;

/// <summary>
/// Takes the frames of neighbouring chunks in order and encodes each chunk by a child of its own. The next child is started before its
/// first frame is there, and the one before is given time to end beside it, so that the cores are busy at an edge.
/// </summary>
internal sealed class ChunkRun : IAsyncDisposable
{
    // A child needs some 0.1 s until it takes a frame.
    private const long FramesBefore = 8;

    private readonly IReadOnlyList<FilmChunk> chunks;
    private readonly Func<FilmChunk, Task<ChunkEncoder>> start;
    private readonly Action<FilmChunk> finished;
    private Task<ChunkEncoder> current;
    private Task<ChunkEncoder>? next;
    private Task ending = Task.CompletedTask;
    private int index;
    private long frame;

    /// <param name="chunks">At least one, each beginning where the one before ends.</param>
    /// <param name="start">Starts a chunk's encoder.</param>
    /// <param name="finished">Told of each chunk whose encoder has ended well, in order.</param>
    public ChunkRun(IReadOnlyList<FilmChunk> chunks, Func<FilmChunk, Task<ChunkEncoder>> start, Action<FilmChunk> finished)
    {
        this.chunks = chunks;
        this.start = start;
        this.finished = finished;
        frame = chunks[0].First;
        current = start(chunks[0]);
    }

    /// <summary>Hands over the next frame, which must stay unchanged until the next one has been handed over.</summary>
    public void Write(Frame picture)
    {
        var chunk = chunks[index];
        frame++;
        var isLast = frame == chunk.End;
        var encoder = current.GetAwaiter().GetResult();
        encoder.Write(picture, isLast);
        var following = index + 1;
        if (following < chunks.Count && next is null && chunk.End - frame <= FramesBefore) next = start(chunks[following]);
        if (!isLast) return;
        // Never more than two encoders with frames: the one before last has long ended.
        ending.GetAwaiter().GetResult();
        ending = EndAsync(encoder, chunk);
        if (next is null) return;
        (current, next, index) = (next, null, following);
    }

    /// <summary>Waits for the last chunk.</summary>
    public Task FinishAsync() => ending;

    public async ValueTask DisposeAsync()
    {
        await ending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // told by whoever waited for it
        foreach (var encoder in new[] { current, next })
        {
            if (encoder is null) continue;
            await ((Task)encoder).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (encoder.IsCompletedSuccessfully) await (await encoder).DisposeAsync();
        }
    }

    private async Task EndAsync(ChunkEncoder encoder, FilmChunk chunk)
    {
        await using (encoder) await encoder.FinishAsync().ConfigureAwait(false);
        finished(chunk);
    }
}
