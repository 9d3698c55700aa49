using Kinora.Core;
using Kinora.Media.Analysis;

namespace Kinora.Media.Audio.Sources;

/// <summary>The sound of a timeline's media.</summary>
public sealed class LibrarySound(MediaLibrary library) : IAudioSources
{
    public AudioSource? Find(Asset asset)
    {
        if (library.InfoOf(asset) is not { Audio: { } audio } info) return null;
        return new AudioSource(info.Path)
        {
            Demuxer = info.Demuxer,
            Stream = audio.Index,
            Duration = audio.Duration is { } duration ? audio.Start + duration : info.Facts.Duration,
        };
    }
}
