using System.Globalization;
using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Analysis;
using Kinora.Media.Ffmpeg;
using Kinora.Media.Sources;

namespace Kinora.Media.Derived;

/// <summary>
/// A small copy of a clip in which every picture stands for itself, so that any of them is shown at once: upright, progressive, BT.709, at an even
/// rate, with its sound. It stands in for the clip in previews: the same length, the same times.
/// </summary>
public static class PreviewProxy
{
    /// <summary>Longer clips are previewed from themselves.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private const int FastestRate = 30;

    private static readonly RectangleD Whole = new(0, 0, 1, 1);

    private static readonly ToolLimits Limits = new()
    {
        Wall = TimeSpan.FromHours(1), Cpu = TimeSpan.FromHours(1), MemoryBytes = 2L << 30, FileBytes = 4L << 30,
    };

    /// <returns>Whether a clip gains by one: it has pictures that ffmpeg decodes, none of them transparent, and is not too long.</returns>
    public static bool Suits(MediaInfo media) => media is { Video: not null, Demuxer: not null, Facts.HasAlpha: false } && media.Facts.Duration <= Longest;

    /// <param name="folder">An empty folder of ours; the proxy appears in it.</param>
    /// <param name="height">Pixels of the shorter side at most.</param>
    /// <returns>Its path.</returns>
    /// <exception cref="ToolFailedException">The clip can't be decoded to its end, or the disk is full.</exception>
    public static async Task<string> WriteAsync(MediaInfo media, string folder, int height, CancellationToken cancellationToken = default)
    {
        if (!Suits(media)) throw new ArgumentException($"{Path.GetFileName(media.Path)} does not suit a proxy.");
        var file = (await Sandbox.DetectAsync().ConfigureAwait(false)).Expose(media.Path, outputDirectory: folder);
        var arguments = Arguments(media, PictureSources.OfVideo(media, media.Video!), file.Url, $"file:{file.OutputDirectory}/proxy.mp4", height);
        await ToolProcess.RunAsync(new ToolCommand("ffmpeg", arguments) { Reads = file, Limits = Limits, Niceness = 19 }, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return Path.Combine(folder, "proxy.mp4");
    }

    internal static IReadOnlyList<string> Arguments(MediaInfo media, PictureSource source, string url, string output, int height)
    {
        var (width, tall) = SizeOf(media.Facts, height);
        var rate = media.Facts.FrameRate is { } own && own.FramesPerSecond <= FastestRate + 0.01 ? own : new FrameRate(FastestRate);
        var timing = ClipTiming.Of(TimeSpan.Zero, rate.TimeOf(1), rate, canSeek: false);
        string[] filters = [.. Times(source), timing.Filters(), .. PictureFilters.ToFrame(source.Picture, Whole, width, tall)];
        List<string> words =
        [
            "-v", "error", "-nostdin", "-xerror", "-noautorotate", "-threads", "1", .. ProbeArguments.Guards(source.Demuxer), "-i", url,
            "-map", "0:" + Number(source.Stream), "-filter_threads", "1", "-vf", string.Join(',', filters),
            "-c:v", "libx264", "-preset", "superfast", "-tune", "fastdecode", "-g", "1", "-crf", "26", "-threads", "1", "-pix_fmt", "yuv420p",
            "-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
        ];
        if (media.Audio is { } audio)
        {
            const string Sound = "aresample=48000:async=1:first_pts=0,aformat=channel_layouts=stereo";
            words.AddRange(["-map", "0:" + Number(audio.Index), "-af", Sound, "-c:a", "aac", "-b:a", "128k"]);
        }

        return [.. words, "-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1", "-movflags", "+faststart", "-f", "mp4", output];
    }

    private static IEnumerable<string> Times(PictureSource source)
    {
        if (!source.HasTimes) yield return "setpts=PTS-STARTPTS";
        if (source.Delay > TimeSpan.Zero) yield return string.Create(CultureInfo.InvariantCulture, $"setpts=PTS-{source.Delay.TotalSeconds:0.000000}/TB");
        if (source.Interlacing is { } order) yield return $"bwdif=mode=send_frame:parity={(order == FieldOrder.TopFirst ? "tff" : "bff")}:deint=all";
    }

    private static (int Width, int Height) SizeOf(MediaFacts facts, int height)
    {
        var scale = Math.Min(1, height / (double)Math.Min(facts.Width, facts.Height));
        return (Even(facts.Width * scale), Even(facts.Height * scale));
    }

    private static int Even(double side) => Math.Max(2, (int)Math.Round(side / 2) * 2);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
