using Kinora.Media.Analysis;
using Kinora.Media.Ffmpeg;
using Kinora.Media.Sources;

namespace Kinora.MediaTests.Sources;

public class OddStillTests(Corpus corpus) : IClassFixture<Corpus>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, 40, 10, 30)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0, 255, 255, 0)]
    [InlineData(10, 20, 30, 200)]
    public async Task Four_ink_jpegs_show_the_light_that_their_inks_leave(int c, int m, int y, int k)
    {
        var path = await corpus.ConvertAsync($"inks{c}-{m}-{y}-{k}.jpg",
            "-size", "64x48", $"xc:cmyk({c},{m},{y},{k})", "-colorspace", "CMYK", "-quality", "98");
        using var still = await StillReader.ReadAsync(await Corpus.ProbeAsync(path), 64, 48, Cancelled);
        double Light(int ink) => (255 - ink) * (255 - k) / 255.0;
        Patches.AssertNear(Patches.Bt709(Light(c), Light(m), Light(y)), Patches.At(Patches.Opaque(still)), 2);
    }

    [Fact]
    public async Task Without_adobes_marker_inks_are_not_inverted()
    {
        var adobe = await corpus.ConvertAsync("adobe.jpg",
            "-size", "64x48", "xc:cmyk(200,40,10,30)", "-colorspace", "CMYK", "-quality", "98");
        var bytes = await File.ReadAllBytesAsync(adobe, Cancelled);
        var header = JpegColors.Read(bytes);
        Assert.NotNull(header);
        Assert.Equal((4, 2), (header.Components, header.AdobeTransform));
        byte[] plain = [.. bytes.AsSpan(0, header.AdobeSegment.Start.Value), .. bytes.AsSpan(header.AdobeSegment.End.Value)];
        await File.WriteAllBytesAsync(corpus.Path("plain.jpg"), plain, Cancelled);
        var still = JpegColors.Read(plain);
        Assert.Null(still?.AdobeTransform);
        var info = await Corpus.ProbeAsync(corpus.Path("plain.jpg"));
        var source = PictureSources.OfStill(info, info.Still!, StillColors.Read(plain, MediaFormat.Jpeg, info.Still!));
        var inks = await CmykPicture.ReadAsync(source, still!, 64, 48, Cancelled);
        // The stored components are the YCCK ones of the file above: its K was 255 − 30.
        Assert.Equal(225, inks[3], 2.0);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("gif")]
    public async Task What_is_see_through_becomes_a_sprite(string extension)
    {
        string[] lossless = extension == "webp" ? ["-define", "webp:lossless=true"] : [];
        var path = await corpus.ConvertAsync($"hole.{extension}",
            ["-size", "64x64", "xc:none", "-fill", "rgb(220,40,60)", "-draw", "rectangle 0,0 31,63", .. lossless]);
        using var still = await StillReader.ReadAsync(await Corpus.ProbeAsync(path), 64, 64, Cancelled);
        var sprite = still.Sprite;
        Assert.NotNull(sprite);
        var (y, u, v) = Patches.Bt709(220, 40, 60);
        Patches.AssertNear((y, u, v), (sprite.Y.Row(32)[8], sprite.U.Row(16)[4], sprite.V.Row(16)[4]), 2);
        Assert.Equal(255, sprite.Alpha.Row(32)[8]);
        Assert.Equal((0, 0, 0, 0), (sprite.Y.Row(32)[56], sprite.Alpha.Row(32)[56], sprite.U.Row(16)[28], sprite.AlphaHalf.Row(16)[28]));
    }

    [Fact]
    public async Task Hidden_colour_of_transparent_pixels_does_not_bleed_into_scaled_edges()
    {
        // Opaque white beside transparent black: half-way the premultiplied luma must be half of white's, not less.
        var path = await corpus.ConvertAsync("fringe.png",
            "-size", "256x64", "xc:rgba(0,0,0,0)", "-fill", "white", "-draw", "rectangle 0,0 127,63",
            "-define", "png:color-type=6");
        using var still = await StillReader.ReadAsync(await Corpus.ProbeAsync(path), 100, 26, Cancelled);
        var sprite = still.Sprite!;
        for (var x = 0; x < 100; x++)
        {
            var (luma, alpha) = (sprite.Y.Row(12)[x], sprite.Alpha.Row(12)[x]);
            Assert.InRange(luma, alpha * 235 / 255 - 2, alpha * 235 / 255 + 2);
        }
    }

    [Fact]
    public async Task A_picture_whose_alpha_is_never_used_is_a_frame()
    {
        var path = await corpus.ConvertAsync("opaque.png",
            "-size", "64x48", "xc:rgb(10,200,30)", "-alpha", "on", "-define", "png:color-type=6");
        using var still = await StillReader.ReadAsync(await Corpus.ProbeAsync(path), 64, 48, Cancelled);
        Patches.AssertNear(Patches.Bt709(10, 200, 30), Patches.At(Patches.Opaque(still)), 2);
    }

    [Fact]
    public async Task Photos_of_phones_in_heif_are_read()
    {
        var picture = await corpus.ConvertAsync("heif.png", "-size", "128x64", "xc:rgb(200,30,40)", "xc:rgb(20,160,60)", "+append",
            "-define", "png:color-type=2", "-define", "png:bit-depth=8"); // heif-enc 1.15 garbles palettes
        var path = await corpus.MakeAsync("photo.heic", target => Corpus.RunAsync("heif-enc", ["-q", "90", picture, "-o", target]));
        var media = await Corpus.ProbeAsync(path);
        Assert.Equal((256, 64), (media.Facts.Width, media.Facts.Height));
        using var still = await StillReader.ReadAsync(media, 128, 32, Cancelled);
        Patches.AssertNear(Patches.Bt709(200, 30, 40), Patches.At(Patches.Opaque(still), 0.25), 4);
        Patches.AssertNear(Patches.Bt709(20, 160, 60), Patches.At(Patches.Opaque(still), 0.75), 4);
    }

    [Theory]
    [InlineData(101, 67, 4000, 3000, 90, 68)]
    [InlineData(64, 48, 64, 48, 64, 48)]
    [InlineData(1, 1, 20, 20, 2, 2)]
    public async Task Pictures_are_never_enlarged_and_sides_are_even(
        int width, int height, int askedWidth, int askedHeight, int gotWidth, int gotHeight)
    {
        var path = await corpus.ConvertAsync($"size{width}.jpg",
            "-size", $"{width}x{height}", "xc:rgb(90,120,30)", "-quality", "98", "-sampling-factor", "4:2:0");
        using var still = await StillReader.ReadAsync(await Corpus.ProbeAsync(path), askedWidth, askedHeight, Cancelled);
        Assert.Equal((gotWidth, gotHeight), (still.Width, still.Height));
        Patches.AssertNear(Patches.Bt709(90, 120, 30), Patches.At(Patches.Opaque(still)), 3);
    }

    [Fact]
    public async Task A_photo_cut_short_is_read_as_far_as_it_goes()
    {
        var whole = await corpus.ConvertAsync("whole.jpg", "-size", "640x480", "gradient:rgb(200,60,20)-rgb(20,60,200)", "-quality", "95");
        var bytes = await File.ReadAllBytesAsync(whole, Cancelled);
        await File.WriteAllBytesAsync(corpus.Path("cut.jpg"), bytes[..(bytes.Length / 2)], Cancelled);
        using var still = await StillReader.ReadAsync(await Corpus.ProbeAsync(corpus.Path("cut.jpg")), 640, 480, Cancelled);
        Patches.AssertNear(Patches.Bt709(198, 60, 22), Patches.At(Patches.Opaque(still), 0.5, 0.01), 6);
    }

    [Fact]
    public async Task A_picture_of_nothing_but_headers_fails_with_its_name()
    {
        var whole = await corpus.ConvertAsync("headers.jpg", "-size", "640x480", "xc:red");
        var bytes = await File.ReadAllBytesAsync(whole, Cancelled);
        var scan = bytes.AsSpan().IndexOf((byte[])[0xFF, 0xDA]);
        await File.WriteAllBytesAsync(corpus.Path("stub.jpg"), bytes[..scan], Cancelled);
        var media = await Corpus.ProbeAsync(corpus.Path("stub.jpg"));
        var failure = await Assert.ThrowsAsync<ToolFailedException>(() => StillReader.ReadAsync(media, 640, 480, Cancelled));
        Assert.Contains("stub.jpg", failure.Message);
    }
}
