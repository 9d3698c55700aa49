using System.Globalization;
using Kinora.Core;

namespace Kinora.Media.Preview;

/// <summary>What ffmpeg is told when it encodes a preview. Pure: numbers and paths of ours in, arguments out.</summary>
internal static class PreviewArguments
{
    // Half a second: what a player waits for before it starts.
    private const string FragmentMicroseconds = "500000";

    public static IReadOnlyList<string> Clip(Canvas canvas, string? wave, TimeSpan start, TimeSpan length, string output)
    {
        List<string> arguments =
        [
            "-v", "error", "-nostdin", "-hide_banner", "-y", "-xerror",
            "-probesize", "32", "-f", "rawvideo", "-pixel_format", "yuv420p", "-video_size", $"{Number(canvas.Width)}x{Number(canvas.Height)}",
            "-framerate", canvas.FrameRate.ToString(), "-i", "pipe:0",
        ];
        if (wave is not null) arguments.AddRange(["-ss", Seconds(start), "-t", Seconds(length), "-f", "wav", "-i", "file:" + wave, "-map", "0:v:0", "-map", "1:a:0", "-c:a", "aac", "-b:a", "128k"]);
        arguments.AddRange(
        [
            "-c:v", "libx264", "-preset", "ultrafast", "-tune", "zerolatency", "-crf", "26", "-g", Number(Math.Max(1, (long)Math.Round(canvas.FrameRate.FramesPerSecond))),
            "-pix_fmt", "yuv420p", "-threads", "2", "-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv",
            "-movflags", "+empty_moov+default_base_moof+frag_keyframe", "-frag_duration", FragmentMicroseconds, "-flush_packets", "1", "-f", "mp4", "file:" + output,
        ]);
        return arguments;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.######", CultureInfo.InvariantCulture);
}
