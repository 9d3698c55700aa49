using Kinora.Core;
using Kinora.Media.Audio.Speech.Voices;

namespace Kinora.MediaTests.Audio.Speech;

public sealed class EmbeddedVoiceTests : IDisposable
{
    private readonly SpeechStudio studio = new();

    [Theory]
    [InlineData("en", "The city wakes slowly. Light climbs the towers, and the first trains hum beneath the streets.")]
    [InlineData("en-gb", "The quick brown fox jumps over the lazy dog while the farmer watches from the gate.")]
    [InlineData("es", "La ciudad despierta despacio. La luz sube por las torres, y los trenes pasan bajo las calles.")]
    [InlineData("fr", "La lumière monte le long des tours. Les abeilles visitent jusqu'à cent fleurs en un seul voyage.")]
    [InlineData("de", "Die Stadt erwacht langsam. Bienen besuchen auf einem einzigen Flug bis zu hundert Blüten.")]
    [InlineData("pt", "A cidade acorda devagar. As abelhas visitam até cem flores em uma única viagem.")]
    [InlineData("it", "La città si sveglia lentamente. Le api visitano fino a cento fiori in un solo viaggio.")]
    [InlineData("ru", "Город медленно просыпается. Свет поднимается по башням, и поезда гудят под улицами.")]
    [InlineData("zh", "城市慢慢醒来。阳光爬上高楼，第一班列车在街道下面飞驰。现在下单，全场免运费！")]
    [InlineData("ja", "人間は生まれながらにして自由であり、東京タワーへ行きました。コーヒーを飲みます。")]
    [InlineData("ko", "도시가 천천히 깨어난다. 빛이 탑을 타고 오르고 첫 기차가 거리 아래로 지나간다.")]
    [InlineData("ar", "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق. يزور النحل مئة زهرة في رحلة واحدة.")]
    [InlineData("hi", "शहर धीरे धीरे जागता है। मधुमक्खियाँ एक ही उड़ान में सौ फूलों तक जाती हैं।")]
    public async Task Every_language_is_spoken_about_as_fast_as_estimated_and_tells_when_each_word_is(string language, string text)
    {
        var speech = new SpeechAsset(text, null, language);
        var estimate = studio.Chain().Estimate(speech);
        var spoken = await studio.SpeakAsync(text, language);
        SpeechStudio.CheckWords(text, spoken);
        Assert.InRange(spoken.Duration / estimate, 0.88, 1.12);
        Assert.All(spoken.Words, word => Assert.InRange((word.End - word.Start).TotalSeconds, 0.03, 2));
        var samples = await studio.SamplesAsync();
        Assert.InRange(samples.Length / 48000.0, spoken.Duration.TotalSeconds - 0.01, spoken.Duration.TotalSeconds + 0.01);
        Assert.InRange(SpeechStudio.Level(samples, TimeSpan.Zero, spoken.Duration), 0.03, 0.4);
        Assert.InRange(samples.Max(Math.Abs) / Math.Sqrt(2), 0.2, 0.91); // both sides, added up; far from clipping
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("ja")]
    [InlineData("sw")]
    public async Task A_language_it_speaks_badly_is_told_with_what_helps(string language)
    {
        var spoken = await studio.SpeakAsync("Habari 你好 コ", language);
        Assert.Contains("KINORA_PIPER_VOICE", Assert.Single(spoken.Notes));
        Assert.Empty((await studio.SpeakAsync("Good morning.", "en")).Notes);
    }

    [Fact]
    public async Task Words_start_where_their_sound_does()
    {
        var spoken = await studio.SpeakAsync("Two, ten. Tide! Top? Peak; tack: cut.", "en");
        var samples = await studio.SamplesAsync();
        var words = spoken.Words;
        for (var i = 0; i < words.Count; i++)
        {
            // Each stands behind a pause: quiet just before its time, loud soon after.
            var loud = SpeechStudio.Level(samples, words[i].Start, words[i].Start + TimeSpan.FromMilliseconds(150));
            Assert.True(loud > 0.02, $"{words[i].Text} is not heard at {words[i].Start}");
            if (i == 0) continue;
            var quiet = SpeechStudio.Level(samples, words[i].Start - TimeSpan.FromMilliseconds(40), words[i].Start);
            Assert.True(quiet < loud / 5, $"{words[i].Text} is heard before {words[i].Start}: {quiet} {loud}");
        }
    }

    [Fact]
    public async Task Pauses_follow_punctuation_and_silence_at_the_ends_is_gone()
    {
        var spoken = await studio.SpeakAsync("Red, green. Blue\n\nWhite", "en");
        var words = spoken.Words;
        var pauses = Enumerable.Range(0, 3).Select(i => (words[i + 1].Start - words[i].End).TotalSeconds).ToList();
        Assert.Equal([0.19, 0.4, 0.68], pauses, (a, b) => Math.Abs(a - b) < 0.05);
        Assert.InRange(words[0].Start.TotalSeconds, 0, 0.05);
        Assert.InRange((spoken.Duration - words[^1].End).TotalSeconds, 0, 0.2);
    }

    [Fact]
    public async Task The_rate_makes_it_shorter()
    {
        const string Text = "Our new coffee maker brews a perfect cup in under three minutes.";
        var plain = await studio.SpeakAsync(Text);
        Assert.InRange((await studio.SpeakAsync(Text, rate: 1.15)).Duration / plain.Duration, 0.83, 0.92);
        Assert.InRange((await studio.SpeakAsync(Text, rate: 0.5)).Duration / plain.Duration, 1.7, 2.2);
        Assert.InRange((await studio.SpeakAsync(Text, rate: 2)).Duration / plain.Duration, 0.45, 0.6);
    }

    [Fact]
    public async Task Women_and_men_and_regions_sound_different()
    {
        var voices = new[] { null, "female", "en-gb", "en-gb-female", "en-us+f5" };
        var folders = new HashSet<string>();
        foreach (var voice in voices)
        {
            Assert.Empty((await studio.SpeakAsync("Good morning, everyone.", "en", voice)).Notes);
        }

        foreach (var file in Directory.GetFiles(studio.Folder["cache"], "sound.wav", SearchOption.AllDirectories))
        {
            folders.Add(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(file, SpeechStudio.Cancelled))));
        }

        Assert.Equal(voices.Length, folders.Count);
        Assert.Contains("nova", Assert.Single((await studio.SpeakAsync("Good morning.", "en", "nova")).Notes));
    }

    [Fact]
    public async Task Without_our_own_child_the_command_speaks_and_times_are_reckoned()
    {
        const string Text = "The quick brown fox, as they say, jumps over the lazy dog. Then it sleeps.";
        var exact = await studio.SpeakAsync(Text, "en");
        using var other = new SpeechStudio();
        var spoken = await other.Chain(new EmbeddedVoice(new CommandOnly())).SpeakAsync(new SpeechAsset(Text, null, "en"), SpeechStudio.Cancelled);
        SpeechStudio.CheckWords(Text, spoken);
        Assert.InRange(spoken.Duration / exact.Duration, 0.85, 1.3);
        foreach (var (one, two) in spoken.Words.Zip(exact.Words))
        {
            Assert.InRange((one.Start / spoken.Duration - two.Start / exact.Duration) * exact.Duration.TotalSeconds, -0.35, 0.35);
        }
    }

    public void Dispose() => studio.Dispose();

    private sealed class CommandOnly : IEspeakEngine
    {
        public string Fingerprint => "command";

        public string? Obstacle() => null;

        public Task SpeakAsync(ChildOrder order, Action<int> begin, Action<int, EspeakTake> take, CancellationToken cancellation) =>
            EspeakEngine.SpeakByCommandAsync(order, begin, take, cancellation);
    }
}
