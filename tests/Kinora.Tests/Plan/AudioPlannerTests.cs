using Kinora.Core;
using Kinora.Core.Plan;

namespace Kinora.Tests.Plan;

public class AudioPlannerTests
{
    [Fact]
    public void Sound_of_clips_and_of_audio_tracks_is_heard_with_its_volume_role_and_fades()
    {
        var plan = Plan(
            Video(Clip("clip", 0, 4000) with { Volume = 0.5 }),
            Music(Clip("song", 1000, 3000) with { Volume = 0.35, FadeIn = Ms(500), FadeOut = Ms(1500), }) with { Duck = true });
        Assert.Equal(Ms(4000), plan.Duration);
        Assert.Equal(["clip", "song"], plan.Clips.Select(clip => clip.Segment.Id));
        Assert.Equal([TrackRole.Original, TrackRole.Music], plan.Clips.Select(clip => clip.Role));
        Assert.Equal(0.5, plan.Clips[0].Volume);
        Assert.Equal((Ms(500), Ms(1500), true), (plan.Clips[1].FadeIn, plan.Clips[1].FadeOut, plan.Clips[1].Duck));
        Assert.Equal(new TimeRange(Ms(1000), Ms(3000)), plan.Clips[1].Range);
    }

    [Fact]
    public void Muted_silent_frozen_still_and_unknown_things_are_not_heard()
    {
        Assert.Empty(Plan(Video(Clip("a", 0, 1000) with { Muted = true })).Clips);
        Assert.Empty(Plan(Video(Clip("a", 0, 1000)) with { Muted = true }).Clips);
        Assert.Empty(Plan(Video(Clip("a", 0, 1000) with { Volume = 0 })).Clips);
        Assert.Empty(Plan(Video(Clip("a", 0, 1000) with { Freeze = Ms(100) })).Clips);
        Assert.Empty(Plan(Video(Clip("a", 0, 1000, media: "photo"))).Clips);
        Assert.Empty(Plan(Video(Clip("a", 0, 1000, media: "missing"))).Clips);
        Assert.Empty(Plan(Video(Clip("a", 0, 1000) with { Asset = new ColorAsset(Rgba.White) })).Clips);
    }

    [Fact]
    public void A_hidden_clip_is_still_heard() =>
        Assert.Single(Plan(Video(Clip("a", 0, 1000) with { Hidden = true }) with { Hidden = true }).Clips);

    [Fact]
    public void A_transition_overlaps_both_sounds_around_the_cut()
    {
        var plan = Plan(Video(Clip("a", 0, 2000, transition: 600), Clip("b", 2000, 2000, sourceIn: 5000)));
        Assert.Equal(new TimeRange(Ms(0), Ms(2300)), plan.Clips[0].Range);
        Assert.Equal(new TimeRange(Ms(1700), Ms(2300)), plan.Clips[1].Range);
        Assert.Equal(Ms(4700), plan.Clips[1].SourceStart);
        Assert.Equal((Ms(600), Ms(600)), (plan.Clips[0].CrossfadeOut, plan.Clips[1].CrossfadeIn));
        Assert.False(plan.Clips[0].ContinuesAfter);
    }

    [Fact]
    public void An_overlap_takes_no_more_source_than_there_is()
    {
        var plan = Plan(Video(Clip("a", 0, 2000, sourceIn: 7900, transition: 600), Clip("b", 2000, 2000, sourceIn: 50)));
        Assert.Equal(Ms(2100), plan.Clips[0].Range.End);
        Assert.Equal(Ms(1950), plan.Clips[1].Range.Start);
        Assert.Equal((Ms(150), Ms(150)), (plan.Clips[0].CrossfadeOut, plan.Clips[1].CrossfadeIn));
    }

    [Fact]
    public void Without_any_handle_both_sides_fade_briefly()
    {
        var plan = Plan(Video(Clip("a", 0, 2000, sourceIn: 8000, transition: 600), Clip("b", 2000, 2000)));
        Assert.Equal((Ms(2000), Ms(2000)), (plan.Clips[0].Range.End, plan.Clips[1].Range.Start));
        Assert.Equal((Ms(40), Ms(40)), (plan.Clips[0].FadeOut, plan.Clips[1].FadeIn));
        Assert.Equal(TimeSpan.Zero, plan.Clips[0].CrossfadeOut);
    }

    [Fact]
    public void A_short_clip_shortens_its_overlaps_so_that_they_never_meet()
    {
        var plan = Plan(Video(
            Clip("a", 0, 2000, transition: 3000), Clip("b", 2000, 200, sourceIn: 4000, transition: 3000), Clip("c", 2200, 2000, sourceIn: 6000)));
        Assert.Equal(Ms(2100), plan.Clips[0].Range.End);
        Assert.Equal(Ms(2100), plan.Clips[2].Range.Start);
    }

    [Fact]
    public void A_gap_is_not_bridged()
    {
        var plan = Plan(Video(Clip("a", 0, 2000, transition: 600), Clip("b", 2500, 2000, sourceIn: 5000)));
        Assert.Equal((Ms(2000), Ms(2500)), (plan.Clips[0].Range.End, plan.Clips[1].Range.Start));
    }

    [Theory]
    [InlineData(1.0, false)]
    [InlineData(2.0, false)]
    [InlineData(2.0, true)]
    public void A_split_clip_plays_on_over_the_cut(double speed, bool reversed)
    {
        var (first, second) = reversed ? (3000, 1000) : (1000, 1000 + (int)(1000 * speed));
        var left = Clip("a", 0, 1000, sourceIn: first) with { Speed = speed, Reversed = reversed };
        var right = Clip("b", 1000, 1000, sourceIn: second) with { Speed = speed, Reversed = reversed };
        var plan = Plan(Video(left, right));
        Assert.True(plan.Clips[0].ContinuesAfter && plan.Clips[1].ContinuesBefore);
        Assert.Equal((Ms(1002.5), Ms(997.5)), (plan.Clips[0].Range.End, plan.Clips[1].Range.Start));
        Assert.False(Plan(Video(left, right with { Speed = 3 })).Clips[0].ContinuesAfter);
    }

    [Fact]
    public void A_clip_ends_where_its_source_does()
    {
        Assert.Equal(Ms(1000), Plan(Video(Clip("a", 0, 5000, sourceIn: 9000))).Clips[0].Range.Duration);
        Assert.Equal(Ms(500), Plan(Video(Clip("a", 0, 5000, sourceIn: 9000) with { Speed = 2 })).Clips[0].Range.Duration);
        Assert.Empty(Plan(Video(Clip("a", 0, 5000, sourceIn: 10000))).Clips);
    }

    [Theory]
    [InlineData(3000, 1000, 1500, 500)]
    [InlineData(5000, 0, 2000, 0)]
    [InlineData(0, 2500, 0, 2000)]
    [InlineData(500, 1500, 500, 1500)]
    public void Fades_longer_than_what_is_left_of_a_clip_are_fitted(int fadeIn, int fadeOut, int heardIn, int heardOut)
    {
        var clip = Plan(Music(Clip("song", 0, 2000) with { FadeIn = Ms(fadeIn), FadeOut = Ms(fadeOut) })).Clips[0];
        Assert.Equal((Ms(heardIn), Ms(heardOut)), (clip.FadeIn, clip.FadeOut));
        var early = Plan(Music(Clip("song", 0, 4000, sourceIn: 8000) with { FadeIn = Ms(fadeIn), FadeOut = Ms(fadeOut) })).Clips[0];
        Assert.Equal((Ms(heardIn), Ms(heardOut)), (early.FadeIn, early.FadeOut));
    }

    [Fact]
    public void Reversed_play_starts_at_its_stretchs_end_and_waits_for_the_source()
    {
        var clip = Plan(Video(Clip("a", 0, 2000, sourceIn: 3000) with { Reversed = true, Speed = 2 })).Clips[0];
        Assert.Equal((Ms(7000), new TimeRange(Ms(0), Ms(2000))), (clip.SourceStart, clip.Range));
        var late = Plan(Video(Clip("a", 0, 2000, sourceIn: 9000) with { Reversed = true })).Clips[0];
        Assert.Equal((Ms(10000), new TimeRange(Ms(1000), Ms(1000))), (late.SourceStart, late.Range));
    }

    private static AudioPlan Plan(params Track[] tracks) =>
        AudioPlanner.Plan(Timeline.Empty with { Tracks = tracks.ToValueList() }, new Catalogue());

    private static Track Video(params Segment[] segments) =>
        new() { Id = "v", Kind = TrackKind.Video, Role = TrackRole.Main, Segments = segments.ToValueList() };

    private static Track Music(params Segment[] segments) =>
        new() { Id = "m", Kind = TrackKind.Audio, Role = TrackRole.Music, Segments = segments.ToValueList() };

    private static Segment Clip(string id, double start, double length, double sourceIn = 0, double transition = 0, string media = "clip") => new()
    {
        Id = id,
        Start = Ms(start),
        Duration = Ms(length),
        Asset = new MediaAsset(MediaReference.OfId(media), Ms(sourceIn)),
        Transition = transition > 0 ? new Transition(TransitionKind.Fade, Ms(transition)) : null,
    };

    private static TimeSpan Ms(double milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    /// <summary>A ten-second clip with sound and a photo.</summary>
    private sealed class Catalogue : IMediaCatalogue
    {
        public MediaFacts? Find(Asset asset) => asset is not MediaAsset media ? null : media.Media.Name switch
        {
            "clip" => new MediaFacts { Kind = MediaKind.Video, Duration = TimeSpan.FromSeconds(10), HasSound = true },
            "photo" => new MediaFacts { Kind = MediaKind.Image },
            _ => null,
        };
    }
}
