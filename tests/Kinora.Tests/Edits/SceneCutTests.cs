using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Files;
using Kinora.Core.Plan;
using static Kinora.Tests.Edits.Picture;

namespace Kinora.Tests.Edits;

/// <summary>A scene moves in its own time: cutting it leaves every frame that remains as it was.</summary>
public class SceneCutTests
{
    private static readonly SceneAsset Asset = new("a city", null, 1);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(1, true)]
    [InlineData(0.5, true)]
    public void A_split_scene_plays_on_as_one(double speed, bool reversed)
    {
        var film = Scene("AAAAAB", speed, reversed);
        var split = film.After(new SplitSegment("A", Seconds(2), "C"));
        Assert.Equal("AACCCB", Of(split));
        Assert.Equal(Times(film), Times(split));
    }

    [Fact]
    public void Joining_the_halves_gives_the_scene_back()
    {
        var film = Scene("AAAAAB");
        Assert.Equal(film, film.After(new SplitSegment("A", Seconds(2), "C")).After(new JoinSegments("A", "C")));
    }

    [Fact]
    public void A_trimmed_head_begins_later_in_the_same_scene()
    {
        var film = Scene("AAAAAB");
        var trimmed = film.After(new TrimSegment("A", Seconds(2), null));
        Assert.Equal("AAAB", Of(trimmed));
        Assert.Equal(Times(film)[60..150], Times(trimmed)[..90]);
    }

    [Fact]
    public void A_trimmed_tail_lets_the_scene_end_sooner()
    {
        var trimmed = Scene("AAAAAB").After(new TrimSegment("A", null, Seconds(3)));
        Assert.Equal((Seconds(0), Seconds(3)), Shown(trimmed, "A"));
    }

    [Fact]
    public void Uncovered_beyond_its_start_a_scene_begins_sooner()
    {
        var film = Scene(".AAAAB").After(new TrimSegment("A", Seconds(0), null, Ripple.None));
        Assert.Equal((Seconds(0), Seconds(5)), Shown(film, "A"));
    }

    [Fact]
    public void A_held_moment_stands_and_the_scene_plays_on()
    {
        var film = Scene("AAAAB");
        var held = film.After(new HoldFrame("A", Seconds(2), Seconds(1), "F"));
        var (before, after) = (Times(film), Times(held));
        Assert.Equal(before[..60], after[..60]);
        Assert.All(after[60..90], time => Assert.Equal(before[60], time));
        Assert.Equal(before[60..120], after[90..150]);
    }

    [Fact]
    public void A_transition_shows_what_is_before_the_start_and_beyond_the_end()
    {
        var film = Scene("AAABBB") .With("A", a => a with { Transition = new Transition(TransitionKind.Fade, Seconds(1)) }).With("B", b => b with { Asset = Asset });
        var clips = new FramePlanner(film, Nothing.Instance).Clips.ToList();
        Assert.Equal(105, clips[0].FrameCount);
        Assert.Equal(-0.5, clips[1].SourceStart.TotalSeconds, 0.001);
    }

    [Fact]
    public void In_and_length_are_kept_in_a_draft()
    {
        var film = Scene("AAAB").With("A", a => a with { Asset = Asset with { In = Seconds(1), Length = Seconds(7) } });
        var json = DraftJson.Write(film);
        Assert.Contains("\"in\":1000,\"len\":7000", System.Text.Encoding.UTF8.GetString(json).Replace(" ", ""));
        Assert.Equal(film, Assert.IsType<DraftRead>(DraftJson.Read(json)).Timeline);
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(0, 0)]
    public void A_scene_before_its_start_or_without_length_is_refused(double begin, double length)
    {
        var film = Scene("AAAB").With("A", a => a with { Asset = Asset with { In = Seconds(begin), Length = Seconds(length) } });
        Assert.NotEmpty(TimelineRules.Check(film));
    }

    private static Timeline Scene(string picture, double speed = 1, bool reversed = false) =>
        Film(picture).With("A", a => a with { Asset = Asset, Speed = speed, Reversed = reversed });

    private static (TimeSpan In, TimeSpan Length) Shown(Timeline film, string id) =>
        film.Find(id) is var segment && segment.Asset is SceneAsset scene ? (scene.In, scene.LengthIn(segment)) : default;

    /// <summary>The scene time of every frame, and how long the scene is there.</summary>
    private static List<(TimeSpan Time, TimeSpan Length)> Times(Timeline film)
    {
        var planner = new FramePlanner(film, Nothing.Instance);
        var times = new List<(TimeSpan, TimeSpan)>();
        for (var frame = 0L; frame < planner.FrameCount; frame++)
        {
            if (planner.Plan(frame).Layers is not [PictureLayer { Clip: { Segment.Asset: SceneAsset scene } clip } layer]) continue;
            var time = Milliseconds.Round(clip.SourceStart + clip.SourceStep * layer.ClipFrame);
            times.Add((time, scene.LengthIn(clip.Segment)));
        }

        return times;
    }

    private sealed class Nothing : IMediaCatalogue
    {
        public static readonly Nothing Instance = new();

        public MediaFacts? Find(Asset asset) => null;
    }
}
