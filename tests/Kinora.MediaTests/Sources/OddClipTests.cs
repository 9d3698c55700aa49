using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Ffmpeg;
using Kinora.Media.Pixels;
using Kinora.Media.Sources;

namespace Kinora.MediaTests.Sources;

public class OddClipTests(Corpus corpus) : IClassFixture<Corpus>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("alpha.webm", "-pix_fmt yuva420p -c:v libvpx-vp9 -lossless 1 -deadline realtime")]
    [InlineData("alpha.mov", "-c:v prores_ks -profile:v 4444 -pix_fmt yuva444p10le")]
    [InlineData("png.mov", "-c:v png -pix_fmt rgba")]
    [InlineData("qtrle.mov", "-c:v qtrle")]
    public async Task Clips_with_alpha_become_sprites(string name, string encode)
    {
        var path = await SeeThroughAsync(name, encode.Split(' '));
        var media = await Corpus.ProbeAsync(path);
        Assert.True(media.Facts.HasAlpha);
        using var reader = ClipReader.Open(media, ClipFrames.Request(new FrameRate(10), 0.2, 1, 3, 48, 32), Cancelled);
        Assert.True(reader.HasAlpha);
        using var sprite = new Sprite(48, 32);
        Assert.True(reader.TryRead(sprite));
        AssertHalves(sprite, 4);
    }

    [Fact]
    public async Task Animated_gifs_keep_their_holes_and_delays()
    {
        // Delays of 0.3, 0.1 and 0.6 s.
        var path = await corpus.ConvertAsync("animated.gif", "-dispose", "background", "-delay", "30", "-size", "64x48", "xc:none",
            "-delay", "10", "(", "xc:none", "-fill", "rgb(200,40,40)", "-draw", "rectangle 0,0 31,47", ")",
            "-delay", "60", "(", "xc:none", "-fill", "rgb(200,40,40)", "-draw", "rectangle 32,0 63,47", ")", "-loop", "0");
        var media = await Corpus.ProbeAsync(path);
        Assert.Equal(TimeSpan.FromSeconds(1), media.Facts.Duration);
        using var reader = ClipReader.Open(media, ClipFrames.Request(new FrameRate(10), 0, 1, 10, 64, 48), Cancelled);
        using var sprite = new Sprite(64, 48);
        var seen = "";
        while (reader.TryRead(sprite))
        {
            var (left, right) = (sprite.Alpha.Row(24)[16], sprite.Alpha.Row(24)[48]);
            seen += (left, right) switch { (0, 0) => ".", (255, 0) => "L", (0, 255) => "R", _ => "?" };
        }
        Assert.Equal("...LRRRRRR", seen);
    }

    [Fact]
    public async Task Animated_webp_is_composed_with_its_offsets_holes_and_delays()
    {
        // A red half for 0.3 s, removed; then a green right lower quarter for 0.2 s, kept; then a small blue square for 0.5 s over it.
        var red = await WebPAsync("red.webp", 32, 48, "200,40,40");
        var green = await WebPAsync("green.webp", 32, 24, "40,150,60");
        var blue = await WebPAsync("blue.webp", 8, 8, "50,60,200");
        var path = await corpus.MakeAsync("animated.webp", target => Corpus.RunAsync("webpmux",
            ["-frame", red, "+300+0+0+1+b", "-frame", green, "+200+32+24+0+b",
                "-frame", blue, "+500+32+24+0+b", "-loop", "0", "-o", target]));
        var media = await Corpus.ProbeAsync(path);
        Assert.Equal((MediaKind.Video, TimeSpan.FromSeconds(1)), (media.Facts.Kind, media.Facts.Duration));
        using var reader = ClipReader.Open(media, ClipFrames.Request(new FrameRate(10), 0, 1, 10, 64, 48), Cancelled);
        using var sprite = new Sprite(64, 48);
        var seen = "";
        while (reader.TryRead(sprite))
        {
            seen += (sprite.Alpha.Row(12)[8], sprite.Alpha.Row(44)[60], Near(sprite.Y.Row(26)[34], Patches.Bt709(50, 60, 200).Y)) switch
            {
                (255, 0, _) => "R", (0, 255, false) => "G", (0, 255, true) => "B", _ => "?",
            };
        }
        Assert.Equal("RRRGGBBBBB", seen);
        var reversed = ClipFrames.Request(new FrameRate(10), 0.9, 1, 10, 64, 48) with { SourceStep = TimeSpan.FromSeconds(-0.1) };
        using var backwards = ClipReader.Open(media, reversed, Cancelled);
        Assert.True(backwards.TryRead(sprite));
        Assert.True(Near(sprite.Y.Row(26)[34], Patches.Bt709(50, 60, 200).Y));
    }

    [Fact]
    public async Task Oblong_pixels_are_made_square()
    {
        var path = await corpus.FfmpegAsync("oblong.mp4",
            "-f", "lavfi", "-i", "color=red:s=72x64:d=0.2:r=10", "-vf", "setsar=16/9", "-c:v", "libx264");
        var media = await Corpus.ProbeAsync(path);
        Assert.Equal((128, 64), (media.Facts.Width, media.Facts.Height));
        using var still = await ClipReader.ReadFrameAsync(media, TimeSpan.Zero, 128, 64, Cancelled);
        Assert.Equal((128, 64), (still.Width, still.Height));
    }

    [Fact]
    public async Task Odd_sides_are_read_in_full()
    {
        var path = await corpus.FfmpegAsync("odd.mkv", "-f", "lavfi", "-i", "color=0x28963c:s=96x64:d=0.2:r=10", "-vf",
            "format=gbrp,scale=101:67,zscale=m=170m:r=limited,format=yuv444p,scale=101:67,format=yuv420p", "-c:v", "ffv1");
        var media = await Corpus.ProbeAsync(path);
        Assert.Equal((101, 67), (media.Facts.Width, media.Facts.Height));
        using var still = await ClipReader.ReadFrameAsync(media, TimeSpan.Zero, 150, 100, Cancelled);
        foreach (var place in new[] { 0.01, 0.5, 0.99 })
        {
            Patches.AssertNear(Patches.Bt709(40, 150, 60), Patches.At(Patches.Opaque(still), place, place), 3);
        }
    }

    [Fact]
    public async Task Interlaced_pictures_have_no_combs()
    {
        // A white bar that moves 8 pixels a field: woven, its edge would jump from line to line.
        var path = await corpus.FfmpegAsync("interlaced.mp4", "-f", "lavfi", "-i", "color=black:s=192x96:r=50:d=1", "-vf",
            "geq=lum='if(between(X,N*4,N*4+40),235,16)':cb=128:cr=128,tinterlace=interleave_top,fieldorder=tff,format=yuv420p",
            "-c:v", "libx264", "-flags", "+ilme+ildct", "-x264-params", "tff=1", "-crf", "5");
        var media = await Corpus.ProbeAsync(path);
        Assert.True(media.Video!.IsInterlaced);
        using var reader = ClipReader.Open(media, ClipFrames.Request(new FrameRate(25), 0.4, 1, 5, 192, 96), Cancelled);
        using var frame = new Frame(192, 96);
        var jumps = 0;
        while (reader.TryRead(frame))
        {
            for (var y = 20; y < 76; y++) jumps += Math.Abs(Edge(frame, y) - Edge(frame, y + 1)) > 2 ? 1 : 0;
        }
        Assert.Equal(0, jumps);
    }

    [Fact]
    public async Task A_clip_cut_short_plays_as_far_as_it_goes_and_says_so()
    {
        var whole = await corpus.NumberedAsync("whole.mp4", "30", 120,
            "-c:v", "libx264", "-preset", "ultrafast", "-g", "15", "-movflags", "+faststart");
        var bytes = await File.ReadAllBytesAsync(whole, Cancelled);
        await File.WriteAllBytesAsync(corpus.Path("cut.mp4"), bytes[..(bytes.Length * 2 / 3)], Cancelled);
        var media = await Corpus.ProbeAsync(corpus.Path("cut.mp4"));
        using var reader = ClipReader.Open(media, ClipFrames.Request(new FrameRate(30), 0, 1, 120), Cancelled);
        var numbers = ClipFrames.Numbers(reader);
        Assert.InRange(numbers.Count, 20, 119);
        Assert.Equal(Enumerable.Range(0, 15), numbers.Take(15));
        Assert.NotEmpty(media.Warnings.Concat(reader.Warnings));
    }

    [Fact]
    public async Task A_clip_without_a_single_picture_fails_with_its_name()
    {
        var whole = await corpus.NumberedAsync("good.mp4", "30", 30, "-c:v", "libx264", "-preset", "ultrafast", "-movflags", "+faststart");
        var media = await Corpus.ProbeAsync(whole);
        var bytes = await File.ReadAllBytesAsync(whole, Cancelled);
        Array.Fill(bytes, (byte)0, bytes.AsSpan().IndexOf("mdat"u8) + 4, bytes.Length - bytes.AsSpan().IndexOf("mdat"u8) - 4);
        await File.WriteAllBytesAsync(corpus.Path("zeroed.mp4"), bytes, Cancelled);
        using var reader = ClipReader.Open(
            media with { Path = corpus.Path("zeroed.mp4") }, ClipFrames.Request(new FrameRate(30), 0, 1, 30), Cancelled);
        using var frame = new Frame(reader.Width, reader.Height);
        var failure = Assert.Throws<ToolFailedException>(() => reader.TryRead(frame));
        Assert.Contains("zeroed.mp4", failure.Message);
    }

    [Fact]
    public async Task Disposing_early_and_cancelling_end_the_decoder()
    {
        var path = await corpus.NumberedAsync("long.mp4", "30", 300, "-c:v", "libx264", "-preset", "ultrafast");
        var media = await Corpus.ProbeAsync(path);
        using (var reader = ClipReader.Open(media, ClipFrames.Request(new FrameRate(30), 0, 1, 300, 1920, 1080), Cancelled))
        {
            using var frame = new Frame(1920, 1080);
            Assert.True(reader.TryRead(frame));
        }
        using var cancel = new CancellationTokenSource();
        using var cancelled = ClipReader.Open(media, ClipFrames.Request(new FrameRate(30), 0, 1, 300, 1920, 1080), cancel.Token);
        using var other = new Frame(1920, 1080);
        Assert.True(cancelled.TryRead(other));
        await cancel.CancelAsync();
        Assert.Throws<OperationCanceledException>(() =>
        {
            while (cancelled.TryRead(other))
            {
            }
        });
    }

    [Fact]
    public async Task A_view_is_the_part_of_the_source_that_is_seen()
    {
        var path = await corpus.NumberedAsync("view.mp4", "30", 30, "-c:v", "libx264", "-preset", "ultrafast", "-crf", "5");
        // The first two bars alone: frame 2 shows bit 0 clear, bit 1 set.
        var twoBars = new RectangleD(0, 0, 2.0 / Barcode.Bits, 1);
        var request = ClipFrames.Request(new FrameRate(30), 2 / 30.0, 1, 1, 64, 64) with { View = twoBars };
        using var reader = ClipReader.Open(await Corpus.ProbeAsync(path), request, Cancelled);
        using var frame = new Frame(64, 64);
        Assert.True(reader.TryRead(frame));
        Assert.InRange(frame.Y.Row(32)[16], 10, 30);
        Assert.InRange(frame.Y.Row(32)[48], 220, 240);
    }

    private static int Edge(Frame frame, int y) => frame.Y.Row(y).IndexOfAnyInRange((byte)120, (byte)255);

    private static bool Near(int a, int b) => Math.Abs(a - b) <= 2;

    private Task<string> WebPAsync(string name, int width, int height, string colour) =>
        corpus.ConvertAsync(name, "-size", $"{width}x{height}", $"xc:rgb({colour})", "-define", "webp:lossless=true");

    private Task<string> SeeThroughAsync(string name, string[] encode) => corpus.FfmpegAsync(name,
    [
        "-f", "lavfi", "-i", "color=0xdc283c:s=96x64:d=0.6:r=10", "-vf",
        "format=rgba,geq=r='r(X,Y)':g='g(X,Y)':b='b(X,Y)':a='if(lt(X,48),255,0)'", .. encode,
    ]);

    private static void AssertHalves(Sprite sprite, int tolerance)
    {
        Patches.AssertNear(Patches.Bt709(220, 40, 60), (sprite.Y.Row(16)[8], sprite.U.Row(8)[4], sprite.V.Row(8)[4]), tolerance);
        Assert.Equal(255, sprite.Alpha.Row(16)[8]);
        Assert.Equal((0, 0), (sprite.Y.Row(16)[40], sprite.Alpha.Row(16)[40]));
    }
}
