using System.Globalization;

namespace Kinora.Media.Audio.Sources;

/// <summary>What ffmpeg is told. Pure.</summary>
internal static class SoundArguments
{
    // Decoders need what lies before a seek point (AAC and MP3 one or two packets, Opus 80 ms): it is decoded and thrown away.
    private static readonly TimeSpan PreRoll = TimeSpan.FromMilliseconds(500);

    // Formats whose index or timestamps make a seek land exactly; in all others (MP3 and AAC streams have none) all is decoded.
    private static readonly HashSet<string> ExactSeek = ["mov", "mp4", "m4a", "matroska", "webm", "wav", "w64", "flac"];

    /// <summary>
    /// Decodes a file to interleaved 48 kHz stereo floats on standard output, so that sample 0 is what players play at
    /// <paramref name="start"/>: <c>first_pts=0</c> fills or cuts a stream that starts later or earlier than the file,
    /// <c>async=1</c> fills gaps, and ffmpeg itself leaves out encoders' priming samples. Mono goes to both sides; surround
    /// is folded down by ITU-R BS.775: centre and surrounds at −3 dB, no low-frequency channel.
    /// </summary>
    public static IReadOnlyList<string> Decode(string url, AudioSource source, TimeSpan start, TimeSpan? duration)
    {
        var seek = IsExact(source) && start > PreRoll ? start - PreRoll : TimeSpan.Zero;
        var skipped = Sound.Clock.FrameAt(start) - Sound.Clock.FrameAt(seek);
        List<string> words = ["-nostdin", "-hide_banner", "-v", "error", "-threads", "1", "-protocol_whitelist", "file"];
        if (source.Demuxer is { } demuxer) words.AddRange(["-format_whitelist", demuxer, "-f", demuxer.Split(',')[0]]);
        if (seek > TimeSpan.Zero) words.AddRange(["-ss", Seconds(seek)]);
        if (duration is { } length) words.AddRange(["-t", Seconds(start - seek + length)]);
        var stream = source.Stream is { } index ? string.Create(CultureInfo.InvariantCulture, $"0:{index}") : "0:a:0";
        words.AddRange(["-vn", "-sn", "-dn", "-i", url, "-map", stream, "-filter_threads", "1", "-af", Filters(skipped)]);
        words.AddRange(["-f", "f32le", "-c:a", "pcm_f32le", "pipe:1"]);
        return words;
    }

    /// <summary>Plays interleaved floats from standard input faster or slower at the same pitch.</summary>
    public static IReadOnlyList<string> Stretch(double speed) =>
    [
        "-hide_banner", "-v", "error", "-protocol_whitelist", "pipe", "-f", "f32le", "-ar", "48000", "-ac", "2", "-i", "pipe:0",
        "-filter_threads", "1", "-af", Tempo(speed), "-f", "f32le", "-c:a", "pcm_f32le", "pipe:1",
    ];

    /// <summary>A chain, for one atempo beyond 0.5–2 refuses or skips samples instead of blending them.</summary>
    internal static string Tempo(double speed)
    {
        var steps = (int)Math.Max(1, Math.Ceiling(Math.Abs(Math.Log2(speed)) - 1e-9));
        var step = Math.Clamp(Math.Pow(speed, 1.0 / steps), 0.5, 2);
        return string.Join(',', Enumerable.Repeat(string.Create(CultureInfo.InvariantCulture, $"atempo={step:0.##########}"), steps));
    }

    private static bool IsExact(AudioSource source) => source.Demuxer is { } names && names.Split(',').Any(ExactSeek.Contains);

    private static string Filters(long skipped)
    {
        const string Resample = "aresample=48000:async=1:first_pts=0:center_mix_level=0.7071068:surround_mix_level=0.7071068:lfe_mix_level=0," +
            "aformat=sample_fmts=flt:channel_layouts=stereo";
        return skipped == 0 ? Resample : string.Create(CultureInfo.InvariantCulture, $"{Resample},atrim=start_sample={skipped}");
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0######", CultureInfo.InvariantCulture);
}
