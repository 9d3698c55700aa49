namespace Kinora.Media.Audio.Speech.Voices;

/// <summary>What espeak-ng said of one piece.</summary>
/// <param name="Words">First letters of words, by time; in code points of the piece.</param>
/// <param name="Clauses">Ends of clauses, likewise.</param>
internal sealed record EspeakTake(int SampleRate, float[] Samples, List<(int Position, int Sample)> Words, List<(int Position, int Sample)> Clauses);

/// <summary>Runs espeak-ng.</summary>
internal interface IEspeakEngine
{
    /// <summary>Changes with its version.</summary>
    string Fingerprint { get; }

    /// <returns>Null when it is here; else a sentence.</returns>
    string? Obstacle();

    /// <param name="begin">Told the sample rate once, before the first take.</param>
    /// <param name="take">Given each piece's number and sound, in order.</param>
    Task SpeakAsync(ChildOrder order, Action<int> begin, Action<int, EspeakTake> take, CancellationToken cancellation);
}
