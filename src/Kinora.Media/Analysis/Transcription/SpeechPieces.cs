using System.Globalization;
using Kinora.Core;
using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Analysis.Transcription;

/// <summary>A file's sound as recognisers want it: 16 kHz, mono, in pieces that end in pauses.</summary>
internal static class SpeechPieces
{
    private static readonly ToolLimits Limits = new()
    {
        Wall = TimeSpan.FromMinutes(5), Cpu = TimeSpan.FromMinutes(5), FileBytes = 256 << 20,
    };

    /// <param name="pauses">In order.</param>
    public static IEnumerable<TimeRange> Cut(TimeSpan length, TimeSpan longest, IReadOnlyList<TimeRange> pauses)
    {
        var start = TimeSpan.Zero;
        while (length - start > longest)
        {
            // The latest pause of the second half; a word is cut only where nobody ever draws breath.
            var end = pauses.Select(pause => Milliseconds.Round(pause.Start + pause.Duration / 2))
                .LastOrDefault(middle => middle > start + longest / 2 && middle <= start + longest, start + longest);
            yield return TimeRange.FromTo(start, end);
            start = end;
        }

        yield return TimeRange.FromTo(start, length);
    }

    /// <summary>Writes a piece into a folder of ours.</summary>
    /// <returns>Its path.</returns>
    /// <exception cref="ToolFailedException">It can't be decoded.</exception>
    public static async Task<string> WriteAsync(MediaInfo media, TimeRange piece, string folder, string extension, CancellationToken cancellation)
    {
        var file = (await Sandbox.DetectAsync().ConfigureAwait(false)).Expose(media.Path, outputDirectory: folder);
        var name = "speech" + extension;
        var command = new ToolCommand("ffmpeg", Arguments(file.Url, media.Demuxer!, media.Audio!.Index, piece, $"{file.OutputDirectory}/{name}"))
        {
            Reads = file, Limits = Limits,
        };
        await ToolProcess.RunAsync(command, cancellationToken: cancellation).ConfigureAwait(false);
        return Path.Combine(folder, name);
    }

    /// <summary>Times are the file's own: what starts later is preceded by silence, as everywhere.</summary>
    internal static IReadOnlyList<string> Arguments(string url, string demuxer, int stream, TimeRange piece, string output)
    {
        var filter = string.Create(CultureInfo.InvariantCulture,
            $"aresample=16000:async=1:first_pts=0,atrim=start={piece.Start.TotalSeconds:0.###}:end={piece.End.TotalSeconds:0.###},asetpts=PTS-STARTPTS");
        return
        [
            "-nostdin", "-hide_banner", "-v", "error", "-y", .. ProbeArguments.Guards(demuxer), "-vn", "-sn", "-dn", "-i", url,
            "-map", string.Create(CultureInfo.InvariantCulture, $"0:{stream}"), "-af", filter, "-ac", "1", "-sample_fmt", "s16", output,
        ];
    }
}
