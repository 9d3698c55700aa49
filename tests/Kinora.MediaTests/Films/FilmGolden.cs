using Kinora.Media.Pixels;
using Kinora.MediaTests.Text;

namespace Kinora.MediaTests.Films;

/// <summary>Compares frames of films with those that were looked at and found good.</summary>
internal static class FilmGolden
{
    /// <summary>
    /// A pixel differs when a channel is off by more than 32. Composing is exact; what may differ between machines is the antialiasing
    /// of letters (a fifth of a pixel at most, 51 at the steepest edge and mostly below half of that) and a decoder's last bit.
    /// </summary>
    private const int ChannelTolerance = 32;

    /// <summary>
    /// Of all pixels 0.5 % may differ. Letters cover at most 6 % of these frames, an edge a quarter of that, and few edge pixels
    /// pass the tolerance above; a picture that lies one pixel off, or its colour one sample, differs in more than 1 %.
    /// </summary>
    private const double Allowed = 0.005;

    public static void Check(string name, int milliseconds, Picture actual) =>
        Golden.Check("films", $"{name}-{milliseconds}", actual, Difference, Allowed);

    /// <returns>Differing pixels over all pixels.</returns>
    public static double Difference(Picture expected, Picture actual, out Picture difference)
    {
        Assert.Equal((expected.Width, expected.Height), (actual.Width, actual.Height));
        difference = new Picture(actual.Width, actual.Height);
        var differing = 0;
        for (var i = 0; i < actual.Rgb.Length; i += 3)
        {
            var worst = Golden.Worst(actual, expected, i);
            if (worst > ChannelTolerance) differing++;
            difference.Rgb.AsSpan(i, 3).Fill((byte)worst);
        }

        return differing / (double)(actual.Width * actual.Height);
    }

    public static bool Passes(double share) => share <= Allowed;

    /// <summary>Pictures of one size side by side, row after row.</summary>
    public static Picture Sheet(IReadOnlyList<Picture> pictures, int columns)
    {
        var (width, height) = (pictures[0].Width, pictures[0].Height);
        var sheet = new Picture(columns * width, (pictures.Count + columns - 1) / columns * height);
        for (var i = 0; i < pictures.Count; i++)
        {
            for (var y = 0; y < height; y++)
            {
                var to = ((i / columns * height + y) * sheet.Width + i % columns * width) * 3;
                pictures[i].Rgb.AsSpan(y * width * 3, width * 3).CopyTo(sheet.Rgb.AsSpan(to));
            }
        }

        return sheet;
    }

    public static Picture Shown(byte[] bytes, int width, int height)
    {
        using var frame = new Frame(width, height);
        bytes.CopyTo(frame.Bytes);
        return Picture.FromFrame(frame);
    }
}
