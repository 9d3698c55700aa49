using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Media.Compose;
using Kinora.Media.Export;
using Kinora.Media.Pixels;
using Kinora.Media.Text;

namespace Kinora.MediaTests.Scenes;

/// <summary>Scenes as segments of a film, through the one render path.</summary>
public sealed class SceneFilmTests
{
    private static readonly Canvas Canvas = Canvas.Default with { Width = 320, Height = 180 };

    private static readonly Segment City = new()
    {
        Id = "s1", Start = TimeSpan.Zero, Duration = TimeSpan.FromSeconds(2), Motion = new Motion(MotionKind.PanLeft, 0.05),
        Asset = new SceneAsset("a city", null, 1) { Place = ScenePlace.City, Time = DayTime.Sunset },
    };

    private static readonly Segment Sea = City with
    {
        Id = "s2", Start = TimeSpan.FromSeconds(2), Asset = new SceneAsset("the sea", null, 2) { Place = ScenePlace.Sea, Time = DayTime.Day },
    };

    [Fact]
    public async Task Frames_are_the_same_whole_in_pieces_and_backwards()
    {
        var film = Of(City with { Transition = new Transition(TransitionKind.Fade, TimeSpan.FromSeconds(0.5)) }, Sea);
        var whole = await FramesAsync(film, [.. Enumerable.Range(0, 120).Select(frame => (long)frame)]);
        var piece = await FramesAsync(film, [59, 60, 61, 100]);
        var backwards = await FramesAsync(film, [100, 61, 60, 59]);
        Assert.Equal([whole[59], whole[60], whole[61], whole[100]], piece);
        Assert.Equal(piece, [.. Enumerable.Reverse(backwards)]);
    }

    [Fact]
    public async Task The_halves_of_a_split_scene_show_what_the_whole_did()
    {
        var split = Assert.IsType<Core.Edits.Applied>(new Core.Edits.SplitSegment("s1", TimeSpan.FromSeconds(1), "s9").ApplyTo(Of(City))).Timeline;
        Assert.Equal(await FramesAsync(Of(City), [10, 29, 30, 31, 59]), await FramesAsync(split, [10, 29, 30, 31, 59]));
    }

    [Fact]
    public async Task Speed_reversal_and_freezing_change_the_scenes_time()
    {
        var plain = await FramesAsync(Of(City), [0, 20, 40, 59]);
        var reversed = await FramesAsync(Of(City with { Reversed = true }), [59, 39, 19, 0]);
        Assert.Equal(plain, reversed);
        // Twice as fast the same two seconds of scene last one.
        var fast = await FramesAsync(Of(City with { Speed = 2, Duration = TimeSpan.FromSeconds(1) }), [0, 10, 20]);
        Assert.Equal(plain[..3], fast);
        var frozen = await FramesAsync(Of(City with { Freeze = TimeSpan.FromSeconds(20 / 30.0) }), [0, 30]);
        Assert.Equal([plain[1], plain[1]], frozen);
    }

    [Fact]
    public async Task Looks_crops_flips_turns_and_opacity_work_as_on_other_pictures()
    {
        var plain = (await FramesAsync(Of(City), [30]))[0];
        var changed = new (string What, Segment Segment)[]
        {
            ("look", City with { Effects = [new Effect("look") { Name = "mono" }] }),
            ("vignette", City with { Effects = [new Effect("vignette")] }),
            ("crop", City with { Crop = new CropRectangle(0.2, 0.2, 0.5, 0.5) }),
            ("flip", City with { Flip = Flip.Horizontal }),
            ("scale", City with { Transform = Transform.Identity with { Scale = 0.5 } }),
            ("turn", City with { Transform = Transform.Identity with { Rotate = 20 } }),
            ("opacity", City with { Opacity = 0.5 }),
            ("blur", City with { Fit = Fit.Blur, Transform = Transform.Identity with { Scale = 0.5 } }),
        };
        var seen = new List<byte[]> { plain };
        foreach (var (what, segment) in changed)
        {
            var frame = (await FramesAsync(Of(segment), [30]))[0];
            Assert.True(seen.All(other => !other.AsSpan().SequenceEqual(frame)), what);
            seen.Add(frame);
        }

        var mono = (await FramesAsync(Of(changed[0].Segment), [30]))[0];
        Assert.All(mono[(320 * 180)..], chroma => Assert.InRange(chroma, 126, 130));
        var mirrored = (await FramesAsync(Of(changed[3].Segment), [30]))[0];
        var difference = Enumerable.Range(0, 320).Average(x => Math.Abs(mirrored[90 * 320 + x] - plain[90 * 320 + 319 - x]));
        Assert.True(difference < 3, $"mirrored rows differ by {difference}");
        var black = (await FramesAsync(Of(City with { Hidden = true }, Sea), [30]))[0];
        Assert.All(black[..(320 * 180)], luma => Assert.Equal(16, luma));
    }

    private static Timeline Of(params ValueList<Segment> segments) => new()
    {
        Canvas = Canvas, Tracks = [new Track { Id = "t1", Kind = TrackKind.Video, Segments = segments }],
    };

    private static async Task<List<byte[]>> FramesAsync(Timeline timeline, long[] wanted)
    {
        var sources = await FilmSources.OpenAsync(timeline, Path.GetTempPath(), TestContext.Current.CancellationToken);
        var settings = new ExportSettings { Width = timeline.Canvas.Width, Height = timeline.Canvas.Height, FrameRate = timeline.Canvas.FrameRate };
        var film = new Film(new ExportRequest(timeline, sources, settings, "none"));
        using var text = new TextRenderer();
        await using var compositor = film.Compose(text, sentence => Assert.Fail(sentence));
        using var frame = new Frame(timeline.Canvas.Width, timeline.Canvas.Height);
        var frames = new List<byte[]>();
        foreach (var number in wanted)
        {
            await compositor.RenderAsync(number, frame, TestContext.Current.CancellationToken);
            frames.Add(frame.Bytes.ToArray());
        }

        return frames;
    }
}
