using Kinora.Core;
using Kinora.Core.Speech;
using Kinora.Media.Audio.Made;
using Kinora.Media.Audio.Speech;
using Kinora.Media.Audio.Speech.Voices;
using Kinora.MediaTests.Ffmpeg;
using Kinora.MediaTests.Films;

namespace Kinora.MediaTests.Audio.Speech;

/// <summary>Has texts spoken into a folder of its own and looks at what came out.</summary>
internal sealed class SpeechStudio : IDisposable
{
    public MediaFolder Folder { get; } = new();

    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public SpeechChain Chain(SpeechSettings? settings = null, TimeProvider? time = null) =>
        SpeechVoices.Open(settings ?? new SpeechSettings(), Cache(time), time ?? TimeProvider.System);

    public SpeechChain Chain(params ISpeechVoice[] voices) => new(voices, Cache(null), TimeProvider.System);

    public Task<SpokenText> SpeakAsync(string text, string? language = null, string? voice = null, double rate = 1, SpeechSettings? settings = null) =>
        Chain(settings).SpeakAsync(new SpeechAsset(text, voice, language) { Rate = rate }, Cancelled);

    /// <summary>The one sound that is kept, at 48 kHz in mono.</summary>
    public Task<float[]> SamplesAsync() =>
        Studio.SoundAsync(Directory.GetFiles(Folder["cache"], "sound.wav", SearchOption.AllDirectories).Single());

    /// <summary>Words as they are promised: all of the text, in order, inside the sound.</summary>
    public static void CheckWords(string text, SpokenText spoken)
    {
        Assert.Equal(string.Concat(text.Where(IsInk)), string.Concat(spoken.Words.SelectMany(word => word.Text)));
        var before = TimeSpan.Zero;
        foreach (var word in spoken.Words)
        {
            Assert.True(word.Start >= before && word.End >= word.Start, $"{word} comes before {before}");
            before = word.Start;
        }

        Assert.All(spoken.Words, word => Assert.True(word.End <= spoken.Duration));
    }

    public static double Level(float[] samples, TimeSpan from, TimeSpan to)
    {
        var part = samples[(int)(from.TotalSeconds * 48000)..Math.Min(samples.Length, (int)(to.TotalSeconds * 48000))];
        return Math.Sqrt(part.Average(sample => (double)sample * sample));
    }

    public void Dispose() => Folder.Dispose();

    private static bool IsInk(char c) => !char.IsWhiteSpace(c) && !char.IsControl(c);

    private SoundCache Cache(TimeProvider? time) => new(Folder["cache"], 1 << 30, time ?? TimeProvider.System);
}
