using System.Globalization;
using System.Text.Json;
using Kinora.Core;
using Kinora.Core.Plan;

namespace Kinora.Media.Analysis;

/// <summary>Reads what <c>ffprobe -show_format -show_streams -of json</c> says. Pure; the text is untrusted.</summary>
public static class ProbeParser
{
    // Twice the 6.5 ms of Opus, which ffmpeg's muxer adds to the pictures and its demuxer once more; not enough to be seen or heard.
    private static readonly TimeSpan LongestPictureDelay = TimeSpan.FromMilliseconds(15);

    /// <returns>Facts, or a refusal when there is nothing to see or hear, or more than the limits allow.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static ProbeOutcome Parse(string json, string path, MediaFormat format, string demuxer, ProbeLimits limits)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var streams = root.TryGetProperty("streams", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().ToArray()
            : [];
        if (streams.Length > limits.Streams) return Refusals.TooManyStreams(path, streams.Length, limits);
        var video = streams.Where(IsMovingPicture)
            .Select(ProbedStream.Video).FirstOrDefault(stream => stream is { Width: > 0, Height: > 0 });
        var audio = streams.Where(stream => ProbedStream.Text(stream, "codec_type") == "audio")
            .Select(ProbedStream.Audio).FirstOrDefault(stream => stream is { SampleRate: > 0, Channels: > 0 });
        if (video is null && audio is null) return Refusals.NothingToPlay(path);
        var duration = Duration(root, streams, video?.Index ?? audio!.Index);
        if (Refuse(path, video, duration, limits) is { } refused) return refused;
        return new MediaProbed(new MediaInfo
        {
            Path = path,
            Format = format,
            Demuxer = demuxer,
            Facts = Facts(video, audio, duration),
            PictureDelay = PictureDelay(root, video),
            Video = video,
            Audio = audio,
        });
    }

    private static MediaRefused? Refuse(string path, VideoStreamInfo? video, TimeSpan? duration, ProbeLimits limits)
    {
        if (video is not null
            && (Math.Max(video.Width, video.Height) > limits.VideoSide || (long)video.Width * video.Height > limits.VideoPixels))
        {
            return Refusals.TooManyPixels(path, video.Width, video.Height, limits.VideoPixels, limits.VideoSide);
        }
        return duration > limits.Duration ? Refusals.TooLong(path, duration.Value, limits) : null;
    }

    // Cover art of a song is a "video" stream of one picture.
    private static bool IsMovingPicture(JsonElement stream) => ProbedStream.Text(stream, "codec_type") == "video"
        && !(stream.TryGetProperty("disposition", out var flags) && flags.ValueKind == JsonValueKind.Object
            && (ProbedStream.Number(flags, "attached_pic") == 1 || ProbedStream.Number(flags, "timed_thumbnails") == 1));

    private static MediaFacts Facts(VideoStreamInfo? video, AudioStreamInfo? audio, TimeSpan? duration)
    {
        if (video is null) return new MediaFacts { Kind = MediaKind.Audio, Duration = duration, HasSound = true };
        var (numerator, denominator) = video.SampleAspect;
        var width = (int)Math.Clamp(Math.Round((double)video.Width * numerator / denominator), 1, 65_535);
        var (upright, high) = video.Orientation.SwapsSides ? (video.Height, width) : (width, video.Height);
        return new MediaFacts
        {
            Kind = MediaKind.Video,
            Width = upright,
            Height = high,
            Duration = duration,
            FrameRate = Rate(video),
            HasSound = audio is not null,
            HasAlpha = video.HasAlpha,
        };
    }

    // A phone's 29.97 grid with dropped frames averages 29.91: the grid is the truth. Where both differ more, the average is.
    private static FrameRate? Rate(VideoStreamInfo video)
    {
        var average = video.AverageRate > 0 ? video.AverageRate : video.BaseRate;
        if (average <= 0) return null;
        var rate = video.BaseRate is >= 1 and <= 240 && Math.Abs(average / video.BaseRate - 1) < 0.02 ? video.BaseRate : average;
        return FrameRate.FromDecimal(Math.Clamp(rate, 1, 240));
    }

    private static TimeSpan PictureDelay(JsonElement root, VideoStreamInfo? video)
    {
        if (video is null || !root.TryGetProperty("format", out var format)) return TimeSpan.Zero;
        var delay = video.Start - (ProbedStream.Time(format, "start_time") ?? TimeSpan.Zero);
        return delay > TimeSpan.Zero && delay <= LongestPictureDelay ? delay : TimeSpan.Zero;
    }

    private static TimeSpan? Duration(JsonElement root, JsonElement[] streams, int index)
    {
        var stream = streams.First(candidate => ProbedStream.Number(candidate, "index") == index);
        return ProbedStream.Time(stream, "duration") ?? TagDuration(stream)
            ?? (root.TryGetProperty("format", out var format) ? ProbedStream.Time(format, "duration") : null);
    }

    // Matroska keeps a stream's length in a tag, 00:00:05.005000000.
    private static TimeSpan? TagDuration(JsonElement stream)
    {
        if (!stream.TryGetProperty("tags", out var tags) || ProbedStream.Text(tags, "DURATION") is not { Length: >= 8 } text) return null;
        return TimeSpan.TryParse(text[..Math.Min(text.Length, 16)], CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero
            ? time
            : null;
    }
}
