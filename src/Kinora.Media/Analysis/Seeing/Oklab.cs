using Kinora.Core;

namespace Kinora.Media.Analysis.Seeing;

/// <summary>A colour in Oklab (B. Ottosson, "A perceptual color space for image processing", 2020), from sRGB.</summary>
internal readonly record struct Oklab(double L, double A, double B)
{
    /// <param name="red">sRGB, 0–255, as the others are.</param>
    public static Oklab Of(double red, double green, double blue)
    {
        var (r, g, b) = (Linear(red / 255), Linear(green / 255), Linear(blue / 255));
        var l = Math.Cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        var m = Math.Cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        var s = Math.Cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new Oklab(
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    public double SquareDistance(Oklab other)
    {
        var (l, a, b) = (L - other.L, A - other.A, B - other.B);
        return l * l + a * a + b * b;
    }

    public Rgba ToRgba()
    {
        var (l, m, s) = (Cube(L + 0.3963377774 * A + 0.2158037573 * B), Cube(L - 0.1055613458 * A - 0.0638541728 * B),
            Cube(L - 0.0894841775 * A - 1.2914855480 * B));
        return new Rgba(
            Coded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            Coded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            Coded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double Cube(double value) => value * value * value;

    private static double Linear(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);

    private static byte Coded(double value)
    {
        var coded = value <= 0.0031308 ? 12.92 * value : 1.055 * Math.Pow(value, 1 / 2.4) - 0.055;
        return (byte)Math.Clamp(Math.Round(coded * 255), 0, 255);
    }
}
