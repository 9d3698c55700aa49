using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.MediaTests.Text;
using static Kinora.MediaTests.Films.Studio;

namespace Kinora.MediaTests.Films;

/// <summary>Small films, a picture of a moment of each. Every golden picture was looked at.</summary>
public sealed class FilmGoldenTests : IDisposable
{
    private readonly Studio studio = new();

    [Theory]
    [InlineData(300)]
    [InlineData(1500)]
    public async Task A_title_rises_over_a_photo_that_comes_closer(int milliseconds)
    {
        var title = Words("w", 100, 2500, "Spring Sale", TextStyle.Title) with
        {
            Text = new TextBlock("Spring Sale") { Style = TextStyle.Title, Animation = TextAnimation.Rise, Size = 0.16 },
        };
        var shot = Shot("a", 0, 3000, await DuskAsync()) with { Motion = new Motion(MotionKind.ZoomIn, 0.25) };
        await CheckAsync("ken-burns", milliseconds, [Row("t1", TrackKind.Video, shot), Row("t2", TrackKind.Text, title)]);
    }

    [Theory]
    [InlineData("fades", TransitionKind.Fade, TransitionKind.Dissolve, TransitionKind.FadeBlack, TransitionKind.FadeWhite)]
    [InlineData("slides", TransitionKind.SlideLeft, TransitionKind.SlideRight, TransitionKind.SlideUp, TransitionKind.SlideDown)]
    [InlineData("pushes", TransitionKind.PushLeft, TransitionKind.PushRight, TransitionKind.PushUp, TransitionKind.PushDown)]
    [InlineData("wipes", TransitionKind.WipeLeft, TransitionKind.WipeRight, TransitionKind.WipeUp, TransitionKind.WipeDown)]
    [InlineData("shapes", TransitionKind.Zoom, TransitionKind.Circle, TransitionKind.Blur, TransitionKind.Cut)]
    public async Task Transitions_look_right_a_little_before_their_middle(string family, params TransitionKind[] kinds)
    {
        const int At = 900;
        var (first, second) = (await DuskAsync(), await SignsAsync());
        var pictures = new List<Picture>();
        foreach (var kind in kinds)
        {
            var shot = Shot("a", 0, 1000, first) with { Transition = new Transition(kind, Ms(1000)) };
            pictures.Add(await AtAsync(At, [Row("t1", TrackKind.Video, shot, Shot("b", 1000, 1000, second))], Small(160, 90)));
        }

        FilmGolden.Check("transitions-" + family, At, FilmGolden.Sheet(pictures, 2));
    }

    [Fact]
    public async Task A_turned_see_through_picture_lies_in_a_picture() => await CheckAsync("picture-in-picture", 500,
    [
        Row("t1", TrackKind.Video, Shot("a", 0, 1000, await SignsAsync())),
        Row("t2", TrackKind.Video, Shot("b", 0, 1000, await DuskAsync()) with
        {
            Fit = Fit.Contain, Opacity = 0.85, Transform = new Transform(0.66, 0.42, 0.5, 12),
        }),
    ]);

    [Fact]
    public async Task An_upright_photo_stands_before_itself_blurred() => await CheckAsync("blurred-fill", 500,
        [Row("t1", TrackKind.Video, Shot("a", 0, 1000, await UprightAsync()) with { Fit = Fit.Blur })]);

    [Fact]
    public async Task A_green_screen_gives_way_and_who_stands_before_it_stays_whole()
    {
        await studio.Folder.MakeAsync("screen.mp4", "-f", "lavfi", "-i", "color=0x10c040:s=320x180:r=30:d=1",
            "-i", await FigureAsync(), "-filter_complex", "[0][1]overlay=90:20,scale=out_color_matrix=bt709", "-colorspace", "bt709",
            "-color_primaries", "bt709", "-color_trc", "bt709", "-c:v", "libx264", "-crf", "14", "-pix_fmt", "yuv420p");
        var keyed = Shot("b", 0, 1000, "screen.mp4") with { ChromaKey = new ChromaKey(new Rgba(0x10, 0xc0, 0x40)) };
        await CheckAsync("chroma-key", 500,
            [Row("t1", TrackKind.Video, Shot("a", 0, 1000, await DuskAsync())), Row("t2", TrackKind.Video, keyed)]);
    }

    [Fact]
    public async Task Looks_are_told_apart()
    {
        var photo = await SignsAsync();
        var pictures = new List<Picture>();
        foreach (var look in Catalogue.Looks)
        {
            var shot = Shot("a", 0, 1000, photo) with { Effects = [new Effect("look") { Name = look.Name }] };
            pictures.Add(await AtAsync(0, [Row("t1", TrackKind.Video, shot)], Small(128, 72)));
        }

        FilmGolden.Check("looks", 0, FilmGolden.Sheet(pictures, 4));
    }

    [Fact]
    public async Task Lower_third_caption_and_logo_leave_one_another_room() => await CheckAsync("lower-third-caption-logo", 1500,
    [
        Row("t1", TrackKind.Video, Shot("a", 0, 3000, await DuskAsync())),
        Row("t2", TrackKind.Video, Shot("l", 0, 3000, await FigureAsync()) with
        {
            Fit = Fit.Contain, Transform = new Transform(0.93, 0.13, 0.16, 0),
        }),
        Row("t3", TrackKind.Text, Words("n", 0, 3000, "Ada Lovelace\nMathematician", TextStyle.LowerThird)),
        Row("t4", TrackKind.Text, Words("c", 0, 3000, "The engine weaves algebraic patterns just as the loom weaves flowers")),
    ], Small(480, 270));

    [Fact]
    public async Task Words_on_an_upright_film_stay_clear_of_the_players_buttons() => await CheckAsync("upright", 1500,
    [
        Row("t1", TrackKind.Video, Shot("a", 0, 3000, await DuskAsync())),
        Row("t2", TrackKind.Text, Words("t", 0, 3000, "Urban Dreams", TextStyle.Title)),
        Row("t3", TrackKind.Text, Words("n", 0, 3000, "Ada Lovelace\nMathematician", TextStyle.LowerThird)),
        Row("t4", TrackKind.Text, Words("c", 0, 3000, "We left before sunrise, and nobody said a word")),
    ], Small(252, 448));

    [Fact]
    public async Task A_picture_one_pixel_off_or_with_its_colours_one_sample_off_is_noticed()
    {
        var frames = await studio.RenderAsync(
            new Timeline { Canvas = Small(), Tracks = [Row("t1", TrackKind.Video, Shot("a", 0, 1000, await SignsAsync()))] }, 0);
        var right = FilmGolden.Shown(frames[0], 320, 180);
        const int Luma = 320 * 180;
        byte[] moved = [.. frames[0].AsSpan(1, Luma - 1), 0, .. frames[0].AsSpan(Luma)];
        byte[] tinted = [.. frames[0].AsSpan(0, Luma), .. frames[0].AsSpan(Luma + 1), 128];
        foreach (var wrong in new[] { moved, tinted })
        {
            var share = FilmGolden.Difference(right, FilmGolden.Shown(wrong, 320, 180), out _);
            Assert.True(!FilmGolden.Passes(share) && share > 0.01, $"{share:P2} differ, which passes");
        }
    }

    public void Dispose() => studio.Dispose();

    private async Task CheckAsync(string name, int milliseconds, ValueList<Track> tracks, Canvas? canvas = null) =>
        FilmGolden.Check(name, milliseconds, await AtAsync(milliseconds, tracks, canvas ?? Small()));

    private async Task<Picture> AtAsync(int milliseconds, ValueList<Track> tracks, Canvas canvas)
    {
        var timeline = new Timeline { Canvas = canvas, Tracks = tracks };
        var frames = await studio.RenderAsync(timeline, canvas.FrameRate.FrameAt(Ms(milliseconds)));
        return FilmGolden.Shown(frames[0], canvas.Width, canvas.Height);
    }

    /// <summary>A low sun over hills: soft colours, a few clean edges.</summary>
    private Task<string> DuskAsync() => DrawAsync("dusk.png", "960x640", "gradient:#26337a-#f2a25c",
        "fill #ffedb0 circle 640,330 700,370", "fill #8a4f6d polygon 0,470 180,330 330,420 520,290 760,450 960,360 960,640 0,640",
        "fill #2b2440 polygon 0,560 240,450 480,540 700,470 960,580 960,640 0,640",
        "stroke #f5f5f5 stroke-width 3 fill none line 90,640 90,400 line 60,430 120,430");

    /// <summary>Hard edges in strong colours: what a shift of colour against light would show on.</summary>
    private Task<string> SignsAsync() => DrawAsync("signs.png", "960x540", "gradient:#bfe3e0-#4c8f96",
        "fill #d7263d rectangle 80,70 300,240", "fill #f6c945 polygon 480,60 620,260 340,260", "fill #1b998b circle 770,160 770,60",
        "fill #2e294e rectangle 90,330 870,345 rectangle 90,375 870,385 rectangle 90,415 870,420 rectangle 90,445 870,448",
        "fill #d7263d rectangle 10,10 20,530 rectangle 35,10 45,530 rectangle 60,10 66,530 rectangle 900,10 910,530 rectangle 930,10 936,530",
        "fill #e9a78c circle 200,470 200,430", "fill #ffffff rectangle 640,460 900,510");

    private Task<string> UprightAsync() => DrawAsync("upright.png", "400x640", "gradient:#ffd9a0-#a0325a",
        "fill #20304f polygon 0,640 120,340 210,460 300,280 400,520 400,640", "fill #fff6d8 circle 120,150 120,90");

    /// <summary>A round head on shoulders, clear around.</summary>
    private Task<string> FigureAsync() => DrawAsync("figure.png", "140x160", "xc:none",
        "fill #c8324a roundrectangle 10,90 130,160 40,40", "fill #f0c9a4 circle 70,55 70,12", "fill #3a2a22 rectangle 40,8 100,24");

    private async Task<string> DrawAsync(string name, string size, string ground, params string[] strokes)
    {
        string[] draws = [.. strokes.SelectMany(stroke => new[] { "-draw", stroke })];
        var path = await studio.Folder.RunAsync(name, "convert", ["-size", size, ground, .. draws, "+set", "date:create", "PNG32:" + name]);
        return Path.GetFileName(path);
    }
}
