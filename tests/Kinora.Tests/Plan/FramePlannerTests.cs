using Kinora.Core;
using Kinora.Core.Plan;

namespace Kinora.Tests.Plan;

public class FramePlannerTests
{
    [Fact]
    public void A_cut_shows_one_picture_a_frame_and_no_frame_is_empty()
    {
        var planner = Planner([Photo("a", 0, 1000), Photo("b", 1000, 1000)]);
        Assert.Equal(60, planner.FrameCount);
        for (var frame = 0; frame < 60; frame++)
        {
            var picture = Assert.IsType<PictureLayer>(Assert.Single(planner.Plan(frame).Layers));
            Assert.Equal(frame < 30 ? "a" : "b", picture.Clip.Segment.Id);
        }
    }

    [Fact]
    public void A_transition_is_centred_on_the_cut_and_leaves_the_length_alone()
    {
        var planner = Planner([Photo("a", 0, 1000, transition: 400), Photo("b", 1000, 1000)]);
        Assert.Equal(60, planner.FrameCount);
        var together = Enumerable.Range(0, 60).Where(frame => planner.Plan(frame).Layers[0] is TransitionLayer).ToList();
        Assert.Equal(Enumerable.Range(24, 12), together);
        var progress = together.Select(frame => ((TransitionLayer)planner.Plan(frame).Layers[0]).Progress).ToList();
        Assert.Equal(progress.Order(), progress);
        Assert.InRange(progress[0], 0.001, 0.1);
        Assert.InRange(progress[^1], 0.9, 0.999);
    }

    [Fact]
    public void A_too_short_clip_shortens_its_transitions()
    {
        var planner = Planner([Photo("a", 0, 1000, transition: 2000), Photo("b", 1000, 200, transition: 2000), Photo("c", 1200, 1000)]);
        for (var frame = 0; frame < planner.FrameCount; frame++) Assert.Single(planner.Plan(frame).Layers);
        Assert.Contains(Enumerable.Range(0, 66), frame => planner.Plan(frame).Layers[0] is TransitionLayer);
    }

    [Fact]
    public void A_transition_takes_source_beyond_the_cut_and_holds_the_edge_where_there_is_none()
    {
        var facts = Video(TimeSpan.FromSeconds(3));
        var planner = Planner([Clip("a", 0, 1000, sourceIn: 2000, transition: 400), Clip("b", 1000, 1000, sourceIn: 100)], facts);
        var first = planner.Clips.First();
        var second = planner.Clips.Last();
        Assert.Equal(30, first.FrameCount);
        Assert.Equal(TimeSpan.FromMilliseconds(100) - second.SourceStep * 3, second.SourceStart);
        Assert.Equal(27, second.FirstFrame);
        var layer = (TransitionLayer)planner.Plan(35).Layers[0];
        Assert.Equal(29, layer.Outgoing[0].ClipFrame);
        Assert.Equal(0, ((TransitionLayer)planner.Plan(24).Layers[0]).Incoming[0].ClipFrame);
    }

    [Fact]
    public void A_reversed_clip_starts_with_the_last_frame_of_its_stretch()
    {
        var planner = Planner([Clip("a", 0, 1000, sourceIn: 500) with { Reversed = true }], Video(TimeSpan.FromSeconds(10)));
        var clip = planner.Clips.Single();
        Assert.InRange((clip.SourceStart - TimeSpan.FromMilliseconds(500 + 967)).TotalMilliseconds, -1, 1);
        Assert.True(clip.SourceStep < TimeSpan.Zero);
        Assert.Equal(30, clip.FrameCount);
    }

    [Theory]
    [InlineData(Fit.Cover, 0, 0, 1920, 1080, 0, 0.125, 1, 0.75)]
    [InlineData(Fit.Contain, 240, 0, 1440, 1080, 0, 0, 1, 1)]
    [InlineData(Fit.Stretch, 0, 0, 1920, 1080, 0, 0, 1, 1)]
    public void A_four_by_three_photo_is_fitted_to_sixteen_by_nine(
        Fit fit, double x, double y, double width, double height, double viewX, double viewY, double viewWidth, double viewHeight)
    {
        var planner = Planner([Photo("a", 0, 1000) with { Fit = fit }]);
        var placement = ((PictureLayer)planner.Plan(0).Layers[0]).Placement;
        Assert.Equal(new RectangleD(x, y, width, height), placement.Target);
        Assert.Equal(new RectangleD(viewX, viewY, viewWidth, viewHeight), placement.View);
    }

    [Fact]
    public void Blurred_fill_puts_a_covering_backdrop_behind_the_whole_picture()
    {
        var layers = Planner([Photo("a", 0, 1000) with { Fit = Fit.Blur }]).Plan(0).Layers;
        Assert.Equal(2, layers.Count);
        Assert.True(((PictureLayer)layers[0]).IsBackdrop);
        Assert.Equal(new RectangleD(0, 0, 1920, 1080), ((PictureLayer)layers[0]).Placement.Target);
        Assert.Equal(new RectangleD(240, 0, 1440, 1080), ((PictureLayer)layers[1]).Placement.Target);
    }

    [Theory]
    [InlineData(MotionKind.ZoomIn)]
    [InlineData(MotionKind.ZoomOut)]
    [InlineData(MotionKind.PanLeft)]
    [InlineData(MotionKind.PanRight)]
    [InlineData(MotionKind.PanUp)]
    [InlineData(MotionKind.PanDown)]
    public void Motion_is_smooth_and_never_leaves_the_picture(MotionKind kind)
    {
        var planner = Planner([Photo("a", 0, 6000) with { Motion = new Motion(kind, 0.18) }]);
        var views = Enumerable.Range(0, 180).Select(frame => ((PictureLayer)planner.Plan(frame).Layers[0]).Placement.View).ToList();
        Assert.All(views, view =>
        {
            Assert.InRange(view.X, -1e-9, 1);
            Assert.InRange(view.Right, 0, 1 + 1e-9);
            Assert.InRange(view.Y, 0.125 - 1e-9, 1);
            Assert.InRange(view.Bottom, 0, 0.875 + 1e-9);
        });
        Assert.NotEqual(views[0], views[^1]);
        for (var i = 1; i < views.Count - 1; i++)
        {
            var bend = (views[i + 1].X - 2 * views[i].X + views[i - 1].X) * 1920;
            Assert.InRange(bend, -0.05, 0.05);
        }
    }

    [Fact]
    public void Hidden_tracks_and_segments_are_not_drawn()
    {
        var planner = Planner([Photo("a", 0, 1000) with { Hidden = true }, Photo("b", 1000, 1000)]);
        Assert.Empty(planner.Plan(0).Layers);
        Assert.Single(planner.Plan(40).Layers);
    }

    private static Segment Photo(string id, int start, int duration, int transition = 0) => new()
    {
        Id = id,
        Start = TimeSpan.FromMilliseconds(start),
        Duration = TimeSpan.FromMilliseconds(duration),
        Asset = new MediaAsset(MediaReference.OfId(id), TimeSpan.Zero),
        Transition = transition > 0 ? new Transition(TransitionKind.Fade, TimeSpan.FromMilliseconds(transition)) : null,
    };

    private static Segment Clip(string id, int start, int duration, int sourceIn, int transition = 0) =>
        Photo(id, start, duration, transition) with
        {
            Asset = new MediaAsset(MediaReference.OfId(id), TimeSpan.FromMilliseconds(sourceIn)),
        };

    private static MediaFacts Video(TimeSpan duration) =>
        new() { Kind = MediaKind.Video, Width = 1920, Height = 1080, Duration = duration, FrameRate = new FrameRate(30) };

    private static FramePlanner Planner(ValueList<Segment> segments, MediaFacts? facts = null) => new(
        new Timeline { Tracks = [new Track { Id = "t1", Kind = TrackKind.Video, Segments = segments }] },
        new Catalogue(facts ?? new MediaFacts { Kind = MediaKind.Image, Width = 4000, Height = 3000 }));

    private sealed record Catalogue(MediaFacts Facts) : IMediaCatalogue
    {
        public MediaFacts? Find(Asset asset) => Facts;
    }
}
