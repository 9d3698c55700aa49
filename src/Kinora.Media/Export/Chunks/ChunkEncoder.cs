using Kinora.Media.Analysis;
using Kinora.Media.Ffmpeg;
using Kinora.Media.Pixels;

namespace Kinora.Media.Export.Chunks;

/// <summary>Encodes one chunk's frames as they come. Disposing an unfinished one ends it; its file is for the owner to remove.</summary>
internal sealed class ChunkEncoder : IAsyncDisposable
{
    private readonly ToolProcess process;
    private readonly string path;

    private ChunkEncoder(ToolProcess process, string path)
    {
        this.process = process;
        this.path = path;
    }

    public static async Task<ChunkEncoder> StartAsync(ExportSettings settings, string path, int niceness, CancellationToken cancellation)
    {
        var command = new ToolCommand("ffmpeg", EncodeArguments.Chunk(settings, path)) { Limits = VideoEncoder.Limits, Niceness = niceness };
        return new ChunkEncoder(await ToolProcess.StartAsync(command, ToolPipes.Input, cancellation).ConfigureAwait(false), path);
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
        catch (ToolFailedException failure) when (Explain(failure) is { } explained)
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
        catch (ToolFailedException failure) when (Explain(failure) is { } explained)
        {
            throw explained;
        }
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private OutputException? Explain(ToolFailedException failure)
    {
        string[] reasons = ["No space left on device", "Disk quota exceeded"];
        var folder = Path.GetDirectoryName(Path.GetDirectoryName(path));
        return reasons.Any(reason => failure.StderrTail.Contains(reason, StringComparison.Ordinal))
            ? new OutputException($"The disk of {Refusals.Path(folder ?? "/")} is full, and the film's pieces are kept there: free some room.", failure)
            : null;
    }
}
