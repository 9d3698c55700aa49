using Kinora.Core;
using Kinora.Core.Edits;
using static Kinora.Tests.Edits.Picture;

namespace Kinora.Tests.Edits;

public class RemovingTests
{
    [Theory]
    [InlineData("AABBBC", "B", Ripple.Track, "AAC")]
    [InlineData("AABBBC", "B", Ripple.None, "AA...C")]
    [InlineData("AABBBC", "A", Ripple.Track, "BBBC")]
    [InlineData("AABBBC", "C", Ripple.Track, "AABBB")]
    [InlineData("A.BB.C", "B", Ripple.Track, "A..C")]
    public void Remove_closes_up_or_leaves_a_gap(string before, string id, Ripple ripple, string after) =>
        Assert.Equal(after, Of(Film(before).After(new RemoveSegment(id, ripple))));

    [Fact]
    public void One_track_alone_leaves_the_captions_where_they_were()
    {
        var film = Film("AABBCC", (TrackRole.Caption, "XXYYZZ")).After(new RemoveSegment("B"));
        Assert.Equal("AACC", Of(film));
        Assert.Equal("XXYYZZ", Of(film, TrackRole.Caption));
    }

    [Theory]
    [InlineData(TrackRole.Caption, "XXYYZZ", "XXZZ")] // the removed clip's caption goes, the next one's stays with it
    [InlineData(TrackRole.Caption, "XXX..Z", "XX.Z")] // one that hangs over ends at the cut
    [InlineData(TrackRole.Caption, "...YYY", "..YY")] // one that began there begins at the cut
    [InlineData(TrackRole.Title, "XXXXXX", "XXXX")]
    [InlineData(TrackRole.Music, "MMMMMM", "MMMM")]
    [InlineData(TrackRole.Music, "MMM", "MM")]
    [InlineData(TrackRole.Logo, "LLLLLL", "LLLL")]
    [InlineData(TrackRole.Narration, ".N.OP.", ".NP.")]
    [InlineData(TrackRole.Sfx, "..SS.T", "...T")]
    public void All_tracks_stay_with_their_picture(TrackRole role, string before, string after)
    {
        var film = Film("AABBCC", (role, before)).After(new RemoveSegment("B", Ripple.AllTracks));
        Assert.Equal("AACC", Of(film));
        Assert.Equal(after.TrimEnd('.'), Of(film, role));
    }

    [Fact]
    public void Music_goes_on_without_a_jump_and_original_sound_is_cut_with_its_picture()
    {
        var film = Film("AABBCC", (TrackRole.Music, "MMMMMM"), (TrackRole.Original, "OOOOOO"));
        film = film.After(new RemoveSegment("B", Ripple.AllTracks)).With("s1", s => s with { Id = "o" });
        Assert.Equal("MMMM", Of(film, TrackRole.Music));
        Assert.Equal("OOoo", Of(film, TrackRole.Original));
        Assert.Equal(Seconds(4), film.SourceIn("o"));
    }

    [Fact]
    public void Words_spoken_over_the_removed_clip_go()
    {
        var film = Film("ABC", (TrackRole.Caption, "XXX")).With("X", x => x with
        {
            Text = x.Text! with { Words = [new("a", Seconds(0), Seconds(1)), new("b", Seconds(1), Seconds(2)), new("c", Seconds(2),
                Seconds(3))] },
        });
        var words = film.After(new RemoveSegment("B", Ripple.AllTracks)).Find("X").Text!.Words;
        Assert.Equal([new("a", Seconds(0), Seconds(1)), new("c", Seconds(1), Seconds(2))], words);
    }

    [Theory]
    [InlineData(TrackRole.Caption, "XXYY", "XX.YY")]
    [InlineData(TrackRole.Caption, ".XXY", ".XX.Y")] // one over the cut keeps its length
    [InlineData(TrackRole.Music, "MMMM", "MMMMM")]
    [InlineData(TrackRole.Music, "MM", "MM")]
    [InlineData(TrackRole.Overlay, "..PP", "...PP")]
    public void Inserting_on_all_tracks_makes_room_on_them(TrackRole role, string before, string after)
    {
        var film = Film("AABB", (role, before)).After(new InsertSegment("v", Seconds(2), Clip("C", 0, 1), Ripple.AllTracks));
        Assert.Equal("AACBB", Of(film));
        Assert.Equal(after, Of(film, role));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Music_that_reached_from_end_to_end_still_does_after_an_intro_or_an_outro(double at)
    {
        var film = Film("AABB", (TrackRole.Music, "MMMM"));
        Assert.Equal("MMMMM", Of(film.After(new InsertSegment("v", Seconds(at), Clip("C", 0, 1), Ripple.AllTracks)), TrackRole.Music));
        // A song that has no more to give stays as long as it was, one that has some more gives that.
        var longer = new InsertSegment("v", Seconds(at), Clip("C", 0, 2), Ripple.AllTracks);
        Assert.Equal("MMMM", Of(film.After(longer, Does.Lasting(4)), TrackRole.Music));
        Assert.Equal("MMMMM", Of(film.After(longer, Does.Lasting(5)), TrackRole.Music));
    }

    [Fact]
    public void The_picture_takes_everything_along_and_nothing_else_does()
    {
        var film = Film("A", (TrackRole.Caption, "X"), (TrackRole.Overlay, "P"));
        Assert.Equal(Ripple.AllTracks, Ripples.Expected(film, "v"));
        Assert.Equal(Ripple.None, Ripples.Expected(film, "caption"));
        Assert.Equal(Ripple.None, Ripples.Expected(film, "overlay"));
    }

    [Fact]
    public void An_unknown_id_is_answered_with_the_known_ones()
    {
        var refused = Film("AB").Refuses(new RemoveSegment("s9"), ReasonCode.UnknownSegment);
        Assert.Equal("There is no segment “s9”: use one of A, B.", refused.Reason.Sentence);
        Film("AB").Refuses(new RemoveSegment(""), ReasonCode.UnknownSegment);
    }
}
