using Kinora.Core;
using Kinora.Core.Edits;
using static Kinora.Tests.Edits.Picture;

namespace Kinora.Tests.Edits;

public class MovingTests
{
    [Theory]
    [InlineData("ABBCCC", "A", 3, "BBACCC")] // in front of C
    [InlineData("ABBCCC", "A", 6, "BBCCCA")]
    [InlineData("ABBCCC", "A", 99, "BBCCCA")]
    [InlineData("ABBCCC", "C", 0, "CCCABB")]
    [InlineData("ABBCCC", "C", 1, "ACCCBB")]
    [InlineData("ABBCCC", "B", 2, "ABBCCC")] // onto itself
    [InlineData("ABBCCC", "A", 5, "BBCCCA")] // into C: behind it, its nearer edge
    [InlineData("ABBCCC", "A", 4, "BBACCC")]
    [InlineData("A.BB.C", "A", 2, ".ABB.C")] // the gap stays in front
    public void Ripple_reorders(string before, string id, double to, string after) =>
        Assert.Equal(after, Of(Film(before).After(new MoveSegment(id, Seconds(to)))));

    [Theory]
    [InlineData("ABB.", "A", 3, ".BBA")]
    [InlineData("A..BB", "A", 2, "..ABB")]
    [InlineData("AA...B", "A", 1, ".AA..B")]
    public void Without_ripple_it_leaves_a_gap(string before, string id, double to, string after) =>
        Assert.Equal(after, Of(Film(before).After(new MoveSegment(id, Seconds(to), Ripple: Ripple.None))));

    [Fact]
    public void Without_ripple_there_has_to_be_room() =>
        Film("ABB").Refuses(new MoveSegment("A", Seconds(2), Ripple: Ripple.None), ReasonCode.Overlap);

    [Fact]
    public void Onto_another_track()
    {
        var film = Film("ABBC", (TrackRole.Overlay, "PP")).After(new MoveSegment("B", Seconds(2), "overlay"));
        Assert.Equal(("AC", "PPBB"), (Of(film), Of(film, TrackRole.Overlay)));
        film = Film("ABBC", (TrackRole.Overlay, "PP")).After(new MoveSegment("B", Seconds(5), "overlay", Ripple.None));
        Assert.Equal(("A..C", "PP...BB"), (Of(film), Of(film, TrackRole.Overlay)));
        Film("AB", (TrackRole.Caption, "XX")).Refuses(new MoveSegment("B", Seconds(2), "caption"), ReasonCode.WrongContent);
        Film("AB").Refuses(new MoveSegment("B", Seconds(2), "nowhere"), ReasonCode.UnknownTrack);
    }

    [Theory]
    [InlineData(TrackRole.Caption, "WWXYZZ", "XYWWZZ")]
    [InlineData(TrackRole.Caption, "WWW.ZZ", "..WWZZ")] // one that hangs over goes with the clip it mostly lies on
    [InlineData(TrackRole.Music, "MMMMMM", "MMMMMM")]
    [InlineData(TrackRole.Music, ".MMMMM", ".MMMMM")]
    [InlineData(TrackRole.Title, "TTTTTT", "TTTTTT")]
    [InlineData(TrackRole.Narration, ".NO...", "O..N")]
    public void On_all_tracks_captions_and_narration_go_with_their_picture(TrackRole role, string before, string after)
    {
        var film = Film("AABBCC", (role, before)).After(new MoveSegment("A", Seconds(4), Ripple: Ripple.AllTracks));
        Assert.Equal("BBAACC", Of(film));
        Assert.Equal(after, Of(film, role));
        film = Film("BBAACC", (role, after)).After(new MoveSegment("A", Seconds(0), Ripple: Ripple.AllTracks));
        Assert.Equal("AABBCC", Of(film));
    }

    [Fact]
    public void On_all_tracks_original_sound_is_recut()
    {
        var film = Film("AABBCC", (TrackRole.Original, "OOOOOO")).After(new MoveSegment("A", Seconds(4), Ripple: Ripple.AllTracks));
        var pieces = film.FindTrack("original")!.Segments.Select(s => (s.Start.TotalSeconds, ((MediaAsset)s.Asset!).In.TotalSeconds));
        Assert.Equal([(0, 2), (2, 0), (4, 4)], pieces);
    }

    [Fact]
    public void A_logo_may_start_whenever_one_likes() =>
        Assert.Equal("..LL", Of(Film("AAAA", (TrackRole.Logo, "LL")).After(new MoveSegment("L", Seconds(2))), TrackRole.Logo));

    [Theory]
    [InlineData(-1)]
    [InlineData(1e9)]
    public void Nowhere_is_refused(double to) => Film("AB").Refuses(new MoveSegment("A", Seconds(to)), ReasonCode.OutOfRange);

    [Theory]
    [InlineData("t", 2, "m v t")]
    [InlineData("v", 0, "v t m")]
    public void Tracks_are_reordered(string id, int index, string after)
    {
        var film = Timeline.Empty with
        {
            Tracks = [.. new[] { "t", "m", "v" }.Select(name => new Track { Id = name, Kind = TrackKind.Video })],
        };
        Assert.Equal(after, string.Join(' ', film.After(new MoveTrack(id, index)).Tracks.Select(track => track.Id)));
        film.Refuses(new MoveTrack(id, 3), ReasonCode.OutOfRange);
        film.Refuses(new MoveTrack(id, -1), ReasonCode.OutOfRange);
    }
}
