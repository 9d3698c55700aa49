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
    /// Differing pixels, as a fraction of those that the text covers, may reach 4 %: with strokes of four pixels and more a
    /// quarter of the covered pixels lie on an edge, of which few pass the tolerance above. One wrong ideograph
    /// of eight, half of it alike, is 5.7 %.
    /// </summary>
    private const double InkTolerance = 0.04;

    public delegate double Comparison(Picture expected, Picture actual, out Picture difference);

    public static void Check(string name, Picture actual) => Check("text", name, actual, Difference, InkTolerance);

    /// <param name="compare">Says how much of a picture differs from the golden one, and shows where.</param>
    /// <param name="allowed">How much may.</param>
    public static void Check(string folder, string name, Picture actual, Comparison compare, double allowed)
    {
        var golden = Path.Combine(AppContext.BaseDirectory, "Goldens", folder, name + ".png");
        var failed = Path.Combine(AppContext.BaseDirectory, "goldens-failed");
        Directory.CreateDirectory(failed);
        var saved = Path.Combine(failed, name + ".png");
        actual.Save(saved);
        Assert.True(File.Exists(golden), $"No golden picture; look at {saved} and, if it is right, add it to Goldens/{folder}.");
        var expected = Picture.Load(golden);
        var share = compare(expected, actual, out var difference);
        if (share <= allowed)
        {
            File.Delete(saved);
            return;
        }

        var shown = Path.Combine(failed, name + "-difference.png");
        difference.Save(shown);
        Assert.Fail($"{name} differs by {share:P2} ({allowed:P2} allowed): see {saved} and {shown}.");
    }

    /// <returns>Differing pixels over pixels with text.</returns>
    public static double Difference(Picture expected, Picture actual, out Picture difference)
    {
        Assert.Equal((expected.Width, expected.Height), (actual.Width, actual.Height));
        var empty = Picture.Of([], actual.Width, actual.Height, Picture.Dusk);
        difference = new Picture(actual.Width, actual.Height);
        var (differing, covered) = (0, 0);
        for (var i = 0; i < actual.Rgb.Length; i += 3)
        {
            var worst = Worst(actual, expected, i);
            if (worst > ChannelTolerance) differing++;
            if (Worst(expected, empty, i) > ChannelTolerance) covered++;
            difference.Rgb.AsSpan(i, 3).Fill((byte)worst);
        }

        return (double)differing / Math.Max(1, covered);
    }

    public static bool Passes(double share) => share <= InkTolerance;

    /// <summary>The largest difference of a pixel's channels.</summary>
    public static int Worst(Picture a, Picture b, int at)
    {
        var worst = 0;
        for (var c = at; c < at + 3; c++) worst = Math.Max(worst, Math.Abs(a.Rgb[c] - b.Rgb[c]));
        return worst;
    }
}
