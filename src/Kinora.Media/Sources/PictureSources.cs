using Kinora.Media.Analysis;

namespace Kinora.Media.Sources;

/// <summary>Picture sources out of what probing found.</summary>
internal static class PictureSources
{
    /// <summary>The moving pictures of a file that ffmpeg can decode.</summary>
    public static PictureSource OfVideo(MediaInfo media, VideoStreamInfo video)
    {
        var layout = Layout(video);
        var colour = video.Colour;
        // AVI keeps decoding times alone, which ffmpeg takes for those of the pictures: late by the depth of the reordering.
        var isTimeless = media.Format == MediaFormat.Avi && video.IsReordered;
        return new PictureSource
        {
            Path = media.Path,
            Demuxer = media.Demuxer ?? throw new ArgumentException($"{media.Format} is not decoded by ffmpeg."),
            Stream = video.Index,
            Decoder = Decoder(video),
            Duration = media.Facts.Duration,
            FramesPerSecond = video.AverageRate > 0 ? video.AverageRate : media.Facts.FrameRate?.FramesPerSecond,
            Interlacing = Interlacing(video.FieldOrder),
            HasTimes = !isTimeless,
            Delay = media.PictureDelay,
            CanSeek = !isTimeless,
            Picture = new SourcePicture(
                video.Width,
                video.Height,
                layout,
                SourceColor.Of(layout, video.Codec, video.Height, colour.Matrix, colour.Range, colour.Primaries, colour.Transfer, null),
                video.Orientation,
                video.HasAlpha),
        };
    }

    /// <summary>The picture of a JPEG, PNG, WebP or GIF; an animated GIF as a clip.</summary>
    public static PictureSource OfStill(MediaInfo media, StillInfo still, StillColors colors) => new()
    {
        Path = media.Path,
        Demuxer = media.Demuxer ?? throw new ArgumentException($"{media.Format} is not decoded by ffmpeg."),
        Duration = still.FrameCount > 1 ? media.Facts.Duration : null,
        FramesPerSecond = media.Facts.FrameRate?.FramesPerSecond,
        CanSeek = false,
        Picture = new SourcePicture(
            still.Width,
            still.Height,
            colors.Layout,
            SourceColor.Of(colors.Layout, colors.Codec, still.Height, null, null, null, null, null),
            still.Orientation,
            colors.Layout.HasAlpha && colors.Jpeg is null),
    };

    // ffmpeg's own VP8 and VP9 decoders pass over the alpha that WebM keeps beside the picture.
    private static string? Decoder(VideoStreamInfo video) => (video.HasAlpha, video.Codec) switch
    {
        (true, "vp9") => "libvpx-vp9",
        (true, "vp8") => "libvpx",
        _ => null,
    };

    private static PixelLayout Layout(VideoStreamInfo video) =>
        new(Decoder(video) is not null && video.PixelFormat == "yuv420p" ? "yuva420p" : video.PixelFormat);

    private static FieldOrder? Interlacing(string order) => order switch
    {
        "tt" or "bt" => FieldOrder.TopFirst,
        "bb" or "tb" => FieldOrder.BottomFirst,
        _ => null,
    };
}
