using System.Collections.Concurrent;
using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Export;

/// <summary>Which hardware encodes here, found out by encoding with it: a name in ffmpeg's list says nothing of the machine.</summary>
public static class HardwareEncoders
{
    private const int TrialSide = 256;
    private const int TrialFrames = 4;

    private static readonly ToolLimits Limits = new()
    {
        Wall = TimeSpan.FromSeconds(6),
        Cpu = TimeSpan.FromSeconds(6),
        MemoryBytes = 4L << 30,
    };

    private static readonly ConcurrentDictionary<VideoCodec, Lazy<Task<HardwareChoice>>> Found = new();

    /// <summary>The first that works of nvenc, qsv, vaapi and videotoolbox; tried once in the life of the process,
    /// each at most 6 s.</summary>
    public static Task<HardwareChoice> FindAsync(VideoCodec codec, CancellationToken cancellationToken = default) =>
        Found.GetOrAdd(codec, static wanted => new Lazy<Task<HardwareChoice>>(() => TryAllAsync(wanted)))
            .Value.WaitAsync(cancellationToken);

    private static async Task<HardwareChoice> TryAllAsync(VideoCodec codec)
    {
        if (codec is not (VideoCodec.H264 or VideoCodec.Hevc)) return new HardwareChoice(null, $"{codec} is encoded in software.");
        var reasons = new List<string>();
        foreach (var encoder in Enum.GetValues<HardwareEncoder>())
        {
            if (await TryAsync(encoder, codec).ConfigureAwait(false) is not { } reason)
            {
                return new HardwareChoice(encoder, $"{codec} is encoded by hardware ({encoder}).");
            }
            reasons.Add($"{encoder}: {reason}");
        }
        return new HardwareChoice(null, $"{codec} is encoded in software; no hardware encoder works here ({string.Join("; ", reasons)}).");
    }

    // Null when it works.
    private static async Task<string?> TryAsync(HardwareEncoder encoder, VideoCodec codec)
    {
        if (Absent(encoder) is { } absent) return absent;
        var settings = new ExportSettings { Codec = codec, Width = TrialSide, Height = TrialSide, Hardware = encoder };
        IReadOnlyList<string> arguments =
        [
            "-v", "error", "-nostdin", .. CodecArguments.Device(settings), "-f", "lavfi",
            "-i", $"testsrc2=s={TrialSide}x{TrialSide}:r=30,format=yuv420p",
            "-frames:v", EncodeArguments.Number(TrialFrames), .. CodecArguments.Of(settings), "-f", "null", "-",
        ];
        try
        {
            await ToolProcess.RunAsync(new ToolCommand("ffmpeg", arguments) { Limits = Limits }).ConfigureAwait(false);
            return null;
        }
        catch (ToolFailedException failure)
        {
            return failure.ExitCode is null ? "did not answer in time" : "its trial failed";
        }
    }

    // Spares starting ffmpeg (60 ms each) where the device can't be there.
    private static string? Absent(HardwareEncoder encoder) => encoder switch
    {
        HardwareEncoder.VideoToolbox => OperatingSystem.IsMacOS() ? null : "only on macOS",
        HardwareEncoder.Nvenc => File.Exists("/dev/nvidiactl") || File.Exists("/dev/dxg") ? null : "no NVIDIA device",
        _ => Directory.Exists("/dev/dri") ? null : "no /dev/dri",
    };
}

/// <param name="Encoder">Null: software.</param>
/// <param name="Sentence">One line for people.</param>
public sealed record HardwareChoice(HardwareEncoder? Encoder, string Sentence);
