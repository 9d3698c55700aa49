using Kinora.Core;
using Kinora.Media.Pixels;
using Kinora.Media.Sources;

namespace Kinora.MediaTests.Sources;

public class ClipColorTests(Corpus corpus) : IClassFixture<Corpus>
{
    private static readonly (int R, int G, int B)[] Colours =
        [(200, 40, 40), (40, 150, 60), (50, 60, 200), (128, 128, 128), (230, 170, 140), (16, 16, 16), (245, 245, 245)];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("709", "m=709:r=limited,format=yuv420p", "-colorspace bt709 -color_range tv", 2)]
    [InlineData("709full", "m=709:r=full,format=yuv420p", "-colorspace bt709 -color_range pc", 2)]
    [InlineData("601", "m=170m:r=limited,format=yuv420p", "-colorspace smpte170m -color_range tv", 2)]
    [InlineData("601untagged", "m=170m:r=limited,format=yuv420p", "", 2)]
    [InlineData("444", "m=709:r=limited,format=yuv444p", "-colorspace bt709", 2)]
    [InlineData("422ten", "m=709:r=limited,format=yuv422p10le", "-colorspace bt709", 2)]
    [InlineData("420ten", "m=709:r=limited,format=yuv420p10le", "-colorspace bt709", 2)]
    public async Task Matrix_range_and_depth_are_told_apart(string name, string convert, string tags, int tolerance)
    {
        var path = await PatchesAsync(name + ".mp4", convert,
            [.. tags.Split(' ', StringSplitOptions.RemoveEmptyEntries), "-c:v", "libx264", "-crf", "5"]);
        await AssertColoursAsync(path, Colours, tolerance);
    }

    [Fact]
    public async Task Motion_jpeg_is_full_range_of_standard_definitions_matrix()
    {
        var path = await PatchesAsync("motion.avi", "m=470bg:r=full,format=yuvj420p", ["-c:v", "mjpeg", "-q:v", "1"]);
        await AssertColoursAsync(path, Colours, 3);
    }

    [Fact]
    public async Task Wide_primaries_of_ordinary_range_are_brought_to_ours()
    {
        // Muted colours, for nothing may be clipped on the way there: zscale is the measure both ways.
        (int R, int G, int B)[] muted = [(160, 90, 90), (90, 140, 100), (128, 128, 128), (220, 180, 160)];
        var path = await PatchesAsync("wide.mkv", "p=2020:t=709:pin=709:tin=709:m=2020_ncl:r=limited,format=yuv420p10le",
            ["-colorspace", "bt2020nc", "-color_primaries", "bt2020", "-color_trc", "bt2020-10", "-c:v", "ffv1"], muted);
        await AssertColoursAsync(path, muted, 3);
    }

    [Theory]
    [InlineData("smpte2084", 203)]
    [InlineData("arib-std-b67", 203)]
    public async Task High_dynamic_range_keeps_greys_grey_and_in_order(string transfer, int white)
    {
        // A ladder of greys in cd/m² on a PQ or HLG signal, white at 203: the lower ones stay near what they are in BT.709.
        (int R, int G, int B)[] greys = [(0, 0, 0), (60, 60, 60), (120, 120, 120), (180, 180, 180), (255, 255, 255)];
        var path = await PatchesAsync($"hdr-{transfer}.mp4",
            $"tin=709:pin=709:min=gbr:rin=full:t=linear:p=709:m=gbr:npl={white},format=gbrpf32le,"
                + $"zscale=p=2020:t={transfer}:m=2020_ncl:r=limited:npl={white},format=yuv420p10le",
            ["-c:v", "libx265", "-preset", "ultrafast", "-x265-params",
                $"log-level=none:crf=8:colorprim=bt2020:transfer={transfer}:colormatrix=bt2020nc:range=limited"],
            greys);
        var luma = new List<int>();
        var media = await Corpus.ProbeAsync(path);
        Assert.True(media.Video!.Colour.IsHighDynamicRange);
        for (var i = 0; i < greys.Length; i++)
        {
            using var still = await ClipReader.ReadFrameAsync(media, TimeSpan.FromSeconds(i * 0.2), 96, 64, Cancelled);
            var (y, u, v) = Patches.At(Patches.Opaque(still));
            Assert.InRange(u, 126, 130);
            Assert.InRange(v, 126, 130);
            luma.Add(y);
        }
        Assert.Equal(luma.Order(), luma);
        Assert.InRange(luma[0], 15, 18);
        Assert.InRange(luma[2], Patches.Bt709(120, 120, 120).Y - 10, Patches.Bt709(120, 120, 120).Y + 10);
        Assert.InRange(luma[4], 190, 225);
    }

    [Fact]
    public async Task A_source_of_the_very_format_and_size_passes_untouched()
    {
        var picture = new SourcePicture(1920, 1080, new PixelLayout("yuv420p"),
            SourceColor.Of(new PixelLayout("yuv420p"), "h264", 1080, "bt709", "tv", "bt709", "bt709", null), default, false);
        Assert.Empty(PictureFilters.ToFrame(picture, new Kinora.Core.Plan.RectangleD(0, 0, 1, 1), 1920, 1080));
        Assert.Equal(["crop=960:540:960:0:exact=1"], 
            PictureFilters.ToFrame(picture, new Kinora.Core.Plan.RectangleD(0.5, 0, 0.5, 0.5), 960, 540));
        await Task.CompletedTask;
    }

    private async Task AssertColoursAsync(string path, (int R, int G, int B)[] colours, int tolerance)
    {
        var media = await Corpus.ProbeAsync(path);
        foreach (var (width, height) in new[] { (96, 64), (64, 48) })
        {
            using var reader = ClipReader.Open(media, ClipFrames.Request(new FrameRate(5), 0, 1, colours.Length, width, height), Cancelled);
            using var frame = new Frame(width, height);
            foreach (var (r, g, b) in colours)
            {
                Assert.True(reader.TryRead(frame), $"ended before {(r, g, b)}");
                Patches.AssertNear(Patches.Bt709(r, g, b), Patches.At(frame), tolerance, $"{Path.GetFileName(path)} {width}: {(r, g, b)}");
            }
        }
    }

    /// <summary>A clip of 5 frames a second, a colour each.</summary>
    private async Task<string> PatchesAsync(string name, string convert, string[] encode, (int R, int G, int B)[]? colours = null)
    {
        colours ??= Colours;
        var raw = corpus.Path(name + ".rgb");
        var pixels = colours.SelectMany(c => Enumerable.Repeat((byte[])[(byte)c.R, (byte)c.G, (byte)c.B], 96 * 64))
            .SelectMany(pixel => pixel);
        await File.WriteAllBytesAsync(raw, [.. pixels], Cancelled);
        return await corpus.FfmpegAsync(name,
            ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "96x64", "-r", "5", "-i", raw,
            "-vf", $"format=gbrp,zscale={convert}", .. encode]);
    }
}
