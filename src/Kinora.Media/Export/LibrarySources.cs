using Kinora.Core;
using Kinora.Media.Analysis;
using Kinora.Media.Audio.Sources;

namespace Kinora.Media.Export;

/// <summary>The sound of a library's files.</summary>
internal sealed class LibrarySources(MediaLibrary library) : IAudioSources
{
    public AudioSource? Find(Asset asset) => library.InfoOf(asset) is { } media
        ? new AudioSource(media.Path) { Demuxer = media.Demuxer, Duration = media.Facts.Duration }
        : null;
}
