namespace Kinora.Media.Audio.Speech.Tone;

/// <summary>A second-order filter, by R. Bristow-Johnson's "Audio EQ Cookbook", transposed direct form II.</summary>
internal sealed class Biquad
{
    private readonly double b0;
    private readonly double b1;
    private readonly double b2;
    private readonly double a1;
    private readonly double a2;
    private double first;
    private double second;

    private Biquad(double b0, double b1, double b2, double a0, double a1, double a2) =>
        (this.b0, this.b1, this.b2, this.a1, this.a2) = (b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0);

    public static Biquad HighPass(double frequency, double q, int rate)
    {
        var (cos, alpha) = Angle(frequency, q, rate);
        return new Biquad((1 + cos) / 2, -(1 + cos), (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    public static Biquad Peak(double frequency, double q, double decibels, int rate)
    {
        var (cos, alpha) = Angle(frequency, q, rate);
        var gain = Math.Pow(10, decibels / 40);
        return new Biquad(1 + alpha * gain, -2 * cos, 1 - alpha * gain, 1 + alpha / gain, -2 * cos, 1 - alpha / gain);
    }

    public static Biquad LowShelf(double frequency, double decibels, int rate)
    {
        var (cos, alpha) = Angle(frequency, Math.Sqrt(0.5), rate);
        var gain = Math.Pow(10, decibels / 40);
        var root = 2 * Math.Sqrt(gain) * alpha;
        return new Biquad(
            gain * (gain + 1 - (gain - 1) * cos + root), 2 * gain * (gain - 1 - (gain + 1) * cos), gain * (gain + 1 - (gain - 1) * cos - root),
            gain + 1 + (gain - 1) * cos + root, -2 * (gain - 1 + (gain + 1) * cos), gain + 1 + (gain - 1) * cos - root);
    }

    public static Biquad HighShelf(double frequency, double decibels, int rate)
    {
        var (cos, alpha) = Angle(frequency, Math.Sqrt(0.5), rate);
        var gain = Math.Pow(10, decibels / 40);
        var root = 2 * Math.Sqrt(gain) * alpha;
        return new Biquad(
            gain * (gain + 1 + (gain - 1) * cos + root), -2 * gain * (gain - 1 + (gain + 1) * cos), gain * (gain + 1 + (gain - 1) * cos - root),
            gain + 1 - (gain - 1) * cos + root, 2 * (gain - 1 - (gain + 1) * cos), gain + 1 - (gain - 1) * cos - root);
    }

    public float Next(float sample)
    {
        var result = b0 * sample + first;
        first = b1 * sample - a1 * result + second;
        second = b2 * sample - a2 * result;
        return (float)result;
    }

    private static (double Cos, double Alpha) Angle(double frequency, double q, int rate)
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * frequency / rate);
        return (cos, sin / (2 * q));
    }
}
