using System.Globalization;

namespace Kinora.Media.Analysis;

/// <summary>How ffprobe is asked. Pure.</summary>
public static class ProbeArguments
{
    /// <param name="url">As <see cref="Ffmpeg.SandboxedFile.Url"/> has it.</param>
    /// <param name="demuxer">The only one that may open it: so no playlist or script inside is followed.</param>
    public static IReadOnlyList<string> Streams(string url, string demuxer) =>
        ["-v", "warning", .. Guards(demuxer), "-show_format", "-show_streams", "-of", "json", "-i", url];

    /// <summary>The times of all packets of one stream, a line each.</summary>
    public static IReadOnlyList<string> Packets(string url, string demuxer, int stream) =>
    [
        "-v", "fatal", .. Guards(demuxer),
        "-select_streams", stream.ToString(CultureInfo.InvariantCulture),
        "-show_entries", "packet=pts_time,duration_time", "-of", "csv=p=0", "-i", url,
    ];

    /// <summary>To be put before <c>-i</c> of every ffmpeg and ffprobe that reads a file of someone else's.</summary>
    public static IReadOnlyList<string> Guards(string demuxer) =>
        ["-protocol_whitelist", "file,pipe", "-format_whitelist", demuxer, "-f", demuxer];
}
