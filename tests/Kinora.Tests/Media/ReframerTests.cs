using Kinora.Core;
using Kinora.Core.Media;

namespace Kinora.Tests.Media;

public class ReframerTests
{
    private const double Wide = 16.0 / 9;
    private const double Tall = 9.0 / 16;

    [Fact]
    public void A_subject_that_trembles_is_framed_once()
    {
        var random = new Random(5);
        var framed = Reframer.Plan(Track(8, _ => 0.62 + 0.04 * (random.NextDouble() - 0.5)), null, Wide, Tall);
        var point = Assert.Single(framed.Path);
        Assert.InRange(point.X, 0.61, 0.63);
        Assert.Equal(0.5, point.Y);
        Assert.Equal((Tall / Wide, 1.0), (framed.Width, framed.Height));
    }

    [Fact]
    public void A_walk_is_followed_at_its_own_pace_and_never_lost()
    {
        var framed = Reframer.Plan(Track(10, t => 0.15 + 0.07 * t), null, Wide, Tall);
        foreach (var t in Times(10)) Assert.InRange(Offset(framed, t, 0.15 + 0.07 * t), -0.5, 0.5);
        Assert.True(Speeds(framed, 10).Max() < 0.09, "it is no faster than the walker, give or take");
    }

    [Fact]
    public void Between_two_places_it_stands_moves_once_and_stands_again()
    {
        var framed = Reframer.Plan(Track(12, t => t < 6 ? 0.3 : 0.7), null, Wide, Tall);
        var speeds = Speeds(framed, 12).ToList();
        Assert.All(speeds.Take(500).Concat(speeds.Skip(700)), speed => Assert.Equal(0, speed, 6));
        Assert.InRange(framed.At(Seconds(5.875)).X + framed.Width / 2, 0.45, 0.55);
        Assert.InRange(speeds.Zip(speeds.Skip(1), (a, b) => Math.Abs(a - b)).Max() / 0.01, 0, 2.2); // frame widths a second, a second
    }

    [Fact]
    public void It_jumps_where_the_source_cuts_and_only_there()
    {
        var framed = Reframer.Plan(Track(9, t => t < 3 ? 0.25 : t < 6 ? 0.75 : 0.4), [Seconds(3), Seconds(6)], Wide, Tall);
        foreach (var t in Times(9).Where(t => t is (< 2.99 or >= 3) and (< 5.99 or >= 6)))
        {
            Assert.Equal(t < 3 ? 0.25 : t < 6 ? 0.75 : 0.4, framed.At(Seconds(t)).X + framed.Width / 2, 3);
        }

        Assert.Equal([0, 2999, 2999, 5999, 5999], framed.Path.Select(point => point.Time.TotalMilliseconds));
    }

    [Fact]
    public void A_lone_outlier_moves_nothing()
    {
        var framed = Reframer.Plan(Track(8, t => t is > 4 and < 4.3 ? 0.9 : 0.3), null, Wide, Tall);
        Assert.Equal(0.3, Assert.Single(framed.Path).X, 3);
    }

    [Fact]
    public void The_crop_never_leaves_the_picture()
    {
        var random = new Random(3);
        var framed = Reframer.Plan(Track(20, t => random.NextDouble()), [Seconds(7)], Wide, Tall);
        foreach (var t in Times(20))
        {
            var crop = framed.At(Seconds(t));
            Assert.InRange(crop.X, 0, 1 - crop.Width);
        }
    }

    [Fact]
    public void A_portrait_source_moves_up_and_down()
    {
        var points = Enumerable.Range(0, 40).Select(i => new InterestPoint(Seconds(i / 4.0), 0.5, 0.8, 1)).ToValueList();
        var framed = Reframer.Plan(new InterestTrack(points), null, Tall, Wide);
        Assert.Equal((1.0, Tall / Wide), (framed.Width, framed.Height));
        Assert.Equal(0.8, framed.At(Seconds(2)).Y + framed.Height / 2, 3);
    }

    [Fact]
    public void A_still_has_one_point()
    {
        var framed = Reframer.Plan(new InterestTrack([new InterestPoint(TimeSpan.Zero, 0.1, 0.4, 1)]), null, 4.0 / 3, 1);
        Assert.False(framed.Moves);
        Assert.Equal(new CropRectangle(0, 0, 0.75, 1), framed.At(TimeSpan.Zero));
    }

    [Fact]
    public void However_long_and_restless_a_source_its_path_is_a_sound_focus()
    {
        var random = new Random(9);
        var points = Enumerable.Range(0, 30_000).Select(i => new InterestPoint(Seconds(i / 4.0), 0.5 + 0.4 * Math.Sin(i / 9.0), 0.5, random.NextDouble()));
        var changes = Enumerable.Range(1, 3_000).Select(i => Seconds(i * 2.5)).ToValueList();
        var path = Reframer.Plan(new InterestTrack(points.ToValueList()), changes, Wide, Tall).Path;
        var film = Edits.Picture.Film("A");
        var track = film.Tracks[0];
        film = film with { Tracks = film.Tracks.SetItem(0, track with { Segments = [track.Segments[0] with { Focus = path }] }) };
        Assert.Empty(TimelineRules.Check(film));
    }

    /// <summary>Of the subject from the crop's centre, in crop widths.</summary>
    private static double Offset(Reframing framed, double t, double subject) =>
        (subject - framed.At(Seconds(t)).X - framed.Width / 2) / framed.Width;

    private static IEnumerable<double> Speeds(Reframing framed, double seconds)
    {
        var at = Times(seconds).Select(t => framed.At(Seconds(t)).X).ToList();
        return at.Zip(at.Skip(1), (a, b) => Math.Abs(b - a) / 0.01);
    }

    private static IEnumerable<double> Times(double seconds) => Enumerable.Range(0, (int)(seconds * 100)).Select(i => i / 100.0);

    private static InterestTrack Track(double seconds, Func<double, double> x) =>
        new(Enumerable.Range(0, (int)(seconds * 4)).Select(i => new InterestPoint(Seconds(i / 4.0), x(i / 4.0), 0.5, 0.8)).ToValueList());

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromMilliseconds(Math.Round(seconds * 1000));
}
