using Kinora.Core.Media;

namespace Kinora.Media.Analysis.Transcription;

/// <summary>Writes down what is said in a sound.</summary>
public interface ITranscriber
{
    /// <summary>As people know it.</summary>
    string Name { get; }

    /// <summary>What its answers depend on beside the sound: program, model, address. Never a key.</summary>
    string Fingerprint { get; }

    /// <summary>Whether it can be used: null, or a sentence on what is missing and how to set it. Costs nothing.</summary>
    string? Obstacle();

    /// <param name="path">A FLAC or WAV of ours, 16 kHz mono; which of both, <see cref="Extension"/> says.</param>
    /// <returns>Words with times from the sound's start.</returns>
    /// <exception cref="TranscriptionFailedException">It failed.</exception>
    Task<Transcript> TranscribeAsync(string path, CancellationToken cancellation);

    /// <summary>Of the sound that it takes: <c>.wav</c> or <c>.flac</c>.</summary>
    string Extension { get; }

    /// <summary>How much it takes at a time.</summary>
    TimeSpan LongestPiece { get; }
}

/// <summary>What is said could not be found out. The message is one sentence for people and holds no key.</summary>
/// <param name="isPassing">Trying once more may help.</param>
public sealed class TranscriptionFailedException(string message, bool isPassing, Exception? inner = null) : Exception(message, inner)
{
    public bool IsPassing { get; } = isPassing;

    /// <summary>How long to wait before trying again, when that was said.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
