using Kinora.Core;
using Kinora.Core.Edits;
using static Kinora.Tests.Edits.Picture;

namespace Kinora.Tests.Edits;

public class SplittingTests
{
    [Fact]
    public void A_split_segment_plays_on_as_one()
    {
        var film = Film("AAAAB").After(new SplitSegment("A", Seconds(1), "C"));
        Assert.Equal("ACCCB", Of(film));
        Assert.Equal((Seconds(0), Seconds(1)), (film.SourceIn("A"), film.SourceIn("C")));
    }

    [Theory]
    [InlineData(1, false, 10, 11)]
    [InlineData(2, false, 10, 12)]
    [InlineData(0.5, false, 10, 10.5)]
    [InlineData(1, true, 13, 10)] // backwards the left half plays the source's later part
    [InlineData(2, true, 16, 10)]
    public void Each_half_has_its_own_stretch_of_source(double speed, bool reversed, double left, double right)
    {
        var film = Film("AAAA").With("A", a => Clip("A", 0, 4, 10) with { Speed = speed, Reversed = reversed });
        film = film.After(new SplitSegment("A", Seconds(1), "C"));
        Assert.Equal((Seconds(left), Seconds(right)), (film.SourceIn("A"), film.SourceIn("C")));
    }

    [Fact]
    public void Fades_stay_at_the_ends_and_the_transition_goes_right()
    {
        var fade = new Transition(TransitionKind.Fade, Seconds(1));
        var film = Film("AAAAB").With("A", a => a with { FadeIn = Seconds(2), FadeOut = Seconds(1), Transition = fade, Volume = 0.5 });
        var split = film.After(new SplitSegment("A", Seconds(1), "C"));
        var (left, right) = (split.Find("A"), split.Find("C"));
        Assert.Equal((Seconds(2), Seconds(0), null, 0.5), (left.FadeIn, left.FadeOut, left.Transition, left.Volume));
        Assert.Equal((Seconds(0), Seconds(1), fade, 0.5), (right.FadeIn, right.FadeOut, right.Transition, right.Volume));
    }

    [Theory]
    [InlineData("one two three", "one", "two three")]
    [InlineData("One,  two\nthree!", "One,  ", "two\nthree!")]
    [InlineData("你好世界", "你好", "世界", "你好", "世", "界")]
    public void A_captions_words_are_divided(string text, string left, string right, params string[] words)
    {
        if (words.Length == 0) words = ["one", "two", "three"];
        var film = Film("AAA", (TrackRole.Caption, "XXX")).With("X", x => x with
        {
            Text = new TextBlock(text) { Words = words.Select((word, i) => new TimedWord(word, Seconds(i), Seconds(i + 1))).ToValueList() },
        });
        var split = film.After(new SplitSegment("X", Seconds(1), "Y"));
        Assert.Equal((left, right), (split.Find("X").Text!.Text, split.Find("Y").Text!.Text));
        Assert.Equal([new(words[0], Seconds(0), Seconds(1))], split.Find("X").Text!.Words);
        Assert.Equal([new(words[1], Seconds(0), Seconds(1)), new(words[2], Seconds(1), Seconds(2))], split.Find("Y").Text!.Words);
        Assert.Equal(film, split.After(new JoinSegments("X", "Y")));
    }

    [Fact]
    public void Text_without_word_times_stands_on_both_sides()
    {
        var film = Film("AAA", (TrackRole.Title, "XXX"));
        var split = film.After(new SplitSegment("X", Seconds(1), "Y"));
        Assert.Equal(("X", "X"), (split.Find("X").Text!.Text, split.Find("Y").Text!.Text));
        Assert.Equal(film, split.After(new JoinSegments("X", "Y")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-1)]
    [InlineData(99)]
    [InlineData(0.0002)] // rounds to zero
    public void Only_inside(double at) => Film("AAB").Refuses(new SplitSegment("A", TimeSpan.FromSeconds(at)), ReasonCode.OutsideSegment);

    [Fact]
    public void Speech_and_composed_music_have_no_halves()
    {
        var film = Film("A", (TrackRole.Music, "MM"), (TrackRole.Narration, "NN"))
            .With("M", m => m with { Asset = new MusicAsset("lo-fi", 1) })
            .With("N", n => n with { Asset = new SpeechAsset("hello", null, null) });
        film.Refuses(new SplitSegment("M", Seconds(1)), ReasonCode.NotPossible);
        film.Refuses(new SplitSegment("N", Seconds(1)), ReasonCode.NotPossible);
    }

    [Fact]
    public void Only_halves_are_joined()
    {
        var split = Film("AAAAB").After(new SplitSegment("A", Seconds(1), "C"));
        split.Refuses(new JoinSegments("C", "B"), ReasonCode.NotContinuous);
        split.Refuses(new JoinSegments("C", "A"), ReasonCode.NotAdjacent);
        split.Refuses(new JoinSegments("A", "B"), ReasonCode.NotAdjacent);
        split.After(new SetVolume("C", 0.5)).Refuses(new JoinSegments("A", "C"), ReasonCode.NotContinuous);
        split.After(new SlipSegment("C", Seconds(1))).Refuses(new JoinSegments("A", "C"), ReasonCode.NotContinuous);
    }

    [Fact]
    public void Two_captions_become_one()
    {
        var film = Film("AAAA", (TrackRole.Caption, "XXYY")).After(new SetText("X", "Hello")).After(new SetText("Y", "world."));
        film = film.After(new JoinSegments("X", "Y"));
        Assert.Equal(("XXXX", "Hello world."), (Of(film, TrackRole.Caption), film.Find("X").Text!.Text));
    }
}
