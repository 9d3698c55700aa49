using Kinora.Core.Plan;
using Kinora.Media.Analysis;

namespace Kinora.Media.Audio.Sources;

/// <summary>The sound of a film's media, and what was made for it.</summary>
/// <param name="made">By the id of the segment.</param>
public sealed class LibrarySound(MediaLibrary library, IReadOnlyDictionary<string, AudioSource> made) : IAudioSources
{
    public AudioSource? Find(AudioClip clip)
    {
        if (made.TryGetValue(clip.Segment.Id, out var source)) return source;
        if (library.InfoOf(clip.Asset) is not { Audio: { } audio } info) return null;
        return new AudioSource(info.Path)
        {
            Demuxer = info.Demuxer,
            Stream = audio.Index,
            Duration = audio.Duration is { } duration ? audio.Start + duration : info.Facts.Duration,
        };
    }
}
