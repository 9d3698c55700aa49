using System.Collections.Concurrent;
using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Core.Speech;
using Kinora.Media.Audio.Effects;
using Kinora.Media.Audio.Music;
using Kinora.Media.Audio.Sources;
using Kinora.Media.Audio.Speech;
using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Audio.Made;

/// <summary>
/// The sounds of films that are no files: what can be made is known at once, and is made when a film is mixed, beside its picture.
/// A sound that can't be made is missing from the film, which says so.
/// </summary>
public sealed class MadeSounds
{
    // The encoder has the other core.
    private const int AtOnce = 2;

    // As long as its segment: music is composed for it, an ambience lasts, speech is cut where the segment ends.
    private static readonly MediaFacts Facts = new() { Kind = MediaKind.Audio, HasSound = true };

    private readonly IReadOnlyList<ISoundMaker> makers;
    private readonly SoundCache cache;

    internal MadeSounds(IReadOnlyList<ISoundMaker> makers, SoundCache cache)
    {
        this.makers = makers;
        this.cache = cache;
    }

    public static MadeSounds Open(SoundSettings settings, TimeProvider? time = null)
    {
        var cache = new SoundCache(settings.CacheFolder, settings.CacheBytes, time ?? TimeProvider.System);
        var speech = SpeechVoices.Open(settings.Speech, cache, time ?? TimeProvider.System);
        return new MadeSounds([speech, new MusicMaker(), new SoundEffectMaker()], cache);
    }

    /// <summary>Has texts spoken, with the voices and the cache that films use.</summary>
    public ISpeaker Speaker => makers.OfType<ISpeaker>().First();

    /// <returns>Null when it is nothing that is made here.</returns>
    public MediaFacts? Find(Asset? asset) => MakerOf(asset) is null ? null : Facts;

    /// <summary>Makes all that a plan lets be heard.</summary>
    /// <param name="timeline">That the plan was made of.</param>
    /// <param name="folder">An existing folder, for sounds that can't be kept elsewhere.</param>
    /// <param name="warn">Told what people should know, a sentence each; from any thread.</param>
    /// <returns>The files by the id of their segment; what could not be made is not among them.</returns>
    internal async Task<IReadOnlyDictionary<string, AudioSource>> MakeAsync(
        AudioPlan plan, Timeline timeline, string folder, Action<string> warn, CancellationToken cancellation)
    {
        var made = new ConcurrentDictionary<string, AudioSource>();
        // Clips of one key wait for each other in the cache; side by side they would hold up the others.
        var jobs = plan.Clips.Where(clip => MakerOf(clip.Asset) is not null)
            .Select(clip => new Job(clip.Segment.Id, MakerOf(clip.Asset)!, SoundOrders.Of(clip, timeline)))
            .GroupBy(job => job.Key);
        var bounds = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(jobs, bounds, async (same, token) =>
        {
            if (await MakeAsync(same.First(), folder, warn, token).ConfigureAwait(false) is not { } source) return;
            foreach (var job in same) made[job.SegmentId] = source;
        }).ConfigureAwait(false);
        return made;
    }

    private async Task<AudioSource?> MakeAsync(Job job, string folder, Action<string> warn, CancellationToken cancellation)
    {
        try
        {
            var kept = await cache.GetAsync(
                job.Key, (path, token) => job.Maker.MakeAsync(job.Order, path, token), folder, cancellation).ConfigureAwait(false);
            foreach (var note in kept.Made.Notes) warn(note);
            return new AudioSource(kept.WavePath)
            {
                Name = $"segment {job.SegmentId}", Demuxer = "wav", Duration = kept.Made.Duration, ContentKey = job.Key,
            };
        }
        catch (Exception exception) when (exception is SoundFailedException or ToolFailedException or ToolMissingException or IOException
            or UnauthorizedAccessException or InvalidDataException)
        {
            warn($"Segment {job.SegmentId} stays without {NameOf(job.Order.Asset)}: {exception.Message.TrimEnd('.')}.");
            return null;
        }
    }

    private ISoundMaker? MakerOf(Asset? asset) => asset is null ? null : makers.FirstOrDefault(maker => maker.Makes(asset));

    private static string NameOf(Asset asset) => asset switch
    {
        SpeechAsset => "its spoken words",
        MusicAsset => "its music",
        _ => "its sound",
    };

    private sealed record Job(string SegmentId, ISoundMaker Maker, SoundOrder Order)
    {
        public string Key { get; } = SoundKey.Of(Maker, Order);
    }
}
