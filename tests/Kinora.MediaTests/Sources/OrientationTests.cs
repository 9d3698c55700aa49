using Kinora.Core.Plan;
using Kinora.Media.Analysis;
using Kinora.Media.Pixels;
using Kinora.Media.Sources;

namespace Kinora.MediaTests.Sources;

public class OrientationTests(Corpus corpus) : IClassFixture<Corpus>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Photos_stand_upright_whatever_exif_says(int orientation)
    {
        var path = await corpus.MakeAsync($"exif{orientation}.jpg", async target =>
        {
            // Upright: red | green over blue | white. ImageMagick's undo of each orientation stores it turned.
            string[] undo = orientation switch
            {
                2 => ["-flop"],
                3 => ["-rotate", "180"],
                4 => ["-flip"],
                5 => ["-transpose"],
                6 => ["-rotate", "-90"],
                7 => ["-transverse"],
                8 => ["-rotate", "90"],
                _ => [],
            };
            await Corpus.RunAsync("convert-im6", [.. Quarters, .. undo, "+repage", "-quality", "98", "-sampling-factor", "4:2:0", target]);
            await Corpus.RunAsync("exiftool", ["-q", "-overwrite_original", "-n", $"-Orientation={orientation}", target]);
        });
        var media = await Corpus.ProbeAsync(path);
        Assert.Equal((96, 64), (media.Facts.Width, media.Facts.Height));
        using var still = await StillReader.ReadAsync(media, 48, 32, Cancelled);
        AssertQuarters(Patches.Opaque(still));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public async Task Clips_stand_upright_and_are_cut_where_they_are_seen(int rotation)
    {
        var picture = await corpus.ConvertAsync("quarters.png", Quarters);
        var turned = rotation switch { 90 => "transpose=cclock,", 180 => "hflip,vflip,", 270 => "transpose=clock,", _ => "" };
        var plain = await corpus.FfmpegAsync($"plain{rotation}.mp4", "-i", picture, "-vf",
            turned + "format=gbrp,zscale=m=709:r=limited,format=yuv420p", "-colorspace", "bt709", "-c:v", "libx264", "-crf", "8");
        var path = await corpus.FfmpegAsync($"rotated{rotation}.mp4",
            "-i", plain, "-c", "copy", "-metadata:s:v:0", $"rotate={(360 - rotation) % 360}");
        var media = await Corpus.ProbeAsync(path);
        Assert.Equal((96, 64), (media.Facts.Width, media.Facts.Height));
        using var still = await ClipReader.ReadFrameAsync(media, TimeSpan.Zero, 96, 64, Cancelled);
        AssertQuarters(Patches.Opaque(still));

        // The right upper quarter alone is green all over.
        using var reader = ClipReader.Open(media, ClipFrames.Request(new Kinora.Core.FrameRate(25), 0, 1, 1, 48, 32) with
        {
            View = new RectangleD(0.5, 0, 0.5, 0.5),
        }, Cancelled);
        using var frame = new Frame(48, 32);
        Assert.True(reader.TryRead(frame));
        foreach (var place in new[] { 0.1, 0.5, 0.9 }) Patches.AssertNear(Patches.Bt709(0, 160, 0), Patches.At(frame, place, place), 4);
    }

    [Fact]
    public void A_view_of_the_upright_picture_is_found_in_the_stored_one()
    {
        var view = new RectangleD(0.1, 0.2, 0.3, 0.4);
        Assert.Equal(new RectangleD(0.1, 0.2, 0.3, 0.4), Orientation.Upright.ToStored(view));
        AssertNear(new RectangleD(0.2, 0.6, 0.4, 0.3), new Orientation(90, false).ToStored(view));
        AssertNear(new RectangleD(0.6, 0.4, 0.3, 0.4), new Orientation(180, false).ToStored(view));
        AssertNear(new RectangleD(0.4, 0.1, 0.4, 0.3), new Orientation(270, false).ToStored(view));
        AssertNear(new RectangleD(0.6, 0.2, 0.3, 0.4), new Orientation(0, true).ToStored(view));
    }

    private static readonly string[] Quarters =
    [
        "(", "-size", "48x32", "xc:rgb(200,0,0)", "xc:rgb(0,160,0)", "+append", ")",
        "(", "-size", "48x32", "xc:rgb(0,0,200)", "xc:white", "+append", ")", "-append",
    ];

    private static void AssertQuarters(Frame frame)
    {
        Patches.AssertNear(Patches.Bt709(200, 0, 0), Patches.At(frame, 0.25, 0.25), 3, "upper left");
        Patches.AssertNear(Patches.Bt709(0, 160, 0), Patches.At(frame, 0.75, 0.25), 3, "upper right");
        Patches.AssertNear(Patches.Bt709(0, 0, 200), Patches.At(frame, 0.25, 0.75), 3, "lower left");
        Patches.AssertNear(Patches.Bt709(255, 255, 255), Patches.At(frame, 0.75, 0.75), 3, "lower right");
    }

    private static void AssertNear(RectangleD expected, RectangleD actual)
    {
        Assert.Equal(expected.X, actual.X, 9);
        Assert.Equal(expected.Y, actual.Y, 9);
        Assert.Equal(expected.Width, actual.Width, 9);
        Assert.Equal(expected.Height, actual.Height, 9);
    }
}
