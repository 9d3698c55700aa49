namespace Kinora.Core.Speech;

/// <summary>How a text is spoken: its length without silence at the ends, and when each word is heard.</summary>
/// <param name="Words">In order, from the sound's start; together they hold every word of the text.</param>
public sealed record SpokenText(TimeSpan Duration, ValueList<TimedWord> Words)
{
    /// <summary>The voice that spoke, as a person would name it ("eSpeak NG, English").</summary>
    public string Voice { get; init; } = "";

    /// <summary>What the listener should know: a voice that fell out, a language spoken badly. A sentence each.</summary>
    public ValueList<string> Notes { get; init; } = [];
}

/// <summary>Has texts spoken, so that a film can be fitted to its narration. Results are kept: asking again costs nothing.</summary>
public interface ISpeaker
{
    /// <summary>About how long a text takes, at once and without speaking it.</summary>
    TimeSpan Estimate(SpeechAsset speech);

    Task<SpokenText> SpeakAsync(SpeechAsset speech, CancellationToken cancellation);
}

/// <summary>When the beats of a piece of music fall, before it is heard.</summary>
public interface IMusicBeats
{
    /// <returns>The first beat of every bar, from the music's start, in order.</returns>
    ValueList<TimeSpan> BarsOf(MusicAsset music, TimeSpan duration);
}
