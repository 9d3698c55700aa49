using System.Globalization;

namespace Kinora.Media.Export;

/// <summary>What ffmpeg is told when it encodes. Pure: settings in, arguments out. Paths are ours, absolute.</summary>
public static class EncodeArguments
{
    // Same bytes on every run: no dates, no versions, no "encoder" tags.
    private static readonly string[] Exact =
        ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"];

    // Without -xerror ffmpeg 5.1 ends well when the last bytes found no room on the disk.
    private static readonly string[] Quiet = ["-v", "error", "-nostdin", "-hide_banner", "-y", "-xerror"];

    /// <summary>Raw frames on standard input become a film without sound.</summary>
    /// <param name="isFinal">Nothing is muxed afterwards: the index goes to the front at once.</param>
    public static IReadOnlyList<string> Picture(ExportSettings settings, string output, bool isFinal)
    {
        List<string> arguments = [.. Quiet, .. CodecArguments.Device(settings), .. RawInput(settings)];
        arguments.AddRange(CodecArguments.Of(settings));
        arguments.AddRange([.. Exact, "-flags:v", "+bitexact+cgop", .. Container(settings, isFinal), "file:" + output]);
        return arguments;
    }

    /// <summary>
    /// Raw frames on standard input become a fragmented MP4 without sound, whose head is the same for any number of frames of the same
    /// settings: fragments of several such files behind one head are one film.
    /// </summary>
    public static IReadOnlyList<string> Chunk(ExportSettings settings, string output) =>
    [
        .. Quiet, .. RawInput(settings), .. CodecArguments.Of(settings), .. FirstPicture(settings), .. Exact, "-flags:v", "+bitexact+cgop",
        "-movflags", "+frag_keyframe+empty_moov+delay_moov+default_base_moof", "-f", "mp4", "file:" + output,
    ];

    /// <summary>A fragmented MP4 on standard input, and a sound if there is one, become the film without encoding.</summary>
    public static IReadOnlyList<string> Join(ExportSettings settings, string? sound, string output)
    {
        string[] heard = sound is null ? [] : ["-i", "file:" + sound, "-map", "1:a:0"];
        return
        [
            .. Quiet, "-f", "mov", "-i", "pipe:0", .. heard.Take(2), "-map", "0:v:0", .. heard.Skip(2), "-c", "copy",
            .. Tag(settings), .. Exact, .. Container(settings, isFinal: true), "file:" + output,
        ];
    }

    /// <summary>A WAV becomes the film's sound, or a sound file of its own.</summary>
    public static IReadOnlyList<string> Sound(ExportSettings settings, string wave, string output) =>
    [
        .. Quiet, "-f", "wav", "-i", "file:" + wave, "-map", "0:a:0", .. SoundCodec(settings), .. Exact, .. SoundContainer(settings),
        "file:" + output,
    ];

    /// <summary>Picture and sound are put together without encoding.</summary>
    public static IReadOnlyList<string> Mux(ExportSettings settings, string picture, string sound, string output) =>
    [
        .. Quiet, "-i", "file:" + picture, "-i", "file:" + sound, "-map", "0:v:0", "-map", "1:a:0", "-c", "copy",
        .. Exact, .. Container(settings, isFinal: true), "file:" + output,
    ];

    /// <summary>One raw frame on standard input becomes a picture in sRGB.</summary>
    public static IReadOnlyList<string> Still(ExportSettings settings, string output) =>
    [
        .. Quiet, .. RawInput(settings), "-frames:v", "1", .. StillCodec(settings), .. Exact, "-update", "1",
        "-f", "image2", "file:" + output,
    ];

    /// <summary>First half of a GIF: a lossless film is looked through for its 256 colours.</summary>
    public static IReadOnlyList<string> GifPalette(string film, string palette) =>
    [
        .. Quiet, "-i", "file:" + film, "-vf", $"{ToRgb},palettegen=stats_mode=diff", "-update", "1", "-f", "image2", "file:" + palette,
    ];

    /// <summary>Second half: the film in those colours. Only what changes is dithered anew, so that still parts neither shimmer nor
    /// cost.</summary>
    public static IReadOnlyList<string> Gif(string film, string palette, string output) =>
    [
        .. Quiet, "-i", "file:" + film, "-i", "file:" + palette,
        "-filter_complex", $"[0:v]{ToRgb}[v];[v][1:v]paletteuse=dither=bayer:bayer_scale=3:diff_mode=rectangle", .. Exact,
        "-f", "gif", "file:" + output,
    ];

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    // BT.709 limited to full-range RGB, chroma interpolated, not repeated.
    private const string ToRgb =
        "scale=in_color_matrix=bt709:in_range=tv:out_range=pc"
        + ":flags=bicubic+accurate_rnd+full_chroma_int+full_chroma_inp,format=rgb24";

    // JFIF: BT.601, full range, no chroma left out.
    private const string ToJfif =
        "scale=in_color_matrix=bt709:in_range=tv:out_color_matrix=bt601:out_range=pc"
        + ":flags=bicubic+accurate_rnd+full_chroma_inp,format=yuvj444p";

    // The stream is what it is: no bytes are read ahead to find out.
    private static string[] RawInput(ExportSettings settings) =>
    [
        "-probesize", "32", "-f", "rawvideo", "-pixel_format", "yuv420p",
        "-video_size", $"{Number(settings.Width)}x{Number(settings.Height)}", "-framerate", settings.FrameRate.ToString(), "-i", "pipe:0",
    ];

    private static string[] Container(ExportSettings settings, bool isFinal) => settings.Format switch
    {
        ExportFormat.Mp4 => ["-movflags", isFinal ? "+faststart" : "0", "-f", "mp4"],
        ExportFormat.Mov => ["-movflags", isFinal ? "+faststart" : "0", "-f", "mov"],
        ExportFormat.WebM => ["-f", "webm"],
        _ => ["-f", "matroska"],
    };

    // x264 gives the first picture of all no more than those after it, and every later key picture 1.4 times as much (its --ipratio).
    // Left so, each chunk would begin softly: SSIM 0.961, with this 0.973, behind 0.974. x265 has no such dip.
    private static string[] FirstPicture(ExportSettings settings) =>
        settings.EffectiveCodec == VideoCodec.H264 ? ["-x264-params", "zones=0,0,b=1.4"] : [];

    private static string[] Tag(ExportSettings settings) => settings.EffectiveCodec == VideoCodec.Hevc ? ["-tag:v", "hvc1"] : [];

    private static string[] SoundCodec(ExportSettings settings) => (settings.Format, settings.EffectiveCodec) switch
    {
        (ExportFormat.WebM, _) => ["-c:a", "libopus", "-b:a", settings.Quality == ExportQuality.Draft ? "96k" : "160k", "-ar", "48000"],
        (ExportFormat.Mov, VideoCodec.ProRes) => ["-c:a", "pcm_s24le", "-ar", "48000"],
        (ExportFormat.Mp3, _) => ["-c:a", "libmp3lame", "-b:a", Mp3Rate(settings.Quality), "-ar", "48000"],
        (ExportFormat.Wav, _) => ["-c:a", "pcm_s16le", "-ar", "48000"],
        // At 192k peaks come out up to 2.4 dB higher than they went in, at 320k 0.8 dB; platforms ask for 384k and encode again.
        _ => ["-c:a", "aac", "-b:a", settings.Quality == ExportQuality.Draft ? "128k" : "320k", "-ar", "48000"],
    };

    private static string Mp3Rate(ExportQuality quality) => quality switch
    {
        ExportQuality.Draft => "128k",
        ExportQuality.High => "320k",
        _ => "192k",
    };

    private static string[] SoundContainer(ExportSettings settings) => settings.Format switch
    {
        ExportFormat.Mp3 => ["-id3v2_version", "3", "-f", "mp3"],
        ExportFormat.Wav => ["-f", "wav"],
        ExportFormat.WebM => ["-f", "webm"],
        ExportFormat.Mov => ["-f", "mov"],
        _ => ["-f", "mp4"],
    };

    private static string[] StillCodec(ExportSettings settings) => settings.Format == ExportFormat.Png
        ? ["-vf", ToRgb, "-c:v", "png", "-color_primaries", "bt709", "-color_trc", "iec61966-2-1"]
        : ["-vf", ToJfif, "-c:v", "mjpeg", "-q:v", settings.Quality == ExportQuality.Draft ? "5" : "2"];
}
