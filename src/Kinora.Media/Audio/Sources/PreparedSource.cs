using Kinora.Core.Plan;
using Kinora.Media.Audio.Loudness;

namespace Kinora.Media.Audio.Sources;

/// <summary>A source whose loudness is known, ready to be played from.</summary>
/// <param name="Store">Its decoded sound; null when clips decode for themselves.</param>
internal sealed record PreparedSource(AudioSource Source, SourceLoudness Loudness, SoundStore? Store) : IDisposable
{
    public void Dispose() => Store?.Dispose();
}

/// <summary>A source and the stretch of it, in samples, that the film's clips play.</summary>
internal sealed record SourceUse(AudioSource Source, IReadOnlyList<AudioClip> Clips)
{
    // The stretcher reads a little ahead, and probed lengths are rounded.
    private const int Spare = Sound.SampleRate / 5;

    public long First => Clips.Min(clip => Sound.Clock.FrameAt(clip.Reversed ? clip.SourceStart - Length(clip) : clip.SourceStart)) is > 0 and var first
        ? first
        : 0;

    public long End => Clips.Max(clip => Sound.Clock.FrameAt(clip.Reversed ? clip.SourceStart : clip.SourceStart + Length(clip))) + Spare;

    public bool IsReversed => Clips.Any(clip => clip.Reversed);

    private static TimeSpan Length(AudioClip clip) => clip.Range.Duration * clip.Speed;
}
