using Kinora.Media.Ffmpeg;
using Kinora.Media.Pixels;

namespace Kinora.Media.Export.Chunks;

/// <summary>Encodes one chunk's frames as they come. Disposing an unfinished one ends it; its file is for the owner to remove.</summary>
internal sealed class ChunkEncoder : IAsyncDisposable
{
    private readonly ToolProcess process;
    private readonly ChunkStore store;

    private ChunkEncoder(ToolProcess process, ChunkStore store)
    {
        this.process = process;
        this.store = store;
    }

    /// <summary>Starts to write the chunk of a key, where the store wants it.</summary>
    public static async Task<ChunkEncoder> StartAsync(ExportRequest request, ChunkStore store, string key, CancellationToken cancellation)
    {
        var arguments = EncodeArguments.Chunk(request.Settings, store.PathOf(key));
        var command = new ToolCommand("ffmpeg", arguments) { Limits = VideoEncoder.Limits, Niceness = request.Niceness };
        return new ChunkEncoder(await ToolProcess.StartAsync(command, ToolPipes.Input, cancellation).ConfigureAwait(false), store);
    }

    /// <summary>
    /// Hands over the next frame; blocks while the encoder is busy. A frame must stay unchanged until the next one has been handed over;
    /// the last one of the chunk is copied, and all are free once it was.
    /// </summary>
    public void Write(Frame frame, bool isLast)
    {
        try
        {
            if (!isLast && frame.Bytes.Length >= ToolProcess.PipeBytes) process.Input.Lend(frame.Bytes);
            else process.Input.Write(frame.Bytes);
            if (isLast) process.Input.Close();
        }
        catch (ToolFailedException failure) when (store.Explain(failure) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>Waits until the file is whole.</summary>
    public async Task FinishAsync()
    {
        try
        {
            await process.WaitAsync().ConfigureAwait(false);
        }
        catch (ToolFailedException failure) when (store.Explain(failure) is { } explained)
        {
            throw explained;
        }
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
