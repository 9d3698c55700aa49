using Kinora.Core;
using Kinora.Core.Media;
using Kinora.Media.Analysis;
using Kinora.Media.Analysis.Seeing;
using Kinora.Media.Ffmpeg;

namespace Kinora.MediaTests.Analysis;

public sealed class SeeingTests : IDisposable
{
    private const double Wide = 16.0 / 9;
    private const double Tall = 9.0 / 16;

    private readonly string folder = Directory.CreateTempSubdirectory("kinora-seeing-").FullName;

    public static TheoryData<string> Clips => new(SubjectClips.All.Select(clip => clip.Name));

    [Theory]
    [MemberData(nameof(Clips))]
    public async Task A_portrait_crop_keeps_the_subject_and_moves_like_an_operator(string name)
    {
        var clip = SubjectClips.All.Single(clip => clip.Name == name);
        var seen = await SeeAsync(await clip.WriteAsync(folder));
        var framed = Reframer.Plan(seen.Interest!, seen.SceneChanges, Wide, Tall);
        var kept = Enumerable.Range(0, clip.Frames).Count(frame => Shows(framed, (double)frame / SubjectClip.Rate, clip));
        Assert.True(kept >= 0.9 * clip.Frames, $"the subject is seen in {kept} of {clip.Frames} frames");
        var jumps = framed.Path.Zip(framed.Path.Skip(1)).Count(pair => pair.First.Time == pair.Second.Time);
        Assert.Equal(clip.Cuts.Length, jumps);
        Assert.InRange(SharpestTurn(framed, clip), 0, 2.5); // widths a second, a second: a walker's start and stop, eased
    }

    [Fact]
    public async Task Where_nothing_moves_the_crop_stands_still()
    {
        foreach (var name in new[] { "cup-on-a-desk", "talking-head", "loud-background", "blinking-sign", "panning-camera", "on-sand" })
        {
            var seen = await SeeAsync(await SubjectClips.All.Single(clip => clip.Name == name).WriteAsync(folder));
            Assert.False(Reframer.Plan(seen.Interest!, seen.SceneChanges, Wide, Tall).Moves, name);
        }
    }

    [Theory]
    [InlineData("30", 30.0)]
    [InlineData("30000/1001", 30000.0 / 1001)]
    [InlineData("60", 60.0)]
    public async Task Cuts_are_found_to_the_frame_and_a_flash_is_none(string rate, double frames)
    {
        var path = Path.Combine(folder, "cuts.mp4");
        // Test cards, a moving pattern and a tone, joined at 1.5 s and 3.2 s; one white frame's worth of flash at 2.5 s.
        var graph = $"testsrc2=s=320x180:r={rate}:d=1.5[a];smptebars=s=320x180:r={rate}:d=1.7[b];mandelbrot=s=320x180:r={rate},trim=duration=1.5,setsar=1[c];"
            + "[a]setsar=1[a1];[b]setsar=1[b1];[a1][b1][c]concat=n=3,eq=brightness=0.6:enable='between(t,2.5,2.55)',format=yuv420p";
        await FfmpegAsync("-filter_complex", graph, "-c:v", "libx264", "-preset", "ultrafast", path);
        var seen = await SeeAsync(path);
        var step = frames > 31 ? 2 / frames : 1 / frames;
        Assert.Equal(2, seen.SceneChanges!.Count);
        Assert.InRange(seen.SceneChanges[0].TotalSeconds, 1.5 - 0.002, 1.5 + step);
        Assert.InRange(seen.SceneChanges[1].TotalSeconds, 3.2 - 0.002 - 1 / frames, 3.2 + step + 1 / frames);
    }

    [Theory]
    [InlineData("fade", 0.8)]
    [InlineData("slideleft", 0.6)]
    [InlineData("fadeblack", 1)]
    public async Task A_transition_is_a_change_of_scene_in_its_middle(string kind, double length)
    {
        var path = Path.Combine(folder, "gradual.mp4");
        var start = 2 - length / 2;
        var graph = FormattableString.Invariant(
            $"testsrc=s=320x180:r=30:d=3[a];smptehdbars=s=320x180:r=30:d=3[b];[a]settb=1/30[a1];[b]settb=1/30[b1];[a1][b1]xfade=transition={kind}:duration={length}:offset={start},format=yuv420p");
        await FfmpegAsync("-filter_complex", graph, "-c:v", "libx264", "-preset", "ultrafast", path);
        var change = Assert.Single((await SeeAsync(path)).SceneChanges!);
        Assert.InRange(change.TotalSeconds, 2 - 0.3, 2 + 0.3);
    }

    [Fact]
    public async Task Colours_come_with_their_shares()
    {
        var path = Path.Combine(folder, "flag.png");
        await FfmpegAsync("-f", "lavfi", "-i", "color=0x1030c0:s=320x180,drawbox=0:0:192:180:0xd02020:fill,drawbox=0:0:32:180:0xffffff:fill", "-frames:v", "1", path);
        var colors = (await SeeAsync(path)).Colors;
        Assert.Equal([0.5, 0.4, 0.1], colors.Select(color => Math.Round(color.Share, 1)));
        Assert.True(Near(colors[0].Color, new Rgba(0xd0, 0x20, 0x20)) && Near(colors[1].Color, new Rgba(0x10, 0x30, 0xc0)) && Near(colors[2].Color, Rgba.White),
            string.Join(" ", colors));
    }

    [Fact]
    public async Task What_is_see_through_has_no_colour()
    {
        var path = Path.Combine(folder, "logo.png");
        await FfmpegAsync("-f", "lavfi", "-i", "color=0x20a040:s=60x60,format=rgba,pad=320:180:40:40:color=0x00000000", "-frames:v", "1", path);
        var color = Assert.Single((await SeeAsync(path)).Colors);
        Assert.True(Near(color.Color, new Rgba(0x20, 0xa0, 0x40)) && color.Share == 1, $"{color}");
    }

    [Fact]
    public async Task A_blank_picture_is_looked_at_in_its_middle()
    {
        var path = Path.Combine(folder, "blank.png");
        await FfmpegAsync("-f", "lavfi", "-i", "color=gray:s=64x64", "-frames:v", "1", path);
        var point = Assert.Single((await SeeAsync(path)).Interest!.Points);
        Assert.Equal((0.5, 0.5, 0.0), (point.X, point.Y, point.Confidence), (a, b) => Math.Abs(a.Item1 - b.Item1) < 0.06 && Math.Abs(a.Item2 - b.Item2) < 0.06 && a.Item3 == b.Item3);
    }

    [Theory]
    [InlineData("sliver.png", "color=red:s=2x900")]
    [InlineData("dot.png", "color=red:s=2x2,scale=1:1")]
    public async Task Odd_shapes_are_looked_at_too(string name, string source)
    {
        await FfmpegAsync("-f", "lavfi", "-i", source, "-frames:v", "1", Path.Combine(folder, name));
        Assert.Single((await SeeAsync(Path.Combine(folder, name))).Colors);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static bool Shows(Reframing framed, double time, SubjectClip clip)
    {
        var crop = framed.At(TimeSpan.FromSeconds(time));
        return clip.Subject(time) is var subject && (subject > 1 || subject < 0 || (subject >= crop.X && subject <= crop.X + crop.Width));
    }

    private static double SharpestTurn(Reframing framed, SubjectClip clip)
    {
        const double Step = 0.02;
        var sharpest = 0.0;
        for (var t = 2 * Step; t < clip.Seconds; t += Step)
        {
            if (clip.Cuts.Any(cut => Math.Abs(cut - t) < 3 * Step)) continue;
            var (a, b, c) = (At(t - 2 * Step), At(t - Step), At(t));
            sharpest = Math.Max(sharpest, Math.Abs(a - 2 * b + c) / (Step * Step));
        }

        return sharpest;

        double At(double t) => Kinora.Core.Plan.FocusPath.At(framed.Path, TimeSpan.FromSeconds(t)).X;
    }

    private static bool Near(Rgba one, Rgba other) =>
        Math.Abs(one.R - other.R) <= 12 && Math.Abs(one.G - other.G) <= 12 && Math.Abs(one.B - other.B) <= 12;

    private static async Task<PictureFindings> SeeAsync(string path)
    {
        var probed = Assert.IsType<MediaProbed>(await MediaProbe.ProbeAsync(path, TestContext.Current.CancellationToken));
        return await PictureAnalysis.RunAsync(probed.Info, TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
    }

    private static async Task FfmpegAsync(params string[] arguments) => await ToolProcess.RunAsync(
        new ToolCommand("ffmpeg", ["-v", "error", "-y", .. arguments]), cancellationToken: TestContext.Current.CancellationToken);
}
