using Kinora.Core;
using Kinora.Core.Edits;
using static Kinora.Tests.Edits.Picture;

namespace Kinora.Tests.Edits;

public class PropertyEditTests
{
    private static readonly Timeline Base = Film("AABB", (TrackRole.Music, "MMMM"), (TrackRole.Caption, "XX"));

    [Fact]
    public void Each_sets_its_own_property_and_nothing_else()
    {
        var a = Base.Find("A");
        var key = new ChromaKey(new Rgba(0, 255, 0));
        var crop = new CropRectangle(0.1, 0.1, 0.5, 0.5);
        var motion = new Motion(MotionKind.PanUp, 0.3);
        Expect(new SetVolume("A", 0.2), a with { Volume = 0.2 });
        Expect(new SetOpacity("A", 0.4), a with { Opacity = 0.4 });
        Expect(new SetFades("A", Seconds(1), Seconds(0.5)), a with { FadeIn = Seconds(1), FadeOut = Seconds(0.5) });
        Expect(new SetFit("A", Fit.Blur), a with { Fit = Fit.Blur });
        Expect(new SetCrop("A", crop), a with { Crop = crop });
        Expect(new SetFocus("A", [new FocusPoint(Seconds(1), 0.3, 0.5)]), a with { Focus = [new FocusPoint(Seconds(1), 0.3, 0.5)] });
        Expect(new SetFlip("A", Flip.Both), a with { Flip = Flip.Both });
        Expect(new SetChromaKey("A", key), a with { ChromaKey = key });
        Expect(new SetMotion("A", motion), a with { Motion = motion });
        Expect(new SetReversed("A", true), a with { Reversed = true });
        Expect(new SetFreeze("A", Seconds(1)), a with { Freeze = Seconds(1) });
        Expect(new SetSegmentTitle("A", "city"), a with { Title = "city" });
        Expect(new SetSegmentMuted("A", true), a with { Muted = true });
        Expect(new SetSegmentHidden("A", true), a with { Hidden = true });
        Expect(new SetTransform("A", X: 0.1, Scale: 0.3), a with { Transform = new Transform(0.1, 0.5, 0.3, 0) });
        Expect(new RotateSegment("A", 450), a with { Transform = Transform.Identity with { Rotate = 90 } });
        Expect(new RotateSegment("A", -180), a with { Transform = Transform.Identity with { Rotate = 180 } });
    }

    [Fact]
    public void Numbers_out_of_range_are_refused_with_the_range()
    {
        var refused = Base.Refuses(new SetVolume("A", 7), ReasonCode.OutOfRange);
        Assert.Equal(("A", "Segment A on track v has volume 7: use 0 to 4."), (refused.Id, refused.Reason.Sentence));
        Base.Refuses(new SetOpacity("A", double.NaN), ReasonCode.OutOfRange);
        Base.Refuses(new SetCrop("A", new CropRectangle(0.5, 0.5, 0.6, 0.5)), ReasonCode.OutOfRange);
        Base.Refuses(new SetFocus("A", [new FocusPoint(Seconds(0), 1.1, 0.5)]), ReasonCode.OutOfRange);
        Base.Refuses(new SetFocus("A", [new FocusPoint(Seconds(0), 0.1, double.NaN)]), ReasonCode.OutOfRange);
        Base.Refuses(new SetTransform("A", Scale: 0), ReasonCode.OutOfRange);
        Base.Refuses(new RotateSegment("A", double.PositiveInfinity), ReasonCode.OutOfRange);
        Base.Refuses(new SetFit("A", (Fit)9), ReasonCode.OutOfRange);
        Base.Refuses(new SetFades("A", Seconds(1.5), Seconds(1)), ReasonCode.OutOfRange);
        Base.Refuses(new SetFades("A", Seconds(-1)), ReasonCode.OutOfRange);
        Base.Refuses(new SetFreeze("A", Seconds(9)), ReasonCode.BeyondSource, Does.Lasting(5));
    }

    [Fact]
    public void A_property_that_a_kind_of_track_lacks_is_refused()
    {
        Base.Refuses(new SetVolume("X", 1), ReasonCode.NotPossible);
        Base.Refuses(new SetFit("M", Fit.Cover), ReasonCode.NotPossible);
        Base.Refuses(new SetFocus("M", []), ReasonCode.NotPossible);
        Base.Refuses(new SetOpacity("M", 1), ReasonCode.NotPossible);
        Base.Refuses(new SetText("A", "hello"), ReasonCode.NotPossible);
        Base.Refuses(new SetSpeed("X", 2), ReasonCode.NotPossible);
        Base.After(new SetOpacity("X", 0.5));
        Base.After(new SetVolume("M", 0.2));
    }

    [Fact]
    public void Effects_are_set_added_and_removed()
    {
        var film = Base.After(new AddEffect("A", new Effect("blur") { Amount = 0.5 })).After(new AddEffect("A",
            new Effect("look") { Name = "warm" }));
        Assert.Equal(["blur", "look"], film.Find("A").Effects.Select(effect => effect.Kind));
        film = film.After(new AddEffect("A", new Effect("blur") { Amount = 0.75 }));
        Assert.Equal([0.75, null], film.Find("A").Effects.Select(effect => effect.Amount));
        Assert.Single(film.After(new RemoveEffect("A", "look", "warm")).Find("A").Effects);
        Assert.Contains("it has blur, look warm", film.Refuses(new RemoveEffect("A", "sepia"), ReasonCode.NotPossible).Reason.Sentence);
        Assert.Empty(film.After(new SetEffects("A", [])).Find("A").Effects);
        Base.Refuses(new AddEffect("A", new Effect("blurr")), ReasonCode.OutOfRange);
    }

    [Fact]
    public void A_transition_needs_a_neighbour_to_be_set_and_none_to_be_kept()
    {
        var fade = new Transition(TransitionKind.Fade, Seconds(1));
        var film = Base.After(new SetTransition("A", fade));
        Assert.Equal(fade, film.After(new RemoveSegment("B")).Find("A").Transition);
        Base.Refuses(new SetTransition("B", fade), ReasonCode.NotAdjacent);
        Film("A.B").Refuses(new SetTransition("A", fade), ReasonCode.NotAdjacent);
        Assert.Null(film.After(new SetTransition("A", null)).Find("A").Transition);
        Base.Refuses(new SetTransition("A", fade with { Duration = Seconds(-1) }), ReasonCode.OutOfRange);
    }

    [Fact]
    public void New_text_forgets_the_old_words_times()
    {
        var film = Base.After(new SetTextWords("X", [new TimedWord("X", Seconds(0), Seconds(1))]));
        Assert.Single(film.Find("X").Text!.Words);
        Assert.Equal(new TextBlock("Hello"), film.After(new SetText("X", "Hello")).Find("X").Text);
        film.Refuses(new SetText("X", " "), ReasonCode.WrongContent);
        film.Refuses(new SetTextWords("X", [new TimedWord("X", Seconds(2), Seconds(1))]), ReasonCode.OutOfRange);
    }

    [Fact]
    public void A_text_look_leaves_what_it_does_not_name()
    {
        var film = Base.After(new SetTextLook("X") { Style = TextStyle.Title,
            Size = 0.1 }).After(new SetTextLook("X") { Color = Rgba.Black });
        Assert.Equal((TextStyle.Title, 0.1, Rgba.Black), (film.Find("X").Text!.Style, film.Find("X").Text!.Size!.Value,
            film.Find("X").Text!.Color!.Value));
        film = film.After(new SetTransform("X", X: 0.2)).After(new SetTextLook("X") { Position = TextPosition.Top });
        Assert.Equal((TextPosition.Top, 0.5), (film.Find("X").Text!.Position!.Value, film.Find("X").Transform.X));
        Assert.Null(film.After(new SetTransform("X", X: 0.2)).Find("X").Text!.Position);
        film.Refuses(new SetTextLook("X") { Size = 3 }, ReasonCode.OutOfRange);
    }

    [Fact]
    public void The_canvas_and_the_film_are_set_in_part()
    {
        var film = Base.After(new SetCanvas(Width: 1080, Height: 1920)).After(new SetCanvas(Background: Rgba.White));
        Assert.Equal(new Canvas(1080, 1920, Canvas.Default.FrameRate, Rgba.White), film.Canvas);
        Base.Refuses(new SetCanvas(Width: 1081), ReasonCode.OutOfRange);
        Base.Refuses(new SetCanvas(FrameRate: default(FrameRate)), ReasonCode.OutOfRange);
        Assert.Equal(("Spring", "en"), (film.After(new SetFilmTitle("Spring", "en")).Title, film.After(new SetFilmTitle("Spring",
            "en")).Language));
    }

    [Fact]
    public void Tracks_are_added_changed_and_removed()
    {
        var film = Base.After(new AddTrack(TrackKind.Audio, TrackRole.Narration, "Voice"));
        Assert.Equal(("t1", TrackRole.Narration, "Voice"), (film.Tracks[^1].Id, film.Tracks[^1].Role!.Value, film.Tracks[^1].Name));
        Assert.Equal("t2", film.After(new AddTrack(TrackKind.Video, Index: 0)).Tracks[0].Id);
        Base.Refuses(new AddTrack(TrackKind.Audio, TrackRole.Main), ReasonCode.NotPossible);
        Base.Refuses(new AddTrack(TrackKind.Opaque), ReasonCode.NotPossible);
        Base.Refuses(new AddTrack(TrackKind.Video, Id: "v"), ReasonCode.DuplicateId);
        Base.Refuses(new AddTrack(TrackKind.Video, Index: 9), ReasonCode.OutOfRange);
        Assert.True(Base.After(new SetTrack("music", Duck: true)).FindTrack("music")!.Duck);
        Base.Refuses(new SetTrack("v", Duck: true), ReasonCode.NotPossible);
        Base.Refuses(new SetTrack("v", TrackRole.Music), ReasonCode.NotPossible);
        Assert.True(Base.After(new SetTrackMuted("music", true)).FindTrack("music")!.Muted);
        Assert.True(Base.After(new SetTrackHidden("caption", true)).FindTrack("caption")!.Hidden);
        Base.Refuses(new SetTrackHidden("music", true), ReasonCode.NotPossible);
        Base.Refuses(new SetTrackMuted("caption", true), ReasonCode.NotPossible);
        Assert.Equal(["v", "caption"], Base.After(new RemoveTrack("music")).Tracks.Select(track => track.Id));
    }

    private static void Expect(Edit edit, Segment expected)
    {
        var after = Base.After(edit);
        Assert.Equal(expected, after.Find("A"));
        Assert.Equal(Base, after.With("A", _ => Base.Find("A")));
    }
}
