using Kinora.Core.Plan;
using Kinora.Media.Analysis;

namespace Kinora.Uploads;

/// <summary>What a file is to a browser, by its content.</summary>
internal static class ContentTypes
{
    private static readonly HashSet<string> WebCodecs = ["vp8", "vp9", "av1", "opus", "vorbis"];

    public static string Of(MediaInfo info) => info.Format switch
    {
        MediaFormat.QuickTime => info.Facts.Kind == MediaKind.Audio ? "audio/mp4" : "video/mp4", // browsers play MOV as MP4, and not as what it is
        MediaFormat.Matroska when IsWeb(info) => info.Facts.Kind == MediaKind.Audio ? "audio/webm" : "video/webm",
        MediaFormat.Matroska => info.Facts.Kind == MediaKind.Audio ? "audio/x-matroska" : "video/x-matroska",
        MediaFormat.Avi => "video/x-msvideo",
        MediaFormat.Jpeg => "image/jpeg",
        MediaFormat.Png => "image/png",
        MediaFormat.Gif => "image/gif",
        MediaFormat.WebP => "image/webp",
        MediaFormat.Heif => "image/heif",
        MediaFormat.Mp3 => "audio/mpeg",
        MediaFormat.Wave => "audio/wav",
        _ => "audio/aac",
    };

    private static bool IsWeb(MediaInfo info) =>
        (info.Video is null || WebCodecs.Contains(info.Video.Codec)) && (info.Audio is null || WebCodecs.Contains(info.Audio.Codec));
}
