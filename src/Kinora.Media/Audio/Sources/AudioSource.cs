using Kinora.Core.Plan;

namespace Kinora.Media.Audio.Sources;

/// <summary>A file with sound in it.</summary>
/// <param name="Path">On this machine.</param>
public sealed record AudioSource(string Path)
{
    /// <summary>What people call it, for warnings.</summary>
    public string Name { get; init; } = System.IO.Path.GetFileName(Path);

    /// <summary>The demuxer that the probe found, forced on the decoder; null lets ffmpeg find out.</summary>
    public string? Demuxer { get; init; }

    /// <summary>Until when the file has sound, as probed; null when unknown.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Which of all the file's streams, from 0; null is its first with sound.</summary>
    public int? Stream { get; init; }

    /// <summary>Names the file's content, for what is remembered about it; null takes it from its length and some of its bytes.</summary>
    public string? ContentKey { get; init; }
}

/// <summary>Says which file a clip's sound is in.</summary>
public interface IAudioSources
{
    /// <returns>Null when there is none: the clip is then silent, with a warning.</returns>
    AudioSource? Find(AudioClip clip);
}
