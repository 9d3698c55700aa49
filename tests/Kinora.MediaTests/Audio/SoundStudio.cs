using System.Globalization;
using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Audio;
using Kinora.Media.Audio.Sources;
using Kinora.Media.Ffmpeg;

namespace Kinora.MediaTests.Audio;

/// <summary>Makes sound files with ffmpeg, renders plans of them and looks at the result. One folder for a test class.</summary>
public sealed partial class SoundStudio : IAudioSources, IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("kinora-sound-").FullName;

    private readonly Dictionary<string, AudioSource> sources = [];

    public AudioSource? Find(AudioClip clip) => clip.Asset is MediaAsset media ? sources.GetValueOrDefault(media.Media.Name) : null;

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Makes a file from a lavfi source and knows it from then on.</summary>
    public async Task<string> MakeAsync(string name, string lavfi, params string[] options)
    {
        if (!File.Exists(PathOf(name)))
        {
            await RunAsync(["-v", "error", "-y", "-f", "lavfi", "-i", lavfi, .. options, PathOf(name)]);
        }

        return Know(name);
    }

    public string Know(string name, string? demuxer = null, TimeSpan? duration = null)
    {
        sources[name] = new AudioSource(PathOf(name)) { Demuxer = demuxer, Duration = duration };
        return name;
    }

    /// <summary>Writes samples as a float WAV, left and right the same.</summary>
    public string Write(string name, ReadOnlySpan<float> samples)
    {
        using (var wav = new WavFile(PathOf(name), samples.Length))
        {
            wav.Write(0, samples, samples);
            wav.Finish(samples.Length);
        }

        return Know(name);
    }

    public static AudioClip Clip(string name, double start, double length, double sourceStart = 0, TrackRole role = TrackRole.Original)
    {
        var asset = new MediaAsset(MediaReference.OfFile(name), Seconds(sourceStart));
        var segment = new Segment { Id = name, Start = Seconds(start), Duration = Seconds(length), Asset = asset };
        return new AudioClip(segment, role, new TimeRange(Seconds(start), Seconds(length)), Seconds(sourceStart)) { Asset = asset, Volume = 1 };
    }

    public static TimeSpan Seconds(double seconds) => TimeSpan.FromTicks((long)Math.Round(seconds * TimeSpan.TicksPerSecond));

    public async Task<Rendered> RenderAsync(double length, params AudioClip[] clips)
    {
        var path = PathOf("film-" + Guid.NewGuid().ToString("N") + ".wav");
        var report = await new AudioRenderer().RenderAsync(new AudioPlan(Seconds(length), clips.ToValueList()), this, path);
        var (left, right) = await DecodeAsync(path);
        return new Rendered(path, report, left, right);
    }

    /// <summary>Integrated loudness and true peak as ffmpeg measures them.</summary>
    public static async Task<(double Loudness, double TruePeak)> MeasureAsync(string path)
    {
        var log = await RunAsync(["-nostats", "-v", "info", "-i", path, "-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-"]);
        return (Number(IntegratedLine().Match(log)), Number(PeakLine().Match(log)));
    }

    public static async Task<(float[] Left, float[] Right)> DecodeAsync(string path)
    {
        var command = new ToolCommand("ffmpeg", "-v", "error", "-i", path, "-f", "f32le", "-ac", "2", "-ar", "48000", "pipe:1")
        {
            Limits = new ToolLimits { OutputBytes = 1 << 30 },
        };
        var bytes = (await ToolProcess.RunAsync(command)).Output;
        var (left, right) = (new float[bytes.Length / 8], new float[bytes.Length / 8]);
        SampleBlock.Deinterleave(bytes, left, right);
        return (left, right);
    }

    public static async Task<string> RunAsync(params string[] arguments)
    {
        var command = new ToolCommand("ffmpeg", ["-nostdin", "-hide_banner", .. arguments]);
        return (await ToolProcess.RunAsync(command)).StderrTail;
    }

    /// <summary>Where sounds start, in seconds: the first sample over the threshold after 100 ms below it.</summary>
    public static List<double> Onsets(ReadOnlySpan<float> samples, double threshold)
    {
        var onsets = new List<double>();
        var last = long.MinValue / 2;
        for (var i = 0; i < samples.Length; i++)
        {
            if (Math.Abs(samples[i]) < threshold) continue;
            if (i - last > 4800) onsets.Add(i / 48000.0);
            last = i;
        }

        return onsets;
    }

    public static double Level(ReadOnlySpan<float> samples)
    {
        var sum = 0.0;
        foreach (var sample in samples) sum += (double)sample * sample;
        return 10 * Math.Log10(sum / samples.Length);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static double Number(Match match) => match.Success && match.Groups[1].Value != "-inf"
        ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
        : double.NegativeInfinity;

    [GeneratedRegex(@"I:\s+(-?[\d.]+|-inf) LUFS")]
    private static partial Regex IntegratedLine();

    [GeneratedRegex(@"Peak:\s+(-?[\d.]+|-inf) dBFS")]
    private static partial Regex PeakLine();
}

/// <summary>A film's sound as it came out.</summary>
public sealed record Rendered(string Path, AudioReport Report, float[] Left, float[] Right)
{
    public ReadOnlySpan<float> Between(double start, double end) => Left.AsSpan((int)(start * 48000)..(int)(end * 48000));
}
