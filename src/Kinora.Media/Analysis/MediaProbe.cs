using Kinora.Core.Plan;
using Kinora.Media.Disk;
using Kinora.Media.Ffmpeg;
using Microsoft.Win32.SafeHandles;

namespace Kinora.Media.Analysis;

/// <summary>
/// Says what a file is and whether Kinora can use it: by its content, never by its name, and without decoding it. Pictures are
/// told by their headers alone; for clips and sounds ffprobe is asked, confined, with the one demuxer that the first bytes call for.
/// </summary>
public static class MediaProbe
{
    private static readonly ToolLimits Limits = new()
    {
        Wall = TimeSpan.FromSeconds(60),
        Cpu = TimeSpan.FromSeconds(40),
        OutputBytes = 8 << 20,
    };

    /// <exception cref="ToolMissingException">ffprobe is not installed.</exception>
    public static async Task<ProbeOutcome> ProbeAsync(
        string path, CancellationToken cancellationToken = default, ProbeLimits? limits = null)
    {
        limits ??= ProbeLimits.Default;
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full)) return Refusals.Of(MediaRefusal.Directory, full);
        if (!Path.Exists(full)) return Refusals.Of(MediaRefusal.Missing, full);
        if (FileStatus.Of(full) is { IsRegular: false }) return Refusals.Of(MediaRefusal.NotAFile, full);
        using var file = Posix.OpenForReading(full);
        if (file.IsInvalid) return Refusals.Of(MediaRefusal.Unreadable, full);
        if (RandomAccess.GetLength(file) == 0) return Refusals.Of(MediaRefusal.Empty, full);
        var source = new FileSource(file);
        var head = source.Read(0, FormatSniffer.HeadLength);
        if (FormatSniffer.Sniff(head) is not { } format) return Refusals.Of(FormatSniffer.Refuse(head), full);
        return IsPicture(format)
            ? PictureProbe.Probe(source, full, format, limits)
            : await ProbeStreamsAsync(source, full, format, limits, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsPicture(MediaFormat format) =>
        format is MediaFormat.Jpeg or MediaFormat.Png or MediaFormat.Gif or MediaFormat.WebP or MediaFormat.Heif;

    private static string DemuxerOf(MediaFormat format) => format switch
    {
        MediaFormat.QuickTime => "mov",
        MediaFormat.Matroska => "matroska",
        MediaFormat.Avi => "avi",
        MediaFormat.Wave => "wav",
        MediaFormat.Aac => "aac",
        _ => "mp3",
    };

    private static async Task<ProbeOutcome> ProbeStreamsAsync(
        ByteSource source, string path, MediaFormat format, ProbeLimits limits, CancellationToken cancellationToken)
    {
        var demuxer = DemuxerOf(format);
        var exposed = (await Sandbox.DetectAsync().ConfigureAwait(false)).Expose(path);
        ProbeOutcome outcome;
        bool isEstimate;
        try
        {
            var answer = await ToolProcess.RunAsync(
                new ToolCommand("ffprobe", ProbeArguments.Streams(exposed.Url, demuxer)) { Reads = exposed, Limits = Limits },
                cancellationToken: cancellationToken).ConfigureAwait(false);
            outcome = ProbeParser.Parse(System.Text.Encoding.UTF8.GetString(answer.Output), path, format, demuxer, limits);
            isEstimate = format == MediaFormat.Aac
                || answer.StderrTail.Contains("Estimating duration from bitrate", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is ToolFailedException { HasRun: true } or System.Text.Json.JsonException)
        {
            return Refusals.Damaged(path, format, exception is ToolFailedException failed ? Words(failed, exposed) : "");
        }
        if (outcome is not MediaProbed { Info: var info }) return outcome;
        var isCut = Completeness.IsTruncated(source, format);
        if (!isCut && !isEstimate && info.Facts.Duration is not null) return outcome;
        return await MeasureAsync(info, exposed, isCut, limits, cancellationToken).ConfigureAwait(false);
    }

    // Reads all packets, without decoding them, where the container does not know how long it is, or is cut and claims too much.
    private static async Task<ProbeOutcome> MeasureAsync(
        MediaInfo info, SandboxedFile exposed, bool isCut, ProbeLimits limits, CancellationToken cancellationToken)
    {
        var index = info.Video?.Index ?? info.Audio!.Index;
        var command = new ToolCommand("ffprobe", ProbeArguments.Packets(exposed.Url, info.Demuxer!, index))
        {
            Reads = exposed,
            Limits = Limits with { OutputBytes = 128 << 20 },
        };
        TimeSpan? measured;
        try
        {
            var answer = await ToolProcess.RunAsync(command, cancellationToken: cancellationToken).ConfigureAwait(false);
            measured = PacketTimes.Length(answer.Output);
        }
        catch (ToolFailedException failed) when (failed.HasRun)
        {
            return Refusals.Damaged(info.Path, info.Format, Words(failed, exposed));
        }
        if (measured is not { } length) return Refusals.Damaged(info.Path, info.Format, "nothing of it can be played");
        if (length > limits.Duration) return Refusals.TooLong(info.Path, length, limits);
        return new MediaProbed(info with
        {
            Facts = info.Facts with { Duration = length },
            Warnings = isCut ? [.. info.Warnings, Refusals.CutWarning(info.Path, length)] : info.Warnings,
        });
    }

    // ffprobe's last line names the file as it sees it and then the fault: "file:/media/source: Invalid data found".
    private static string Words(ToolFailedException failed, SandboxedFile exposed)
    {
        if (failed.ExitCode is null) return failed.Message;
        var last = failed.StderrTail.Split('\n').LastOrDefault() ?? "";
        return last.Replace(exposed.Url + ": ", "", StringComparison.Ordinal)
            .Replace(exposed.Path, Refusals.Name(exposed.HostPath), StringComparison.Ordinal);
    }
}
