using Kinora.Media.Pixels;

namespace Kinora.Media.Compose.Effects;

/// <summary>The effects with a single slider, amount −1 … 1, 0 changes nothing.</summary>
internal static class Adjustments
{
    public static Grade Brightness(double amount)
    {
        // Mostly gamma, which keeps black black and white white, and a little lift, so that all tones move.
        var curve = new Curve(x => PortableMath.Pow(x, PortableMath.Exp(-0.8 * amount)) + 0.08 * amount);
        return color => curve[color];
    }

    public static Grade Contrast(double amount)
    {
        if (amount < 0) return color => Rgb.Grey(0.5).Mix(color, 1 + amount);
        var curve = Curve.Contrast(amount);
        return color => curve[color];
    }

    public static Grade Saturation(double amount) => color => Rgb.Grey(color.Luma).Mix(color, 1 + amount);

    /// <summary>Warmer above 0: more red, less blue, at the same luma.</summary>
    public static Grade Temperature(double amount) => color => Warm(color, amount);

    public static Rgb Warm(Rgb color, double amount)
    {
        var warm = new Rgb(color.R * (1 + 0.20 * amount), color.G * (1 + 0.03 * amount), color.B * (1 - 0.30 * amount));
        return warm + Rgb.Grey(color.Luma - warm.Luma);
    }
}
