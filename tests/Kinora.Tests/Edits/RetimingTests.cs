using Kinora.Core;
using Kinora.Core.Edits;
using static Kinora.Tests.Edits.Picture;

namespace Kinora.Tests.Edits;

/// <summary>Edits of the whole film's time.</summary>
public class RetimingTests
{
    [Fact]
    public void A_stretch_is_taken_out_of_every_track_and_cuts_the_picture_at_its_edges()
    {
        var film = Film("AAAABBBB", (TrackRole.Music, "MMMMMMMM"), (TrackRole.Caption, "XX.YY.ZZ"));
        var after = film.After(new RemoveRange(Seconds(3), Seconds(6)));
        Assert.Equal("AAABB", Of(after));
        Assert.Equal("MMMMM", Of(after, TrackRole.Music));
        Assert.Equal("XX.ZZ", Of(after, TrackRole.Caption));
        Assert.Equal(Seconds(2), after.SourceIn("B"));
    }

    [Fact]
    public void Titles_keep_their_place_at_the_films_ends()
    {
        var film = Film("AABBCC", (TrackRole.Title, "TT..UU"));
        Assert.Equal("TTUU", Of(film.After(new RemoveRange(Seconds(0), Seconds(2))), TrackRole.Title));
        Assert.Equal("TTUU", Of(film.After(new RemoveRange(Seconds(4), Seconds(6))), TrackRole.Title));
    }

    [Fact]
    public void What_is_spoken_goes_whole_or_stays_whole()
    {
        var film = Film("AAAAAAAA", (TrackRole.Narration, "NNNN.PPP"));
        foreach (var id in new[] { "N", "P" }) film = film.With(id, line => line with { Asset = new SpeechAsset("Words.", null, "en") });
        Assert.Equal("NNNNPPP", Of(film.After(new RemoveRange(Seconds(3), Seconds(5))), TrackRole.Narration));
        Assert.Equal("..PPP", Of(film.After(new RemoveRange(Seconds(0), Seconds(3))), TrackRole.Narration));
    }

    [Fact]
    public void Nothing_is_taken_out_where_nothing_is()
    {
        Film("AAA").Refuses(new RemoveRange(Seconds(3), Seconds(9)), ReasonCode.OutOfRange);
        Film("AAA").Refuses(new RemoveRange(Seconds(2), Seconds(1)), ReasonCode.OutOfRange);
    }

    [Fact]
    public void Captions_are_stretched_with_their_picture_and_titles_are_not()
    {
        var film = Film("AABB", (TrackRole.Caption, "XXYY"), (TrackRole.Title, "T"), (TrackRole.Music, "MMMM"));
        var after = film.After(new RetimeMain([new MainTime("A", Seconds(4))]));
        Assert.Equal("AAAABB", Of(after));
        Assert.Equal("XXXXYY", Of(after, TrackRole.Caption));
        Assert.Equal("T", Of(after, TrackRole.Title));
        Assert.Equal("MMMMMM", Of(after, TrackRole.Music));
    }

    [Fact]
    public void Twice_as_fast_is_half_as_long_of_the_same_source()
    {
        var after = Film("AAAABB").After(new RetimeMain([new MainTime("A", Seconds(2), 2)]), Does.Lasting(4));
        Assert.Equal("AABB", Of(after));
        Assert.Equal(2, after.Find("A").Speed);
    }

    [Fact]
    public void Segments_change_places_at_once()
    {
        var after = Film("AAAA", (TrackRole.Caption, "XXY")).After(new RetimeSegments([new SegmentTime("X", Seconds(1), Seconds(2)), new SegmentTime("Y", Seconds(0), Seconds(1))]));
        Assert.Equal("YXX", Of(after, TrackRole.Caption));
    }

    [Fact]
    public void The_words_of_a_text_are_stretched_with_it()
    {
        var film = Film("AAAA", (TrackRole.Caption, "XX")).With("X", caption => caption with { Text = caption.Text! with { Words = [new TimedWord("a", Seconds(0.5), Seconds(1))] } });
        var word = Assert.Single(film.After(new RetimeSegments([new SegmentTime("X", Seconds(0), Seconds(4))])).Find("X").Text!.Words);
        Assert.Equal((Seconds(1), Seconds(2)), (word.Start, word.End));
    }
}
