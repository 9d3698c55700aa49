using System.Globalization;

namespace Kinora.Media.Scenes.Drawing;

/// <summary>An opaque colour to mix with: gamma-encoded sRGB, each channel 0–1 (values outside are cut when written).</summary>
public readonly record struct Tone(double R, double G, double B)
{
    public static readonly Tone White = new(1, 1, 1);
    public static readonly Tone Black = new(0, 0, 0);

    /// <summary>From <c>0xRRGGBB</c>.</summary>
    public static Tone Of(int rgb) => new((rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);

    /// <summary>Relative lightness 0–1 as the eye weighs the channels (BT.709 luma of the encoded values).</summary>
    public double Luma => 0.2126 * R + 0.7152 * G + 0.0722 * B;

    /// <summary>Straight mix: 0 is this, 1 the other.</summary>
    public Tone Mix(Tone other, double amount) =>
        new(R + (other.R - R) * amount, G + (other.G - G) * amount, B + (other.B - B) * amount);

    public Tone Lighter(double amount) => Mix(White, amount);

    public Tone Darker(double amount) => Mix(Black, amount);

    /// <summary>As a surface of this colour looks in light of that colour.</summary>
    public Tone Multiply(Tone light) => new(R * light.R, G * light.G, B * light.B);

    /// <summary>1 leaves it, 0 is grey of the same luma, above 1 is stronger.</summary>
    public Tone Saturate(double factor)
    {
        var grey = Luma;
        return new(grey + (R - grey) * factor, grey + (G - grey) * factor, grey + (B - grey) * factor);
    }

    /// <summary>As SVG writes it: <c>#rrggbb</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Byte(R):x2}{Byte(G):x2}{Byte(B):x2}");

    private static int Byte(double value) => (int)Math.Round(Math.Clamp(value, 0, 1) * 255);
}
