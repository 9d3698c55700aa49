using Kinora.Core;
using Kinora.Core.Media;
using Kinora.Core.Plan;

namespace Kinora.Tests.Media;

public class MediaInsightJsonTests
{
    private static readonly MediaInsight Full = new()
    {
        Media = MediaReference.OfFile("holiday \"one\".mp4"),
        Facts = new MediaFacts
        {
            Kind = MediaKind.Video, Width = 1920, Height = 1080, Duration = Ms(8040), FrameRate = new FrameRate(30000, 1001), HasSound = true, HasAlpha = true,
        },
        SceneChanges = [Ms(2000), Ms(5300)],
        Sound = new SoundLevels(-18.25, [TimeRange.FromTo(Ms(0), Ms(420)), TimeRange.FromTo(Ms(7000), Ms(8040))]) { Peak = -1.5 },
        Beats = new BeatGrid(119.5, [Ms(100), Ms(602)], 0.81),
        Colors = [new ColorShare(new Rgba(26, 43, 60), 0.4), new ColorShare(Rgba.White, 0.1)],
        Interest = new InterestTrack([new InterestPoint(Ms(0), 0.62, 0.5, 0.7), new InterestPoint(Ms(250), 0.6, 0.51, 0.65)]),
        Transcript = new Transcript("zh", [new TimedWord("你好", Ms(120), Ms(380)), new TimedWord("</words>\"", Ms(380), Ms(500))]) { Source = "whisper.cpp" },
        Problems = ["Only its first hour was looked at."],
    };

    [Fact]
    public void What_was_written_reads_the_same()
    {
        var text = MediaInsightJson.Write(Full);
        var read = MediaInsightJson.Read(text);
        Assert.Equal(Full, read);
        Assert.Equal(text, MediaInsightJson.Write(read!));
    }

    [Fact]
    public void What_was_not_looked_at_stays_null_and_what_is_nowhere_stays_empty()
    {
        var bare = new MediaInsight { Media = MediaReference.OfId("m1"), Facts = new MediaFacts { Kind = MediaKind.Audio, HasSound = true } };
        Assert.Equal(bare, MediaInsightJson.Read(MediaInsightJson.Write(bare)));
        var silent = bare with { SceneChanges = [], Sound = new SoundLevels(null, []), Colors = [], Transcript = new Transcript(null, []) };
        Assert.Equal(silent, MediaInsightJson.Read(MediaInsightJson.Write(silent)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"file\":\"a\",\"kind\":\"book\",\"problems\":[]}")]
    [InlineData("{\"file\":\"a\",\"kind\":\"video\",\"fps\":\"0\",\"problems\":[]}")]
    [InlineData("{\"file\":\"a\",\"kind\":\"video\",\"scenes\":[9223372036854775807],\"problems\":[]}")]
    [InlineData("{\"file\":\"a\",\"kind\":\"video\",\"interest\":[[0,1]],\"problems\":[]}")]
    [InlineData("{\"file\":\"a\",\"kind\":\"video\",\"transcript\":{\"words\":[[0,1,\"\"]]},\"problems\":[]}")]
    public void Rubbish_is_no_insight(string text) => Assert.Null(MediaInsightJson.Read(text));

    [Fact]
    public void Every_cut_off_insight_is_none()
    {
        var text = MediaInsightJson.Write(Full);
        for (var length = 0; length < text.Length; length++) Assert.Null(MediaInsightJson.Read(text[..length]));
    }

    [Fact]
    public void What_sounds_is_what_lies_between_the_silences() => Assert.Equal(
        [TimeRange.FromTo(Ms(420), Ms(7000))], Full.Sound!.Sounding(Ms(8040)));

    [Theory]
    [InlineData("Hello there.", "Hello", "there.")]
    [InlineData("今天天气好", "今天", "天气", "好")]
    [InlineData("用AI不难", "用", "AI", "不难")]
    [InlineData("안녕 친구", "안녕", "친구")]
    public void Words_make_the_text_that_was_said(string text, params string[] words)
    {
        Assert.Equal(text, new Transcript(null, words.Select(word => new TimedWord(word, Ms(0), Ms(1))).ToValueList()).Text);
    }

    [Fact]
    public void The_nearest_beat_is_found_on_either_side()
    {
        Assert.Equal(Ms(100), Full.Beats!.Nearest(Ms(300)));
        Assert.Equal(Ms(602), Full.Beats.Nearest(Ms(400)));
        Assert.Equal(Ms(602), Full.Beats.Nearest(Ms(9000)));
        Assert.Null(new BeatGrid(0, [], 0).Nearest(Ms(0)));
    }

    private static TimeSpan Ms(long milliseconds) => Milliseconds.ToTime(milliseconds);
}
