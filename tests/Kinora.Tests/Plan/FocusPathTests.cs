using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Plan;
using Kinora.Tests.Edits;

namespace Kinora.Tests.Plan;

public class FocusPathTests
{
    private static readonly ValueList<FocusPoint> Walk = [Point(0, 0.3), Point(1000, 0.3), Point(3000, 0.7), Point(4000, 0.7), Point(4000, 0.1)];

    [Fact]
    public void It_goes_through_its_points_and_stands_before_between_and_behind_them()
    {
        foreach (var point in Walk.Take(3)) Assert.Equal(point.X, FocusPath.At(Walk, point.Time).X, 12);
        Assert.Equal(0.3, At(-500));
        Assert.Equal(0.3, At(600), 12);
        Assert.Equal(0.7, At(3999), 12);
        Assert.Equal(0.1, At(4000));
        Assert.Equal(0.1, At(90_000));
    }

    [Fact]
    public void It_starts_and_stops_gently_and_never_overshoots()
    {
        var way = Enumerable.Range(0, 400).Select(i => At(i * 10)).ToList();
        Assert.All(way, x => Assert.InRange(x, 0.3 - 1e-12, 0.7 + 1e-12));
        var steps = way.Zip(way.Skip(1), (a, b) => b - a).ToList();
        Assert.True(steps.All(step => step >= -1e-12));
        Assert.True(steps.Zip(steps.Skip(1), (a, b) => Math.Abs(b - a)).Max() < 1e-4, "a change of speed within 10 ms is never seen");
    }

    [Fact]
    public void A_portrait_view_of_a_wide_clip_follows_its_focus_and_stays_inside()
    {
        var planner = Planner(Clip() with { Focus = Walk });
        Assert.Equal(0.3, View(planner, 0).CenterX, 9);
        Assert.Equal(0.7, View(planner, 105).CenterX, 9);
        var view = View(planner, 121);
        Assert.Equal(0, view.X);
        Assert.Equal(1, view.Height);
        Assert.True(Placed(planner, 0).Moves);
    }

    [Fact]
    public void A_still_focus_stands_still()
    {
        var planner = Planner(Clip() with { Focus = [Point(0, 0.62)] });
        Assert.Equal(0.62, View(planner, 50).CenterX, 9);
        Assert.False(Placed(planner, 50).Moves);
    }

    [Fact]
    public void What_is_wholly_visible_has_nothing_to_move()
    {
        foreach (var fit in new[] { Fit.Contain, Fit.Blur, Fit.Stretch })
        {
            var plain = Planner(Clip() with { Fit = fit });
            var focused = Planner(Clip() with { Fit = fit, Focus = [Point(0, 0.1)] });
            Assert.Equal(View(plain, 3), View(focused, 3));
        }
    }

    [Fact]
    public void Focus_keeps_to_source_time_through_cuts_speed_and_reverse()
    {
        var clip = Clip() with { Focus = Walk };
        var film = Film(clip).After(new SplitSegment("a", TimeSpan.FromSeconds(4))).After(new SetSpeed("a", 0.5));
        var planner = new FramePlanner(film, new Facts());
        Assert.Equal(View(Planner(clip), 30).CenterX, View(planner, 60).CenterX, 9);
        var reversed = Planner(clip with { Reversed = true });
        Assert.Equal(View(Planner(clip), 149).CenterX, View(reversed, 0).CenterX, 9);
    }

    [Fact]
    public void Inside_a_crop_the_view_stays_in_the_crop()
    {
        var planner = Planner(Clip() with { Crop = new CropRectangle(0.5, 0, 0.5, 1), Focus = [Point(0, 0.1)] });
        Assert.Equal(0.5, View(planner, 0).X, 9);
    }

    private static double At(double milliseconds) => FocusPath.At(Walk, TimeSpan.FromMilliseconds(milliseconds)).X;

    private static FocusPoint Point(int milliseconds, double x) => new(TimeSpan.FromMilliseconds(milliseconds), x, 0.5);

    private static Segment Clip() => new()
    {
        Id = "a", Start = TimeSpan.Zero, Duration = TimeSpan.FromSeconds(5), Asset = new MediaAsset(MediaReference.OfId("m"), TimeSpan.Zero),
    };

    private static Timeline Film(Segment segment) => Timeline.Empty with
    {
        Canvas = new Canvas(1080, 1920, new FrameRate(30), Rgba.Black),
        Tracks = [new Track { Id = "v", Kind = TrackKind.Video, Segments = [segment] }],
    };

    private static FramePlanner Planner(Segment segment) => new(Film(segment), new Facts());

    private static Placement Placed(FramePlanner planner, long frame) => planner.Plan(frame).Layers.OfType<PictureLayer>().Last().Placement;

    private static RectangleD View(FramePlanner planner, long frame) => Placed(planner, frame).View;

    private sealed class Facts : IMediaCatalogue
    {
        public MediaFacts Find(Asset asset) => new() { Kind = MediaKind.Video, Width = 1920, Height = 1080, Duration = TimeSpan.FromSeconds(20) };
    }
}
