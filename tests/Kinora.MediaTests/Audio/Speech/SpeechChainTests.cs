using Kinora.Core;
using Kinora.Core.Speech;
using Kinora.Media.Audio.Made;
using Kinora.Media.Audio.Speech;
using Kinora.Media.Audio.Speech.Voices;
using Kinora.Media.Audio.Speech.Words;

namespace Kinora.MediaTests.Audio.Speech;

public sealed class SpeechChainTests : IDisposable
{
    private static readonly SpeechAsset Hello = new("Hello there.", null, "en");

    private readonly SpeechStudio studio = new();

    [Fact]
    public async Task Asking_again_speaks_nothing_anew_in_the_same_process_and_the_next()
    {
        var voice = new Counted();
        var chain = studio.Chain(voice);
        var first = await chain.SpeakAsync(Hello, SpeechStudio.Cancelled);
        Assert.Same(first, await chain.SpeakAsync(Hello, SpeechStudio.Cancelled));
        var next = await studio.Chain(voice).SpeakAsync(Hello, SpeechStudio.Cancelled);
        Assert.Equal(first, next);
        Assert.Equal(1, voice.Times);
        Assert.Equal(first.Duration, chain.Estimate(Hello));
        await chain.SpeakAsync(Hello with { Rate = 1.1 }, SpeechStudio.Cancelled);
        Assert.Equal(2, voice.Times);
    }

    [Fact]
    public async Task A_film_uses_what_was_spoken_for_its_plan()
    {
        var voice = new Counted();
        var cache = new SoundCache(studio.Folder["cache"], 1 << 30, TimeProvider.System);
        var chain = new SpeechChain([voice], cache, TimeProvider.System);
        var spoken = await chain.SpeakAsync(Hello, SpeechStudio.Cancelled);
        var order = new SoundOrder(Hello, TimeSpan.FromSeconds(9), []);
        var kept = await cache.GetAsync(
            SoundKey.Of(chain, order), (path, token) => chain.MakeAsync(order, path, token), studio.Folder.Root, SpeechStudio.Cancelled);
        Assert.Equal(1, voice.Times);
        Assert.Equal(spoken.Duration, kept.Made.Duration);
    }

    [Fact]
    public async Task Without_any_voice_the_reason_is_told()
    {
        var chain = studio.Chain(new Counted { Missing = "There is no voice." });
        var failure = await Assert.ThrowsAsync<SoundFailedException>(() => chain.SpeakAsync(Hello, SpeechStudio.Cancelled));
        Assert.Equal("There is no voice", failure.Message);
    }

    [Fact]
    public async Task Cancelling_is_no_failure_of_a_voice()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => studio.Chain(new SpeechSettings()).SpeakAsync(Hello, stop.Token));
    }

    [Fact]
    public void Estimates_take_no_time_and_grow_with_the_text()
    {
        var chain = studio.Chain(new SpeechSettings());
        var short_ = chain.Estimate(new SpeechAsset("A word.", null, null));
        var twice = chain.Estimate(new SpeechAsset("A word. A word.", null, null));
        Assert.True(twice > short_ * 1.8);
        Assert.True(chain.Estimate(new SpeechAsset("A word. A word.", null, null) { Rate = 2 }) < twice * 0.6);
    }

    public void Dispose() => studio.Dispose();

    private sealed class Counted : ISpeechVoice
    {
        private readonly EmbeddedVoice inner = new(new EspeakEngine());

        public int Times { get; private set; }

        public string? Missing { get; init; }

        public string Name => "counted";

        public string Fingerprint => "1";

        public string? Obstacle(SpeechAsset speech) => Missing;

        public TimeSpan LimitFor(SpeechScript script) => Soon.Patience;

        public Task<SpokenText> SpeakAsync(SpeechScript script, SpeechAsset speech, string wavPath, CancellationToken cancellation)
        {
            Times++;
            return inner.SpeakAsync(script, speech, wavPath, cancellation);
        }
    }
}
