namespace Kinora.Media.Export;

/// <summary>The part of the arguments that a video codec is told.</summary>
internal static class CodecArguments
{
    /// <summary>
    /// x264's bits depend a little on how many threads it has, so their number is fixed. Four: on 2 cores as fast as ffmpeg's
    /// own choice of three (1.50 s and 1.47 s for 150 frames), 300 MB at 1080p; each further thread costs 25 MB.
    /// </summary>
    private const string Threads = "4";

    // Chroma lies left of the luma pairs, as H.264 assumes when nothing is said and as our frames have it.
    private static readonly string[] Colour =
    [
        "-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv", "-chroma_sample_location", "left",
    ];

    // Between the frames and the two passes of a GIF.
    private static readonly string[] Lossless = ["-c:v", "libx264", "-preset", "ultrafast", "-qp", "0", "-threads", Threads, "-pix_fmt", "yuv420p"];

    /// <summary>What goes before the input: the device of a hardware encoder.</summary>
    public static string[] Device(ExportSettings settings) => settings.Hardware switch
    {
        HardwareEncoder.Vaapi => ["-vaapi_device", "/dev/dri/renderD128"],
        HardwareEncoder.QuickSync => ["-init_hw_device", "qsv=hw", "-filter_hw_device", "hw"],
        _ => [],
    };

    public static string[] Of(ExportSettings settings)
    {
        if (settings.Format == ExportFormat.Gif) return [.. Lossless, .. Colour];
        string[] codec = settings switch
        {
            { Hardware: { } hardware, EffectiveCodec: VideoCodec.H264 or VideoCodec.Hevc } => Hardware(settings, hardware),
            { EffectiveCodec: VideoCodec.Hevc } => Hevc(settings.Quality),
            { EffectiveCodec: VideoCodec.Vp9 } => Vp9(settings.Quality),
            { EffectiveCodec: VideoCodec.Av1 } => Av1(settings.Quality),
            { EffectiveCodec: VideoCodec.ProRes } => ProRes(settings.Quality),
            _ => H264(settings.Quality),
        };
        var groupLength = Math.Max(1, settings.FrameRate.FrameAt(TimeSpan.FromSeconds(2)));
        string[] groups = settings.EffectiveCodec == VideoCodec.ProRes ? [] : ["-g", EncodeArguments.Number(groupLength)];
        string[] tag = settings.EffectiveCodec == VideoCodec.Hevc ? ["-tag:v", "hvc1"] : [];
        return [.. codec, .. groups, .. tag, .. Colour];
    }

    // aq-mode 3 was tried: 25 % more bits for what a CRF lower by 1.5 gives as well, and slower; x264's own default stays.
    private static string[] H264(ExportQuality quality)
    {
        var (preset, rate) = quality switch
        {
            ExportQuality.Draft => ("superfast", "24"),
            ExportQuality.High => ("medium", "18"),
            _ => ("veryfast", "20"),
        };
        // Looking 40 frames ahead, as medium does, costs 500 MB at 1080p; 25 cost 400 MB, for files 2 % smaller at 0.03 dB SSIM less.
        string[] lookAhead = quality == ExportQuality.High ? ["-rc-lookahead", "25"] : [];
        return
        [
            "-c:v", "libx264", "-preset", preset, "-crf", rate, .. lookAhead, "-profile:v", "high", "-pix_fmt", "yuv420p", "-threads", Threads,
        ];
    }

    private static string[] Hevc(ExportQuality quality)
    {
        var (preset, rate) = quality switch
        {
            ExportQuality.Draft => ("ultrafast", "27"),
            ExportQuality.High => ("fast", "20"),
            _ => ("superfast", "23"),
        };
        return
        [
            "-c:v", "libx265", "-preset", preset, "-crf", rate, "-pix_fmt", "yuv420p",
            "-x265-params", "log-level=error:pools=4:frame-threads=2:open-gop=0:info=0",
        ];
    }

    private static string[] Vp9(ExportQuality quality)
    {
        var (speed, rate) = quality switch
        {
            ExportQuality.Draft => ("8", "36"),
            ExportQuality.High => ("2", "26"),
            _ => ("5", "30"),
        };
        return
        [
            "-c:v", "libvpx-vp9", "-deadline", quality == ExportQuality.Draft ? "realtime" : "good", "-cpu-used", speed,
            "-crf", rate, "-b:v", "0",
            "-row-mt", "1", "-tile-columns", "2", "-threads", Threads, "-lag-in-frames", "16", "-pix_fmt", "yuv420p",
        ];
    }

    private static string[] Av1(ExportQuality quality)
    {
        var (preset, rate) = quality switch
        {
            ExportQuality.Draft => ("12", "38"),
            ExportQuality.High => ("7", "26"),
            _ => ("10", "32"),
        };
        return ["-c:v", "libsvtav1", "-preset", preset, "-crf", rate, "-pix_fmt", "yuv420p", "-svtav1-params", "lp=2"];
    }

    private static string[] ProRes(ExportQuality quality) =>
    [
        // prores_ks writes into each frame the tags of the frame it got, and raw frames come without.
        "-vf", "setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv", "-c:v", "prores_ks",
        "-profile:v", quality == ExportQuality.Draft ? "0" : "3", "-vendor", "apl0", "-pix_fmt", "yuv422p10le", "-threads", Threads,
    ];

    private static string[] Hardware(ExportSettings settings, HardwareEncoder hardware)
    {
        var name = settings.EffectiveCodec == VideoCodec.Hevc ? "hevc" : "h264";
        var level = settings.Quality switch { ExportQuality.Draft => "27", ExportQuality.High => "19", _ => "22" };
        return hardware switch
        {
            HardwareEncoder.Nvenc =>
                ["-c:v", name + "_nvenc", "-preset", "p5", "-rc", "vbr", "-cq", level, "-b:v", "0", "-pix_fmt", "yuv420p"],
            HardwareEncoder.QuickSync => ["-vf", "format=nv12", "-c:v", name + "_qsv", "-global_quality", level],
            HardwareEncoder.Vaapi => ["-vf", "format=nv12,hwupload", "-c:v", name + "_vaapi", "-rc_mode", "CQP", "-qp", level],
            _ => ["-c:v", name + "_videotoolbox", "-q:v", settings.Quality == ExportQuality.High ? "75" : "60", "-pix_fmt", "yuv420p"],
        };
    }
}
