using Kinora.Media.Ffmpeg;
using Kinora.Media.Pixels;

namespace Kinora.Media.Export;

/// <summary>
/// Encodes frames as they come. The sound, once it is there, is encoded by a child of its own beside the picture, and both are
/// put together at the end. The target appears under its name only when it is whole; disposing an unfinished encoder leaves nothing.
/// </summary>
public sealed class VideoEncoder : IAsyncDisposable
{
    // Our own data, so these only keep an encoder gone wild from taking the machine with it: x264 needs 2 GB for 4K at "high".
    internal static readonly ToolLimits Limits = ToolLimits.Long with { MemoryBytes = 6L << 30 };

    private const string PictureName = "picture";

    private readonly ExportSettings settings;
    private readonly TemporaryOutput output;
    private readonly CancellationTokenSource cancellation;
    private readonly ToolProcess picture;
    private readonly int niceness;
    private readonly string pictureFile;
    private readonly Task<string>? sound;

    private VideoEncoder(
        ExportSettings settings, TemporaryOutput output, ToolProcess picture, Task<string>? wave, int niceness,
        CancellationTokenSource cancellation)
    {
        this.settings = settings;
        this.output = output;
        this.picture = picture;
        this.niceness = niceness;
        this.cancellation = cancellation;
        pictureFile = output[PictureName];
        sound = wave is null ? null : EncodeSoundAsync(wave);
    }

    /// <summary>Frames taken so far.</summary>
    public long FramesWritten { get; private set; }

    /// <param name="wave">Gives the path of the film's whole sound as a WAV file, whenever it is ready; null for a silent film.</param>
    /// <exception cref="OutputException">The target can't be written.</exception>
    public static async Task<VideoEncoder> StartAsync(
        ExportSettings settings, string target, Task<string>? wave = null, int niceness = 0, CancellationToken cancellationToken = default)
    {
        if (settings.Fault() is { } fault) throw new ArgumentException(fault, nameof(settings));
        if (!settings.IsMovingPicture) throw new ArgumentException($"{settings.Format} is not a film.", nameof(settings));
        if (!settings.HasSound) wave = null;
        var output = new TemporaryOutput(target);
        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var isFinal = wave is null && settings.Format != ExportFormat.Gif;
            var arguments = EncodeArguments.Picture(settings, output[PictureName], isFinal);
            var command = new ToolCommand("ffmpeg", arguments) { Limits = Limits, Niceness = niceness };
            var process = await ToolProcess.StartAsync(command, ToolPipes.Input, cancellation.Token).ConfigureAwait(false);
            return new VideoEncoder(settings, output, process, wave, niceness, cancellation);
        }
        catch
        {
            cancellation.Dispose();
            output.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Hands over the next frame; blocks while the encoder is busy. The frame must stay unchanged until the next one has been
    /// handed over, the last one until <see cref="FinishAsync"/> is over: large frames are lent to the pipe, not copied.
    /// </summary>
    /// <exception cref="ToolFailedException">The encoder ended.</exception>
    /// <exception cref="OutputException">The disk is full.</exception>
    public void Write(Frame frame)
    {
        if (frame.Width != settings.Width || frame.Height != settings.Height)
        {
            throw new ArgumentException(
                $"A frame of {frame.Width}×{frame.Height} does not fit a film of {settings.Width}×{settings.Height}.");
        }
        try
        {
            if (frame.Bytes.Length >= ToolProcess.PipeBytes) picture.Input.Lend(frame.Bytes);
            else picture.Input.Write(frame.Bytes);
        }
        catch (ToolFailedException failure) when (output.Explain(failure) is { } explained)
        {
            throw explained;
        }
        FramesWritten++;
    }

    /// <summary>Waits for the last frame to be encoded, adds the sound and gives the file its name.</summary>
    public async Task FinishAsync()
    {
        try
        {
            picture.Input.Close();
            await picture.WaitAsync().ConfigureAwait(false);
            output.Commit(await JoinAsync().ConfigureAwait(false));
        }
        catch (ToolFailedException failure) when (output.Explain(failure) is { } explained)
        {
            throw explained;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await cancellation.CancelAsync().ConfigureAwait(false);
        await picture.DisposeAsync().ConfigureAwait(false);
        // Its own failure was FinishAsync's to tell; here it only has to be over before its file is removed.
        if (sound is not null) await ((Task)sound).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        output.Dispose();
        cancellation.Dispose();
    }

    private async Task<string> JoinAsync()
    {
        const string film = "film";
        if (settings.Format == ExportFormat.Gif)
        {
            var palette = output["palette.png"];
            await RunAsync(EncodeArguments.GifPalette(pictureFile, palette)).ConfigureAwait(false);
            await RunAsync(EncodeArguments.Gif(pictureFile, palette, output[film])).ConfigureAwait(false);
            return film;
        }
        if (sound is null) return PictureName;
        await RunAsync(EncodeArguments.Mux(settings, pictureFile, await sound.ConfigureAwait(false), output[film])).ConfigureAwait(false);
        return film;
    }

    private async Task<string> EncodeSoundAsync(Task<string> wave)
    {
        var file = output["sound"];
        var source = await wave.WaitAsync(cancellation.Token).ConfigureAwait(false);
        await RunAsync(EncodeArguments.Sound(settings, Path.GetFullPath(source), file)).ConfigureAwait(false);
        return file;
    }

    private Task RunAsync(IReadOnlyList<string> arguments) => ToolProcess.RunAsync(
        new ToolCommand("ffmpeg", arguments) { Limits = Limits, Niceness = niceness }, cancellationToken: cancellation.Token);
}
