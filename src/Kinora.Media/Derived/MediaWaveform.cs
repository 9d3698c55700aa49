using System.Runtime.InteropServices;
using Kinora.Media.Analysis;
using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Derived;

/// <summary>How loud a sound is along its length: for each stretch its least and its greatest sample.</summary>
/// <param name="SampleRate">Samples a second that were looked at.</param>
/// <param name="SamplesPerPoint">Samples that one point stands for.</param>
/// <param name="Points">Least and greatest in turn, −128 to 127.</param>
public sealed record MediaWaveform(int SampleRate, int SamplesPerPoint, IReadOnlyList<sbyte> Points)
{
    private const int Rate = 8000;
    private const int LeastPerPoint = 80;
    private const int MostPoints = 20_000;

    private static readonly ToolLimits Limits = new() { Wall = TimeSpan.FromMinutes(20), Cpu = TimeSpan.FromMinutes(10) };

    /// <summary>Looks through all of a file's sound, as one channel. Sound that is damaged counts as far as it can be decoded.</summary>
    /// <exception cref="ToolFailedException">None of it can be decoded.</exception>
    /// <exception cref="ArgumentException">The file has no sound that ffmpeg decodes.</exception>
    public static async Task<MediaWaveform> MeasureAsync(MediaInfo media, CancellationToken cancellationToken = default)
    {
        if (media is not { Audio: { } audio, Demuxer: { } demuxer }) throw new ArgumentException($"{Path.GetFileName(media.Path)} has no sound.");
        var file = (await Sandbox.DetectAsync().ConfigureAwait(false)).Expose(media.Path);
        var command = new ToolCommand("ffmpeg", Arguments(file.Url, demuxer, audio.Index)) { Reads = file, Limits = Limits, Niceness = 19 };
        await using var decoder = await ToolProcess.StartAsync(command, ToolPipes.Output, cancellationToken).ConfigureAwait(false);
        var perPoint = PerPoint(media.Facts.Duration ?? TimeSpan.Zero);
        var points = await Task.Run(() => Read(decoder, perPoint), CancellationToken.None).ConfigureAwait(false);
        try
        {
            await decoder.WaitAsync().ConfigureAwait(false);
        }
        catch (ToolFailedException failure) when (points.Count > 0 && failure.ExitCode is not null)
        {
            // What could be decoded is what will be heard.
        }

        return new MediaWaveform(Rate, perPoint, points);
    }

    internal static int PerPoint(TimeSpan duration) => Math.Max(LeastPerPoint, (int)Math.Ceiling(duration.TotalSeconds * Rate / MostPoints));

    private static List<string> Arguments(string url, string demuxer, int stream) =>
    [
        "-v", "error", "-nostdin", "-threads", "1", .. ProbeArguments.Guards(demuxer), "-vn", "-sn", "-dn", "-i", url,
        "-map", FormattableString.Invariant($"0:{stream}"), "-filter_threads", "1",
        "-af", FormattableString.Invariant($"aresample={Rate}:async=1:first_pts=0,aformat=sample_fmts=s16:channel_layouts=mono"),
        "-f", "s16le", "-c:a", "pcm_s16le", "pipe:1",
    ];

    private static List<sbyte> Read(ToolProcess decoder, int perPoint)
    {
        var points = new List<sbyte>();
        var buffer = new byte[perPoint * sizeof(short)];
        int count;
        while ((count = decoder.Output.ReadFull(buffer)) >= sizeof(short) && points.Count < 4 * MostPoints)
        {
            var (least, greatest) = (short.MaxValue, short.MinValue);
            foreach (var sample in MemoryMarshal.Cast<byte, short>(buffer.AsSpan(0, count & ~1)))
            {
                if (sample < least) least = sample;
                if (sample > greatest) greatest = sample;
            }

            points.Add((sbyte)(least >> 8));
            points.Add((sbyte)(greatest >> 8));
        }

        decoder.Output.Close();
        return points;
    }
}
