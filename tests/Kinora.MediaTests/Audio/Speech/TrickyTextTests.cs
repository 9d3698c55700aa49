using Kinora.Core;

namespace Kinora.MediaTests.Audio.Speech;

public sealed class TrickyTextTests : IDisposable
{
    private readonly SpeechStudio studio = new();

    [Theory]
    [InlineData("In 2024 we sold 1,234.50 kg at €9.99 (−20%), i.e. 3/4 of №5 & co.")]
    [InlineData("See https://www.example.com/a?b=1&c=d#e or mail a.b@example.org now!")]
    [InlineData("🎉 Big news 😀👍🏽 today 👨‍👩‍👧 🇩🇪 ok 🎉")]
    [InlineData("He said: “It’s ‘here’,” — and then… \"gone\"? «Oui» „ja“ (yes) [no] {maybe}")]
    [InlineData("I love 北京 and Москва, but 東京タワー, 서울 and دبي too: नमस्ते!")]
    [InlineData("Dr. Smith, Mr. J. R. Jones et al. met at 5 p.m. in the U.S. yesterday. It rained.")]
    [InlineData("no-break\u00a0space,\u2009thin\u2028line\tseparator\u0001control\u200bzero\ufeffbom\u202erlo")]
    [InlineData("Half a pair \ud83d and \ude00 stay")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA b")]
    [InlineData("**Bold** _and_ # heading ~~gone~~ `code` | table |")]
    public async Task Nothing_of_it_is_lost(string text)
    {
        var spoken = await studio.SpeakAsync(text);
        SpeechStudio.CheckWords(text, spoken);
        Assert.True(spoken.Duration > TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("... !? —")]
    [InlineData("😀")]
    public async Task Where_nothing_is_said_there_is_a_short_rest(string text)
    {
        var spoken = await studio.SpeakAsync(text);
        SpeechStudio.CheckWords(text, spoken);
        Assert.InRange(spoken.Duration.TotalSeconds, 0.2, 1);
        Assert.All(await studio.SamplesAsync(), sample => Assert.Equal(0, sample));
    }

    [Theory]
    [InlineData("One <break time=\"20s\"/> two.", 1, 6)]
    [InlineData("One <prosody rate=\"x-slow\"><mark name=\"a\"/>two</prosody> <audio src=\"/etc/passwd\"/>.", 3, 14)]
    [InlineData("One [[h@l'oU]] two.", 1, 5)]
    [InlineData("--help -w /tmp/out.wav -f /etc/passwd", 2, 9)]
    [InlineData("%s %n $(reboot) `reboot`; \\\\ \\0 \\n two", 1, 9)]
    public async Task Commands_in_a_text_are_words_at_most(string text, double least, double most)
    {
        var spoken = await studio.SpeakAsync(text, "en");
        SpeechStudio.CheckWords(text, spoken);
        Assert.InRange(spoken.Duration.TotalSeconds, least, most);
    }

    [Fact]
    public async Task Three_thousand_words_are_all_spoken()
    {
        var text = string.Join(' ', Enumerable.Range(0, 3000).Select(i => i % 12 == 11 ? "sun." : i % 5 == 4 ? "sea," : "we"));
        var spoken = await studio.SpeakAsync(text, "en", rate: 2);
        SpeechStudio.CheckWords(text, spoken);
        Assert.Equal(3000, spoken.Words.Count);
        Assert.InRange(spoken.Duration.TotalMinutes, 4, 20);
    }

    [Fact]
    public async Task Words_without_spaces_come_letter_by_letter()
    {
        var spoken = await studio.SpeakAsync("买一送一，只要99元！用iPhone拍的。「好」", "zh");
        Assert.Equal(
            ["买", "一", "送", "一，", "只", "要", "99", "元！", "用", "iPhone", "拍", "的。", "「好」"], spoken.Words.Select(word => word.Text));
    }

    public void Dispose() => studio.Dispose();
}
