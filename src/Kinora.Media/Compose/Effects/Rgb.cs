namespace Kinora.Media.Compose.Effects;

/// <summary>A gamma-coded BT.709 colour, 0–1 a channel where it can be shown.</summary>
public readonly record struct Rgb(double R, double G, double B)
{
    public double Luma => 0.2126 * R + 0.7152 * G + 0.0722 * B;

    public static Rgb operator +(Rgb a, Rgb b) => new(a.R + b.R, a.G + b.G, a.B + b.B);

    public static Rgb operator -(Rgb a, Rgb b) => new(a.R - b.R, a.G - b.G, a.B - b.B);

    public static Rgb operator *(Rgb a, double factor) => new(a.R * factor, a.G * factor, a.B * factor);

    public static Rgb Grey(double value) => new(value, value, value);

    public Rgb Mix(Rgb other, double amount) => this + (other - this) * amount;

    public Rgb Clamp() => new(Math.Clamp(R, 0, 1), Math.Clamp(G, 0, 1), Math.Clamp(B, 0, 1));

    /// <summary>Brought into what can be shown by paling towards its own luma, so that hue and brightness stay.</summary>
    public Rgb Fit()
    {
        var luma = Math.Clamp(Luma, 0, 1);
        var keep = Math.Min(Room(R, luma), Math.Min(Room(G, luma), Room(B, luma)));
        return Grey(luma) + (this - Grey(Luma)) * keep;
    }

    private static double Room(double channel, double luma)
    {
        if (channel > 1) return channel > luma ? (1 - luma) / (channel - luma) : 0;
        if (channel < 0) return channel < luma ? luma / (luma - channel) : 0;
        return 1;
    }
}

/// <summary>A change of colour: shown colours in, any colours out (they are fitted afterwards).</summary>
internal delegate Rgb Grade(Rgb color);
