using Kinora.Core;
using Kinora.Core.Edits;
using static Kinora.Tests.Edits.Picture;

namespace Kinora.Tests.Edits;

public class TrimmingTests
{
    [Theory]
    [InlineData("ABBBC", 2.0, null, Ripple.Track, "ABBC")]
    [InlineData("ABBBC", 2.0, null, Ripple.None, "A.BBC")]
    [InlineData("ABBBC", null, 3.0, Ripple.Track, "ABBC")]
    [InlineData("ABBBC", null, 3.0, Ripple.None, "ABB.C")]
    [InlineData("ABBBC", 2.0, 3.0, Ripple.Track, "ABC")]
    [InlineData("ABBBC", 2.0, 3.0, Ripple.None, "A.B.C")]
    [InlineData("ABBBC", null, 6.0, Ripple.Track, "ABBBBBC")]
    [InlineData("A.BB.C", 1.0, 5.0, Ripple.None, "ABBBBC")]
    [InlineData("ABBBC", 0.0, 5.0, Ripple.Track, "ABBBBBC")]
    [InlineData("ABBBC", 6.0, 8.0, Ripple.Track, "ABBC")] // another stretch of the source altogether
    [InlineData("ABBBC", -2.0, 0.0, Ripple.Track, "ABBC")]
    public void Edges_move(string before, double? from, double? to, Ripple ripple, string after)
    {
        var film = Film(before).With("B", b => Clip("B", b.Start.TotalSeconds, b.Duration.TotalSeconds, sourceIn: 10));
        Assert.Equal(after, Of(film.After(new TrimSegment("B", At(from), At(to), ripple))));
    }

    [Theory]
    [InlineData(1, false, 2.0, null, 12)] // the head goes: the in-point moves
    [InlineData(1, false, null, 3.0, 10)] // the tail goes: it stays
    [InlineData(2, false, 2.0, null, 14)] // at speed 2 a timeline second is two of the source
    [InlineData(1, true, 2.0, null, 10)] // backwards the head is the source's end
    [InlineData(1, true, null, 3.0, 12)]
    [InlineData(2, true, null, 3.0, 14)]
    public void The_in_point_follows(double speed, bool reversed, double? from, double? to, double sourceIn)
    {
        // B stands at 0–5 s and loses two seconds either way.
        var film = Film("BBBBBC").With("B", b => Clip("B", 0, 5, 10) with { Speed = speed, Reversed = reversed });
        Assert.Equal(Seconds(sourceIn), film.After(new TrimSegment("B", At(from), At(to))).SourceIn("B"));
    }

    [Fact]
    public void A_frozen_segment_keeps_its_picture()
    {
        var film = Film("BBB").With("B", b => Clip("B", 0, 3, 1) with { Freeze = Seconds(2) });
        Assert.Equal(Seconds(1), film.After(new TrimSegment("B", Seconds(-5), null)).SourceIn("B"));
    }

    [Fact]
    public void Nothing_is_taken_from_before_the_source_or_from_beyond_its_end()
    {
        var film = Film("AABBB");
        var refused = film.Refuses(new TrimSegment("B", Seconds(1), null), ReasonCode.BeyondSource);
        Assert.Contains("1 s more than its source has at its beginning", refused.Reason.Sentence);
        film.Refuses(new TrimSegment("A", null, Seconds(6)), ReasonCode.BeyondSource, Does.Lasting(5));
        film.After(new TrimSegment("A", null, Seconds(5)), Does.Lasting(5));
        film.With("A", a => a with { Speed = 2 }).Refuses(new TrimSegment("A", null, Seconds(3)), ReasonCode.BeyondSource, Does.Lasting(5));
        film.With("A", a => a with { Reversed = true }).Refuses(new TrimSegment("A", null, Seconds(3)), ReasonCode.BeyondSource);
    }

    [Fact]
    public void A_clip_that_always_ran_over_its_source_may_still_be_shortened() =>
        Assert.Equal("AAA", Of(Film("AAAA").After(new TrimSegment("A", null, Seconds(3)), Does.Lasting(2))));

    [Fact]
    public void Trimming_on_all_tracks_takes_the_captions_along()
    {
        var film = Film("AABBBBC", (TrackRole.Caption, "XXYYZZW"), (TrackRole.Music, "MMMMMMM"));
        var head = film.After(new TrimSegment("B", Seconds(4), null, Ripple.AllTracks));
        Assert.Equal(("AABBC", "XXZZW", "MMMMM"), (Of(head), Of(head, TrackRole.Caption), Of(head, TrackRole.Music)));
        var tail = film.After(new TrimSegment("B", null, Seconds(4), Ripple.AllTracks));
        Assert.Equal(("AABBC", "XXYYW", "MMMMM"), (Of(tail), Of(tail, TrackRole.Caption), Of(tail, TrackRole.Music)));
        var longer = film.After(new TrimSegment("A", null, Seconds(3), Ripple.AllTracks));
        Assert.Equal(("AAABBBBC", "XX.YYZZW", "MMMMMMMM"), (Of(longer), Of(longer, TrackRole.Caption), Of(longer, TrackRole.Music)));
    }

    [Fact]
    public void Nothing_left_is_refused() => Film("AAB").Refuses(new TrimSegment("A", Seconds(1), Seconds(1)), ReasonCode.OutOfRange);

    [Fact]
    public void Growing_into_a_neighbour_needs_ripple() =>
        Film("AAB").Refuses(new TrimSegment("A", null, Seconds(3), Ripple.None), ReasonCode.Overlap);

    [Fact]
    public void Speech_begins_with_its_first_word() => Film("A", (TrackRole.Narration, "NNN"))
        .With("N", n => n with { Asset = new SpeechAsset("hello there", null, "en") })
        .Refuses(new TrimSegment("N", Seconds(1), null), ReasonCode.NotPossible);

    [Fact]
    public void Slip_plays_another_stretch_in_the_same_place()
    {
        var film = Film("AABB").After(new SlipSegment("B", Seconds(2)));
        Assert.Equal(("AABB", Seconds(2)), (Of(film), film.SourceIn("B")));
        Assert.Equal(Seconds(0), film.After(new SlipSegment("B", Seconds(-2))).SourceIn("B"));
        film.Refuses(new SlipSegment("B", Seconds(-3)), ReasonCode.BeyondSource);
        film.Refuses(new SlipSegment("B", Seconds(2)), ReasonCode.BeyondSource, Does.Lasting(5));
        film.With("A", a => a with { Asset = new ColorAsset(Rgba.Black) }).Refuses(new SlipSegment("A", Seconds(1)),
            ReasonCode.NotPossible);
        Assert.Equal(Seconds(3), film.With("A", a => a with { Freeze = Seconds(1) }).After(new SlipSegment("A",
            Seconds(2))).Find("A").Freeze);
    }

    [Theory]
    [InlineData("ABBBBC", 2, Ripple.Track, "ABBC")]
    [InlineData("ABBBBC", 2, Ripple.None, "ABB..C")]
    [InlineData("ABBC", 0.5, Ripple.Track, "ABBBBC")]
    [InlineData("ABB..C", 0.5, Ripple.None, "ABBBBC")]
    public void Speed_keeps_the_stretch_of_source_and_changes_the_length(string before, double speed, Ripple ripple, string after)
    {
        var film = Film(before).After(new SetSpeed("B", speed, ripple));
        Assert.Equal(after, Of(film));
        Assert.Equal(Film(before).Find("B").SourceDuration, film.Find("B").SourceDuration);
        Assert.Equal(before, Of(film.After(new SetSpeed("B", 1, ripple))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(17)]
    [InlineData(double.NaN)]
    public void Speed_has_its_range(double speed) => Film("A").Refuses(new SetSpeed("A", speed), ReasonCode.OutOfRange);

    private static TimeSpan? At(double? seconds) => seconds is { } value ? Seconds(value) : null;
}
