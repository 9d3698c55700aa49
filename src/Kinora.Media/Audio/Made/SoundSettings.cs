using Kinora.Media.Audio.Speech;
using Kinora.Media.Disk;

namespace Kinora.Media.Audio.Made;

/// <summary>How sounds that are no files are made, and where they are kept.</summary>
public sealed record SoundSettings
{
    /// <summary>Where made sounds are kept from film to film; null makes them anew for each.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>How much is kept; what was not used for longest goes first.</summary>
    public long CacheBytes { get; init; } = 1L << 30;

    public SpeechSettings Speech { get; init; } = new();

    /// <summary>As the person's environment has it.</summary>
    /// <exception cref="ArgumentException">A variable has a value that can't be used; the message is one sentence without it.</exception>
    public static SoundSettings FromEnvironment() => new()
    {
        CacheFolder = CacheFolders.Of("sounds"), Speech = SpeechSettings.FromEnvironment(Environment.GetEnvironmentVariable),
    };
}
