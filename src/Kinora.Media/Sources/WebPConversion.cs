using Kinora.Core.Plan;
using Kinora.Media.Analysis;
using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Sources;

/// <summary>
/// Animated WebP, which ffmpeg 5.1 can't decode, made into an animated PNG, which it can. Its frames are ordinary WebP pictures,
/// so one confined ffmpeg decodes them, and only laying them onto the canvas is done here.
/// </summary>
internal static class WebPConversion
{
    // Frames wait compressed in memory while they are converted.
    private const long LargestFile = 256L << 20;

    /// <summary>Writes <c>animation.png</c> into a folder and describes it.</summary>
    /// <exception cref="ToolFailedException">Not a single frame could be decoded.</exception>
    public static async Task<PictureSource> ConvertAsync(MediaInfo media, string folder, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(media.Path);
        if (new FileInfo(media.Path).Length > LargestFile) throw Failure(name, "is larger than 256 MB; save it as MP4");
        var file = await File.ReadAllBytesAsync(media.Path, cancellationToken).ConfigureAwait(false);
        var animation = AnimatedWebP.Read(file) ?? throw Failure(name, "holds no frames");
        var path = Path.Combine(folder, "animation.png");
        await Task.Run(() => WriteAsync(animation, path, name, cancellationToken), cancellationToken).ConfigureAwait(false);
        var layout = new PixelLayout("rgba");
        return new PictureSource
        {
            Path = path,
            Demuxer = "apng",
            Duration = media.Facts.Duration,
            FramesPerSecond = media.Facts.FrameRate?.FramesPerSecond,
            CanSeek = false,
            Picture = new SourcePicture(
                animation.Width, animation.Height, layout, SourceColor.Of(layout, "apng", animation.Height, null, null, null, null, null),
                Orientation.Upright, HasAlpha: true),
        };
    }

    private static async Task WriteAsync(AnimatedWebP animation, string path, string name, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            // Each frame has its own size, so none may be scaled to the first one's.
            "-v", "error", "-nostdin", "-f", "webp_pipe", "-i", "pipe:0", "-an", "-autoscale", "0",
            "-vf", "scale=flags=bicubic+accurate_rnd+full_chroma_int+bitexact,format=rgba",
            "-fps_mode", "passthrough", "-f", "rawvideo", "pipe:1",
        ];
        var sandbox = await Sandbox.DetectAsync().ConfigureAwait(false);
        var command = new ToolCommand("ffmpeg", arguments) { Limits = ToolLimits.Long, Reads = sandbox.Expose(path: "/dev/null") };
        await using var process = await ToolProcess
            .StartAsync(command, ToolPipes.Input | ToolPipes.Output, cancellationToken).ConfigureAwait(false);
        var feeding = Task.Run(() => Feed(process, animation.Frames), CancellationToken.None);
        var drawn = Draw(process, animation, path);
        await process.StopAsync().ConfigureAwait(false);
        await feeding.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (drawn == 0)
            throw new ToolFailedException("ffmpeg", null, arguments, process.StderrTail, $"could not decode a single picture of {name}");
    }

    private static void Feed(ToolProcess process, IReadOnlyList<WebPFrame> frames)
    {
        try
        {
            foreach (var frame in frames) process.Input.Write(frame.ToFile());
        }
        catch (Exception exception) when (exception is ToolFailedException or OperationCanceledException)
        {
            // The reading side has the same end of the tool before it, and says so.
        }
        process.Input.Close();
    }

    // The frames that could be read; the rest of the animation's time shows the last of them.
    private static int Draw(ToolProcess process, AnimatedWebP animation, string path)
    {
        using var stream = File.Create(path);
        var writer = new AnimatedPngWriter(stream, animation.Width, animation.Height, animation.Frames.Count);
        var canvas = new byte[animation.Width * animation.Height * 4];
        var drawn = 0;
        foreach (var frame in animation.Frames)
        {
            var pixels = new byte[frame.Width * frame.Height * 4];
            if (process.Output.ReadFull(pixels) < pixels.Length) break;
            frame.Draw(pixels, canvas, animation.Width);
            writer.Write(canvas, frame.Milliseconds);
            frame.Remove(canvas, animation.Width);
            drawn++;
        }
        writer.Finish();
        return drawn;
    }

    private static ToolFailedException Failure(string name, string reason) =>
        new("ffmpeg", null, [], "", $"was not started: {name} {reason}");
}
