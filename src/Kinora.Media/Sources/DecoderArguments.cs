using System.Globalization;

namespace Kinora.Media.Sources;

/// <summary>The arguments of an ffmpeg that decodes one picture stream to raw frames on its standard output. Pure.</summary>
internal sealed record DecoderArguments
{
    /// <summary>What follows <c>-i</c>: a <c>file:</c> URL or <c>pipe:0</c>.</summary>
    public required string Url { get; init; }

    /// <summary>The demuxer that was found by content; ffmpeg is not allowed another.</summary>
    public required string Demuxer { get; init; }

    /// <summary>Index of the stream in its file.</summary>
    public int Stream { get; init; }

    /// <summary>A decoder other than ffmpeg's first choice.</summary>
    public string? Decoder { get; init; }

    public IEnumerable<string> InputOptions { get; init; } = [];

    public IReadOnlyList<string> Filters { get; init; } = [];

    public required string PixelFormat { get; init; }

    public required long FrameCount { get; init; }

    public IReadOnlyList<string> ToList()
    {
        List<string> words =
        [
            "-v", "error", "-nostdin", "-protocol_whitelist", "file,pipe", "-format_whitelist", Demuxer, "-f", Demuxer,
            // Turned by our own filters, which know the size to expect. Two threads: the encoder wants the cores too.
            "-noautorotate", "-threads", "2",
        ];
        if (Decoder is not null) words.AddRange(["-c:v", Decoder]);
        words.AddRange([.. InputOptions, "-i", Url, "-map", "0:" + Number(Stream), "-an", "-sn", "-dn"]);
        if (Filters.Count > 0) words.AddRange(["-vf", string.Join(',', Filters)]);
        words.AddRange(["-fps_mode", "passthrough", "-frames:v", Number(FrameCount), "-pix_fmt", PixelFormat, "-f", "rawvideo", "pipe:1"]);
        return words;
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
