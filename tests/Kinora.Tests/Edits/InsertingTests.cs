using Kinora.Core;
using Kinora.Core.Edits;
using static Kinora.Tests.Edits.Picture;

namespace Kinora.Tests.Edits;

public class InsertingTests
{
    [Theory]
    [InlineData("AABB", 2, "AACCCBB")]
    [InlineData("AABB", 0, "CCCAABB")]
    [InlineData("AABB", 4, "AABBCCC")]
    [InlineData("AABB", 99, "AABBCCC")]
    [InlineData("AA..BB", 3, "AA.CCC.BB")]
    [InlineData("", 2, "..CCC")]
    public void Insert_makes_room(string before, double at, string after) =>
        Assert.Equal(after, Of(Film(before).After(new InsertSegment("v", Seconds(at), Clip("C", 0, 3)))));

    [Fact]
    public void Insert_into_a_segment_cuts_it_in_two()
    {
        var film = Film("AAAAB").After(new InsertSegment("v", Seconds(1), Clip("C", 0, 2))).With("s1", s => s with { Id = "a" });
        Assert.Equal("ACCaaaB", Of(film));
        Assert.Equal(Seconds(1), film.SourceIn("a"));
    }

    [Fact]
    public void Add_needs_room()
    {
        Assert.Equal("AACBB", Of(Film("AA.BB").After(new AddSegment("v", Clip("C", 2, 1)))));
        var refused = Film("AA.BB").Refuses(new AddSegment("v", Clip("C", 2, 2)), ReasonCode.Overlap);
        Assert.Contains("overlaps C by 1 s", refused.Reason.Sentence);
    }

    [Fact]
    public void New_ids_follow_the_highest_in_use()
    {
        var film = Film("AA").With("A", a => a with { Id = "s11" }).After(new AddSegment("v", Clip("C", 2, 1) with { Id = "" }));
        Assert.Equal("s12", film.Tracks[0].Segments[1].Id);
        film.Refuses(new AddSegment("v", Clip("s12", 5, 1)), ReasonCode.DuplicateId);
        film.Refuses(new AddSegment("v", Clip("a\tb", 5, 1)), ReasonCode.InvalidId);
    }

    [Fact]
    public void A_clip_longer_than_its_source_is_refused_where_the_source_is_known()
    {
        Film("A").Refuses(new AddSegment("v", Clip("B", 1, 6)), ReasonCode.BeyondSource, Does.Lasting(5));
        Film("A").Refuses(new InsertSegment("v", Seconds(1), Clip("B", 1, 2, sourceIn: 4)), ReasonCode.BeyondSource, Does.Lasting(5));
        Film("A").After(new AddSegment("v", Clip("B", 1, 6)));
    }

    [Fact]
    public void Text_goes_on_text_tracks_and_pictures_on_video_tracks()
    {
        var film = Film("A", (TrackRole.Caption, "X"));
        film.Refuses(new AddSegment("caption", Clip("B", 1, 1)), ReasonCode.WrongContent);
        film.Refuses(new AddSegment("v", film.Find("X") with { Id = "Y", Start = Seconds(1) }), ReasonCode.WrongContent);
    }

    [Fact]
    public void Duplicate_stands_right_behind_and_takes_the_transition_over()
    {
        var fade = new Transition(TransitionKind.Fade, Seconds(1));
        var film = Film("AABB").After(new SetTransition("A", fade)).After(new DuplicateSegment("A", NewId: "C"));
        Assert.Equal("AACCBB", Of(film));
        Assert.Null(film.Find("A").Transition);
        Assert.Equal(fade, film.Find("C").Transition);
        Assert.Equal("AABBCC", Of(Film("AABB").After(new DuplicateSegment("A", Seconds(4), "C"))));
        Assert.Equal("s1", Film("AABB").After(new DuplicateSegment("A")).Tracks[0].Segments[1].Id);
    }

    [Theory]
    [InlineData(null, "ADDDC")]
    [InlineData(2.0, "ADDC")]
    [InlineData(4.0, "ADDDDC")]
    public void Replace_keeps_the_place_and_ripples_a_new_length(double? seconds, string after)
    {
        var film = Film("ABBBC").After(new ReplaceSegment(
            "B", new MediaAsset(MediaReference.OfId("d"), default), "new", seconds is { } s ? Seconds(s) : null));
        Assert.Equal(after, Of(film.With("B", b => b with { Id = "D" })));
        Assert.Equal("new", film.Find("B").Title);
    }

    [Fact]
    public void Replace_keeps_what_belongs_to_the_place_and_drops_what_belonged_to_the_source()
    {
        var film = Film("AB").With("A", a => a with
        {
            Volume = 0.5, Motion = new Motion(MotionKind.PanLeft), Crop = new CropRectangle(0, 0, 0.5, 0.5), Reversed = true, Speed = 2,
            Focus = [new FocusPoint(Seconds(0), 0.2, 0.5)],
        }).After(new ReplaceSegment("A", new ColorAsset(Rgba.White)));
        var a = film.Find("A");
        Assert.Equal((0.5, new Motion(MotionKind.PanLeft)), (a.Volume, a.Motion));
        Assert.Equal((null, false, 1.0), (a.Crop, a.Reversed, a.Speed));
        Assert.Empty(a.Focus);
    }

    [Fact]
    public void Replace_by_a_shorter_source_closes_up_or_says_why_not()
    {
        var edit = new ReplaceSegment("A", new MediaAsset(MediaReference.OfId("d"), default));
        Assert.Equal("AABB", Of(Film("AAAABB").After(edit, Does.Lasting(2))));
        Film("AAAABB").Refuses(edit with { Ripple = Ripple.None }, ReasonCode.BeyondSource, Does.Lasting(2));
    }

    [Theory]
    [InlineData(2, "AAFFaaB", 2000)]
    [InlineData(0, "FFAAAAB", 0)]
    [InlineData(4, "AAAAFFB", 3967)] // the last frame seen
    public void A_held_frame_stands_and_the_clip_plays_on(double at, string after, int frozen)
    {
        var film = Film("AAAAB").After(new HoldFrame("A", Seconds(at), Seconds(2), "F"));
        Assert.Equal(after, Of(film.With("s1", s => s with { Id = "a" })));
        Assert.Equal(TimeSpan.FromMilliseconds(frozen), film.Find("F").Freeze);
        Film("AAAAB").Refuses(new HoldFrame("A", Seconds(5), Seconds(1)), ReasonCode.OutsideSegment);
        Film("AAAAB").Refuses(new HoldFrame("A", Seconds(1), Seconds(0)), ReasonCode.OutOfRange);
    }

    [Fact]
    public void Backwards_the_held_frame_is_counted_from_the_sources_end()
    {
        var film = Film("AAAA").With("A", a => Clip("A", 0, 4, 10) with { Reversed = true });
        Assert.Equal(TimeSpan.FromMilliseconds(12_967), film.After(new HoldFrame("A", Seconds(1), Seconds(1), "F")).Find("F").Freeze);
        Assert.Equal(Seconds(10), film.After(new HoldFrame("A", Seconds(4), Seconds(1), "F")).Find("F").Freeze);
    }
}
