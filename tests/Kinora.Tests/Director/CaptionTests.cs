using Kinora.Core;
using Kinora.Director.Language;
using Kinora.Director.Storyboard;
using CaptionTrack = Kinora.Director.Storyboard.Tracks.CaptionTrack;
using CaptionTimes = Kinora.Director.Storyboard.Tracks.CaptionTimes;
using CaptionCutter = Kinora.Director.Storyboard.Tracks.CaptionCutter;

namespace Kinora.Tests.Director;

/// <summary>Captions can be read: one at a time, a second at least, two lines at most, with their words' times.</summary>
public class CaptionTests
{
    [Theory]
    [InlineData("The quick brown fox jumps over the lazy dog, and the dog, which was asleep until now, gets up slowly and looks around for a while.", 1920)]
    [InlineData("Yes. No. Maybe. Who knows? I do. And so, in the end, everything that we had hoped for came true.", 1920)]
    [InlineData("春节是中国最重要的传统节日，家家户户贴春联、包饺子、放鞭炮，孩子们会收到红包，无论多远，人们都要回家团圆。", 1080)]
    [InlineData("Die Bienen fliegen von Blume zu Blume, sammeln Nektar und tragen ihn in den Stock, wo daraus Honig wird.", 1080)]
    [InlineData("ミツバチは花から花へと飛び、蜜を集めて巣に運びます。巣の中で、蜜ははちみつになります。", 1080)]
    public async Task Captions_keep_the_rules(string script, int width)
    {
        var canvas = Canvas.Default with { Width = width, Height = width == 1920 ? 1080 : 1920 };
        var story = await Desk.Write("", script, request => request with { Canvas = canvas });
        StoryTests.Check(story);
        var captions = StoryTests.Track(story, TrackRole.Caption)!;
        Assert.Equal(StoryTests.WordsOf(script), StoryTests.WordsOf(StoryTests.Captions(story)));
        Assert.All(captions.Segments, caption =>
        {
            Assert.True(caption.Duration.TotalMilliseconds >= CaptionTimes.Shortest, $"“{caption.Text!.Text}” stands {caption.Duration.TotalSeconds} s");
            Assert.Equal(TextStyle.Karaoke, caption.Text!.Style);
            Assert.Equal(StoryTests.WordsOf(caption.Text.Text), StoryTests.WordsOf(string.Concat(caption.Text.Words
                .Select(word => word.Text))));
        });
    }

    [Fact]
    public async Task Words_light_up_when_they_are_heard()
    {
        var story = await Desk.Write("", "Every city wakes up twice. First come the bakers.");
        var speech = StoryTests.Track(story, TrackRole.Narration)!.Segments[1];
        var caption = StoryTests.Track(story, TrackRole.Caption)!.Segments[1];
        var heard = speech.Start + TimeSpan.FromMilliseconds(70 * "Firstcomethe".Length);
        var lit = caption.Start + caption.Text!.Words.Single(word => word.Text == "bakers.").Start;
        Assert.InRange((lit - heard).Duration().TotalMilliseconds, 0, 2);
    }

    [Fact]
    public void Long_sentences_break_between_clauses_first()
    {
        const string Sentence = "When the sun rises over the hills, the bees leave the hive to look for flowers.";
        var pieces = CaptionCutter.Cut(Sentence, "en", CaptionTrack.LineWidth).Select(piece => Sentence[piece.Start..piece.End].Trim());
        Assert.Equal(["When the sun rises over the hills,", "the bees leave the hive to look for flowers."], pieces);
    }

    internal static void Check(Track captions, Timeline film)
    {
        var width = film.Canvas.Width * 10 < film.Canvas.Height * 8 ? CaptionTrack.UprightLineWidth : CaptionTrack.LineWidth;
        var last = TimeSpan.Zero;
        foreach (var caption in captions.Segments)
        {
            var text = caption.Text!.Text;
            Assert.True(caption.Start >= last, "captions overlap");
            last = caption.End;
            Assert.DoesNotContain('\n', text);
            Assert.True(CaptionCutter.FitsTwoLines(text, width) || !text.Contains(' '), $"“{text}” needs more than two lines of {width}");
            Assert.All(caption.Text.Words, word => Assert.True(word.End <= caption.Duration));
        }

        // Faster than a second each only where more is said than the film has seconds.
        if (captions.Segments.Count * 1.3 < film.Duration.TotalSeconds)
        {
            Assert.All(captions.Segments, caption => Assert.True(caption.Duration >= TimeSpan.FromMilliseconds(600), caption.Text!.Text));
        }

        Assert.True(Writing.HasWords(captions.Segments[0].Text!.Text));
    }
}
