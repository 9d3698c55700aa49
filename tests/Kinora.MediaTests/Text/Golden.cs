namespace Kinora.MediaTests.Text;

/// <summary>Compares pictures with those that were looked at and found good.</summary>
internal static class Golden
{
    /// <summary>
    /// A pixel differs when a channel is off by more than 48: antialiasing of another FreeType or cairo moves an edge by at
    /// most a fifth of a pixel, which is 0.2 · 255 ≈ 51 at the very steepest edge and mostly below half of that.
    /// </summary>
    private const int ChannelTolerance = 48;

    /// <summary>
    /// 1 % of the pixels may differ: a font of another Debian release that redraws one letter of twenty, where letters cover a
    /// fifth of the picture, changes 1/20 · 1/5. A wrong font, a missing glyph or a moved line changes 4 % and more.
    /// </summary>
    private const double PixelTolerance = 0.01;

    public static void Check(string name, Picture actual)
    {
        var golden = Path.Combine(AppContext.BaseDirectory, "Goldens", "text", name + ".png");
        var failed = Path.Combine(AppContext.BaseDirectory, "goldens-failed");
        Directory.CreateDirectory(failed);
        var saved = Path.Combine(failed, name + ".png");
        actual.Save(saved);
        Assert.True(File.Exists(golden), $"No golden picture; look at {saved} and, if it is right, add it to Goldens/text.");
        var expected = Picture.Load(golden);
        Assert.Equal((expected.Width, expected.Height), (actual.Width, actual.Height));
        var difference = new Picture(actual.Width, actual.Height);
        var differing = 0;
        for (var i = 0; i < actual.Rgb.Length; i += 3)
        {
            var worst = 0;
            for (var c = i; c < i + 3; c++) worst = Math.Max(worst, Math.Abs(actual.Rgb[c] - expected.Rgb[c]));
            if (worst > ChannelTolerance) differing++;
            difference.Rgb.AsSpan(i, 3).Fill((byte)worst);
        }

        var share = 3.0 * differing / actual.Rgb.Length;
        if (share <= PixelTolerance)
        {
            File.Delete(saved);
            return;
        }

        var shown = Path.Combine(failed, name + "-difference.png");
        difference.Save(shown);
        Assert.Fail($"{share:P2} of the pixels of {name} differ (1 % allowed): see {saved} and {shown}.");
    }
}
