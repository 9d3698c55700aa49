using Kinora.Core;
using Kinora.Core.Plan;

namespace Kinora.Media.Analysis;

/// <summary>Pictures and animations, by their headers alone.</summary>
internal static class PictureProbe
{
    public static ProbeOutcome Probe(ByteSource source, string path, MediaFormat format, ProbeLimits limits)
    {
        var read = format switch
        {
            MediaFormat.Jpeg => JpegHeader.Read(source),
            MediaFormat.Png => PngHeader.Read(source),
            MediaFormat.Gif => GifHeader.Read(source, limits.AnimationFrames),
            MediaFormat.WebP => WebPHeader.Read(source, limits.AnimationFrames),
            _ => HeifHeader.Read(source),
        };
        if (read is not { } still) return Refusals.Damaged(path, format, "");
        var isAnimated = still.FrameCount > 1;
        var (pixels, side) = isAnimated ? (limits.VideoPixels, limits.VideoSide) : (limits.StillPixels, limits.StillSide);
        if ((long)still.Width * still.Height > pixels || Math.Max(still.Width, still.Height) > side)
        {
            return Refusals.TooManyPixels(path, still.Width, still.Height, pixels, side);
        }
        if (still.FrameCount > limits.AnimationFrames) return Refusals.TooManyFrames(path, still.FrameCount, limits);
        if (still.Duration > limits.Duration) return Refusals.TooLong(path, still.Duration, limits);
        return new MediaProbed(Info(path, format, still));
    }

    private static MediaInfo Info(string path, MediaFormat format, StillInfo still)
    {
        var isAnimated = still.FrameCount > 1;
        var (width, height) = still.Orientation.SwapsSides ? (still.Height, still.Width) : (still.Width, still.Height);
        return new MediaInfo
        {
            Path = path,
            Format = format,
            Demuxer = Demuxer(format, isAnimated),
            Still = still,
            Facts = new MediaFacts
            {
                Kind = isAnimated ? MediaKind.Video : MediaKind.Image,
                Width = width,
                Height = height,
                Duration = isAnimated ? still.Duration : null,
                FrameRate = isAnimated ? FrameRate.FromDecimal(Math.Clamp(1 / still.ShortestFrame.TotalSeconds, 1, 60)) : null,
                HasAlpha = still.HasAlpha,
            },
            Warnings = still.IsTruncated ? [Refusals.CutPictureWarning(path)] : [],
        };
    }

    // ffmpeg 5.1 reads no animated WebP, and of HEIF only the first tile.
    private static string? Demuxer(MediaFormat format, bool isAnimated) => format switch
    {
        MediaFormat.Jpeg => "jpeg_pipe",
        MediaFormat.Png => "png_pipe",
        MediaFormat.Gif => "gif",
        MediaFormat.WebP when !isAnimated => "webp_pipe",
        _ => null,
    };
}
