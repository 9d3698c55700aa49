using Kinora.Media.Pixels;
using Kinora.Media.Sources;

namespace Kinora.MediaTests.Sources;

/// <summary>Colours and what they must look like in a frame.</summary>
internal static class Patches
{
    /// <summary>R'G'B' → BT.709 limited range (ITU-R BT.709-6, table 3).</summary>
    public static (int Y, int U, int V) Bt709(double red, double green, double blue)
    {
        var (r, g, b) = (red / 255, green / 255, blue / 255);
        var luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
        return (Round(16 + 219 * luma), Round(128 + 224 * (b - luma) / 1.8556), Round(128 + 224 * (r - luma) / 1.5748));
    }

    /// <summary>The colour at a place, in fractions of the picture.</summary>
    public static (int Y, int U, int V) At(Frame frame, double x = 0.5, double y = 0.5) => (
        frame.Y.Row((int)(frame.Height * y))[(int)(frame.Width * x)],
        frame.U.Row((int)(frame.U.Height * y))[(int)(frame.U.Width * x)],
        frame.V.Row((int)(frame.V.Height * y))[(int)(frame.V.Width * x)]);

    public static void AssertNear((int Y, int U, int V) expected, (int Y, int U, int V) actual, int tolerance, string what = "")
    {
        var error = Math.Max(Math.Abs(expected.Y - actual.Y), Math.Max(Math.Abs(expected.U - actual.U), Math.Abs(expected.V - actual.V)));
        Assert.True(error <= tolerance, $"{what} {actual} is not {expected}");
    }

    /// <summary>The frame of a still that must be opaque.</summary>
    public static Frame Opaque(Still still) => still.Frame ?? throw new Xunit.Sdk.XunitException("the picture has alpha");

    private static int Round(double value) => (int)Math.Round(value);
}
