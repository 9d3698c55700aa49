using Kinora.Core;
using Kinora.Core.Speech;
using Kinora.Media.Audio.Speech.Words;

namespace Kinora.Media.Audio.Speech.Voices;

/// <summary>One way to have a text spoken. Several stand in a chain; the embedded one is the last.</summary>
internal interface ISpeechVoice
{
    /// <summary>As people know it.</summary>
    string Name { get; }

    /// <summary>What its sound depends on beside the text: model, voice, settings, versions. Never a key.</summary>
    string Fingerprint { get; }

    /// <summary>Whether it can be asked at all; costs next to nothing.</summary>
    /// <returns>Null: it can; else a sentence on what is missing.</returns>
    string? Obstacle(SpeechAsset speech);

    /// <summary>How long it may take.</summary>
    TimeSpan LimitFor(SpeechScript script);

    /// <summary>Writes the WAV, alone in its folder, where other files may be put meanwhile.</summary>
    /// <exception cref="SpeechFailedException">It failed; says whether trying again may help.</exception>
    Task<SpokenText> SpeakAsync(SpeechScript script, SpeechAsset speech, string wavPath, CancellationToken cancellation);
}

/// <summary>A voice that failed. The message is one sentence for people and holds no key.</summary>
/// <param name="isPassing">Trying once more may help.</param>
internal sealed class SpeechFailedException(string message, bool isPassing, Exception? inner = null) : Exception(message, inner)
{
    public bool IsPassing { get; } = isPassing;

    public TimeSpan? RetryAfter { get; init; }
}
