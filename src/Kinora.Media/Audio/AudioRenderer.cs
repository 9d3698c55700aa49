using System.Collections.Concurrent;
using Kinora.Core.Plan;
using Kinora.Media.Audio.Limit;
using Kinora.Media.Audio.Loudness;
using Kinora.Media.Audio.Mix;
using Kinora.Media.Audio.Sources;

namespace Kinora.Media.Audio;

/// <summary>
/// Mixes a film's sound into a WAV (48 kHz stereo, 32-bit float).
/// <para>Loudness, the rule: every source is brought to −14 LUFS over its whole length, whatever part of it is used; the user's
/// volumes apply on top. Beside the user's mix runs a nominal one of the same samples, each clip at its role's default
/// volume (<see cref="Levels"/>). From the nominal mix's loudness comes one gain for the whole film that would bring it to
/// −14 LUFS, and that gain is applied to the user's mix. So a film with default volumes lands at −14 ± 1 LUFS, and 6 dB less on
/// everything is 6 dB less, not levelled away. At last a limiter keeps the true peak under <see cref="Sound.PeakCeiling"/>.</para>
/// <para>The same plan and files give the same bytes. Memory does not grow with the film's length; the WAV itself is the only
/// thing kept (384 KB a second), rewritten in place by the second pass.</para>
/// </summary>
public sealed class AudioRenderer
{
    // Half of the two cores: the picture is rendered at the same time.
    private const int SourcesAtOnce = 2;

    private const double PrepareShare = 0.4;
    private const double MixShare = 0.9;

    /// <summary>Remembers sources' loudness from film to film; null measures each time.</summary>
    public ILoudnessCache? Cache { get; init; }

    /// <summary>Where decoded sound is kept meanwhile; null is the WAV's own folder.</summary>
    public string? WorkFolder { get; init; }

    /// <param name="wavPath">Is overwritten; removed again when rendering fails or is cancelled.</param>
    /// <param name="progress">From 0 to 1.</param>
    /// <exception cref="Ffmpeg.ToolMissingException">ffmpeg is not installed.</exception>
    public Task<AudioReport> RenderAsync(
        AudioPlan plan, IAudioSources sources, string wavPath, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => RenderWholeAsync(plan, sources, Path.GetFullPath(wavPath), progress, cancellationToken), cancellationToken);

    private async Task<AudioReport> RenderWholeAsync(
        AudioPlan plan, IAudioSources sources, string path, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var isWhole = false;
        var prepared = new ConcurrentDictionary<AudioSource, PreparedSource>();
        try
        {
            var warnings = new ConcurrentDictionary<string, bool>();
            var uses = Uses(plan, sources, warning => warnings.TryAdd(warning, true));
            var preparation = new SourcePreparation(WorkFolder ?? Path.GetDirectoryName(path)!, Cache, warning => warnings.TryAdd(warning, true));
            var options = new ParallelOptions { MaxDegreeOfParallelism = SourcesAtOnce, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(uses, options, async (use, token) =>
            {
                prepared[use.Source] = await preparation.PrepareAsync(use, token).ConfigureAwait(false);
                progress?.Report(PrepareShare * prepared.Count / uses.Count);
            }).ConfigureAwait(false);
            var voices = uses
                .SelectMany(use => use.Clips.Select(clip => new ClipVoice(clip, prepared[use.Source])))
                .OrderBy(voice => voice.First)
                .ToList();
            var report = await WriteAsync(plan, voices, path, progress, cancellationToken).ConfigureAwait(false);
            foreach (var voice in voices) if (voice.Damage is { } damage) warnings.TryAdd(damage, true);
            isWhole = true;
            return report with { Warnings = [.. warnings.Keys.Order(StringComparer.Ordinal)] };
        }
        finally
        {
            foreach (var source in prepared.Values) source.Dispose();
            if (!isWhole) File.Delete(path);
        }
    }

    private static async Task<AudioReport> WriteAsync(
        AudioPlan plan, IReadOnlyList<ClipVoice> voices, string path, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var length = Sound.Clock.FrameAt(plan.Duration);
        var master = new MasterGain();
        using var wav = new WavFile(path, FilmMixer.Block);
        var position = 0L;
        await using (var mixer = new FilmMixer(voices, length))
        {
            await mixer.MixAsync(
                (user, nominal) =>
                {
                    master.Add(nominal);
                    wav.Write(position, user.Left, user.Right);
                    position += user.Length;
                },
                progress is null ? null : new Share(progress, PrepareShare, MixShare),
                cancellationToken).ConfigureAwait(false);
        }

        var gain = master.Decibels();
        var report = new Mastering(wav, length, gain).Run(progress is null ? null : new Share(progress, MixShare, 1), cancellationToken);
        wav.Finish(length);
        return report with { NominalLoudness = master.Loudness() };
    }

    private static List<SourceUse> Uses(AudioPlan plan, IAudioSources sources, Action<string> warn)
    {
        var clips = new Dictionary<AudioSource, List<AudioClip>>();
        foreach (var clip in plan.Clips)
        {
            if (sources.Find(clip) is not { } source) warn($"Segment {clip.Segment.Id} is silent: its sound was not found.");
            else if (clips.TryGetValue(source, out var others)) others.Add(clip);
            else clips[source] = [clip];
        }

        return [.. clips.Select(item => new SourceUse(item.Key, item.Value))];
    }

    private sealed class Share(IProgress<double> whole, double from, double to) : IProgress<double>
    {
        public void Report(double value) => whole.Report(from + (to - from) * value);
    }
}
