using Kinora.Core;
using Kinora.Core.Speech;
using Kinora.Media.Audio.Speech.Tone;
using Kinora.Media.Audio.Speech.Words;

namespace Kinora.Media.Audio.Speech;

/// <summary>
/// Puts clauses together to a narration, in a WAV of the voice's own rate: silence at their ends is cut off and the pauses are ours.
/// Nothing but the clause at hand is held in memory.
/// </summary>
internal sealed class Narration : IDisposable
{
    // As long as the room answers.
    private static readonly TimeSpan Tail = TimeSpan.FromMilliseconds(120);

    // What has nothing to be spoken is heard as a rest.
    private static readonly TimeSpan Nothing = TimeSpan.FromMilliseconds(400);

    private readonly int rate;
    private readonly SpeechWave wave;
    private readonly WordTimes words;
    private readonly VoiceTone? tone;
    private readonly TimeSpan tail;
    private long written;
    private TimeSpan pause;

    /// <param name="rate">Of all samples.</param>
    /// <param name="tone">Its equaliser and room; null leaves the voice as it is.</param>
    public Narration(SpeechScript script, string wavPath, int rate, VoiceTone? tone)
    {
        this.rate = rate;
        this.tone = tone;
        tail = tone is null ? TimeSpan.Zero : Tail;
        wave = new SpeechWave(wavPath, rate);
        words = new WordTimes(script);
    }

    public void Add(ClauseTake clause)
    {
        var (from, length) = Silence.Trim(clause.Samples.Span, rate).GetOffsetAndLength(clause.Samples.Length);
        if (length == 0) return;
        if (written > 0) Write(new float[(int)(pause.TotalSeconds * rate)]);
        var start = Seconds;
        var marks = clause.Marks.Select(mark => (mark.Position, start + (mark.Sample - from) / (double)rate)).ToList();
        Write(clause.Samples.Slice(from, length).Span);
        words.Add(clause.Span, start, Seconds, marks);
        pause = clause.After;
    }

    /// <summary>Makes the file a whole one.</summary>
    public SpokenText Finish()
    {
        Write(new float[(int)((written == 0 ? Nothing : tail).TotalSeconds * rate)]);
        wave.Finish();
        var duration = TimeSpan.FromSeconds(Seconds);
        return new SpokenText(duration, words.Of(duration));
    }

    public void Dispose() => wave.Dispose();

    private double Seconds => written / (double)rate;

    private void Write(ReadOnlySpan<float> samples)
    {
        written += samples.Length;
        var left = samples.ToArray();
        var right = tone is null ? left : new float[left.Length];
        tone?.Apply(left, right);
        wave.Write(left, right);
    }
}
