using Kinora.Media.Sources;

namespace Kinora.MediaTests.Sources;

public class StillColorTests(Corpus corpus) : IClassFixture<Corpus>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("jpg", "-quality", "98", "-sampling-factor", "4:2:0")]
    [InlineData("jpg", "-quality", "98", "-sampling-factor", "4:4:4")]
    [InlineData("jpg", "-quality", "98", "-sampling-factor", "4:2:2", "-interlace", "JPEG")]
    [InlineData("png")]
    [InlineData("png", "-depth", "16")]
    [InlineData("png", "-colors", "8", "-type", "Palette")]
    [InlineData("gif")]
    [InlineData("webp", "-quality", "98")]
    [InlineData("webp", "-define", "webp:lossless=true")]
    public async Task Colours_are_right_in(string extension, params string[] options)
    {
        (int R, int G, int B)[] colours =
            [(200, 30, 40), (20, 160, 60), (30, 50, 220), (128, 128, 128), (250, 240, 20), (255, 255, 255), (0, 0, 0), (230, 170, 140)];
        for (var i = 0; i < colours.Length; i++)
        {
            var (r, g, b) = colours[i];
            var name = $"{extension}-{string.Join('-', options).GetHashCode():x}-{i}.{extension}";
            var path = await corpus.ConvertAsync(name, ["-size", "64x48", $"xc:rgb({r},{g},{b})", .. options]);
            using var still = await StillReader.ReadAsync(await Corpus.ProbeAsync(path), 32, 24, Cancelled);
            Patches.AssertNear(Patches.Bt709(r, g, b), Patches.At(Patches.Opaque(still)), 2, $"{extension} {colours[i]}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(128)]
    [InlineData(255)]
    public async Task Grey_jpegs_have_their_brightness_and_no_colour(int grey)
    {
        var path = await corpus.ConvertAsync($"grey{grey}.jpg",
            "-size", "64x48", $"xc:gray({grey})", "-colorspace", "Gray", "-quality", "98");
        using var still = await StillReader.ReadAsync(await Corpus.ProbeAsync(path), 64, 48, Cancelled);
        Patches.AssertNear(Patches.Bt709(grey, grey, grey), Patches.At(Patches.Opaque(still)), 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_profile_of_wide_colours_is_applied(bool deep)
    {
        // Display P3 (200, 60, 60) is sRGB (217.5, 43.0, 53.4): computed from the primaries of SMPTE RP 431-2 and sRGB's curve.
        var profile = corpus.Path("p3.icc");
        await File.WriteAllBytesAsync(profile, DisplayP3.Profile(), Cancelled);
        var path = deep
            ? await corpus.ConvertAsync("p3.png", "-size", "64x48", "xc:rgb(200,60,60)", "-depth", "16", "-profile", profile)
            : await corpus.ConvertAsync("p3.jpg", "-size", "64x48", "xc:rgb(200,60,60)", "-quality", "98", "-profile", profile);
        using var still = await StillReader.ReadAsync(await Corpus.ProbeAsync(path), 64, 48, Cancelled);
        var (r, g, b) = DisplayP3.ToSrgb(200, 60, 60);
        Assert.True(r > 210, "the test's own arithmetic");
        Patches.AssertNear(Patches.Bt709(r, g, b), Patches.At(Patches.Opaque(still)), 2);
    }

    [Fact]
    public async Task A_profile_of_srgb_itself_takes_the_fast_path()
    {
        using var profile = ColorProfile.Open(DisplayP3.SrgbProfile());
        Assert.NotNull(profile);
        Assert.True(profile.IsNearSrgb());
        using var wide = ColorProfile.Open(DisplayP3.Profile());
        Assert.NotNull(wide);
        Assert.False(wide.IsNearSrgb());
        Assert.Null(ColorProfile.Open(new byte[200]));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Chroma_lies_on_the_left_and_nothing_is_shifted()
    {
        // An edge between red and blue at the middle of a 4:4:4 picture: the left-sited samples on both sides of it are symmetric
        // about the edge at x = 64: sample 31 lies at 62, sample 32 at 64, half a pixel right of the edge.
        var path = await corpus.ConvertAsync("edge.png", "-size", "64x64", "xc:rgb(200,0,0)", "xc:rgb(0,0,200)", "+append");
        using var still = await StillReader.ReadAsync(await Corpus.ProbeAsync(path), 128, 64, Cancelled);
        var row = Patches.Opaque(still).V.Row(16);
        var (red, blue) = (Patches.Bt709(200, 0, 0).V, Patches.Bt709(0, 0, 200).V);
        Assert.InRange((row[31] - blue) / (double)(red - blue), 0.9, 1.15);
        Assert.InRange((row[32] - blue) / (double)(red - blue), 0.15, 0.4);
    }
}
