using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Sources;

/// <summary>The raw pictures that a running decoder writes, one after another, read straight into the memory given.</summary>
internal sealed class RawPictures : IDisposable
{
    private readonly ToolCommand command;
    private readonly ToolProcess process;
    private bool ended;

    private RawPictures(ToolCommand command, ToolProcess process)
    {
        this.command = command;
        this.process = process;
    }

    /// <summary>Whole pictures read so far.</summary>
    public long Count { get; private set; }

    public static async Task<RawPictures> StartAsync(ToolCommand command, CancellationToken cancellationToken) =>
        new(command, await ToolProcess.StartAsync(command, ToolPipes.Output, cancellationToken).ConfigureAwait(false));

    /// <summary>Blocks until the picture is whole.</summary>
    /// <returns>False at the end; a picture cut short counts as the end.</returns>
    public bool TryRead(Span<byte> picture)
    {
        if (ended) return false;
        if (process.Output.ReadFull(picture) < picture.Length)
        {
            ended = true;
            return false;
        }
        Count++;
        return true;
    }

    /// <summary>After the end: what the decoder complained of; null when all went well.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="ToolFailedException">Someone killed it: that says nothing about the file, so the film fails.</exception>
    public async Task<ToolFailedException?> EndAsync()
    {
        try
        {
            await process.WaitAsync().ConfigureAwait(false);
        }
        catch (ToolFailedException failure) when (failure.ExitCode is not (128 + Posix.SignalKill or 128 + Posix.SignalTerminate))
        {
            return failure;
        }
        var words = process.StderrTail;
        return words.Length == 0 ? null : new ToolFailedException(command.Tool, 0, command.Arguments, words, "could not decode all of it");
    }

    /// <summary>For a decoder that ended without any picture.</summary>
    public ToolFailedException NothingDecoded(string name, ToolFailedException? failure) => new(
        command.Tool, failure?.ExitCode ?? 0, command.Arguments, failure?.StderrTail ?? "", $"could not decode a single picture of {name}");

    public void Dispose() => process.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
