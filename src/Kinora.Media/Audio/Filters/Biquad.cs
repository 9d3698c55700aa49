namespace Kinora.Media.Audio.Filters;

/// <summary>
/// A second-order filter for one channel at <see cref="Sound.SampleRate"/>. Coefficients by R. Bristow-Johnson, "Cookbook formulae for
/// audio EQ
/// biquad filter coefficients"; transposed direct form II.
/// </summary>
internal sealed class Biquad
{
    // Far below any sound: keeps the recursion out of denormal numbers, which are slow.
    private const double Nothing = 1e-25;

    private readonly double b0;
    private readonly double b1;
    private readonly double b2;
    private readonly double a1;
    private readonly double a2;
    private double first;
    private double second;

    private Biquad(double b0, double b1, double b2, double a0, double a1, double a2)
    {
        (this.b0, this.b1, this.b2) = (b0 / a0, b1 / a0, b2 / a0);
        (this.a1, this.a2) = (a1 / a0, a2 / a0);
    }

    public static Biquad LowPass(double hertz, double q = 0.7071)
    {
        var (cos, alpha) = Angle(hertz, q);
        return new Biquad((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    public static Biquad HighPass(double hertz, double q = 0.7071)
    {
        var (cos, alpha) = Angle(hertz, q);
        return new Biquad((1 + cos) / 2, -1 - cos, (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    /// <summary>Unity gain at the centre.</summary>
    public static Biquad BandPass(double hertz, double q)
    {
        var (cos, alpha) = Angle(hertz, q);
        return new Biquad(alpha, 0, -alpha, 1 + alpha, -2 * cos, 1 - alpha);
    }

    public static Biquad Peak(double hertz, double q, double decibels)
    {
        var (cos, alpha) = Angle(hertz, q);
        var a = Math.Pow(10, decibels / 40);
        return new Biquad(1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a);
    }

    public static Biquad LowShelf(double hertz, double decibels)
    {
        var (cos, alpha) = Angle(hertz, 0.7071);
        var a = Math.Pow(10, decibels / 40);
        var root = 2 * Math.Sqrt(a) * alpha;
        return new Biquad(
            a * (a + 1 - (a - 1) * cos + root), 2 * a * (a - 1 - (a + 1) * cos), a * (a + 1 - (a - 1) * cos - root),
            a + 1 + (a - 1) * cos + root, -2 * (a - 1 + (a + 1) * cos), a + 1 + (a - 1) * cos - root);
    }

    public static Biquad HighShelf(double hertz, double decibels)
    {
        var (cos, alpha) = Angle(hertz, 0.7071);
        var a = Math.Pow(10, decibels / 40);
        var root = 2 * Math.Sqrt(a) * alpha;
        return new Biquad(
            a * (a + 1 + (a - 1) * cos + root), -2 * a * (a - 1 + (a + 1) * cos), a * (a + 1 + (a - 1) * cos - root),
            a + 1 - (a - 1) * cos + root, 2 * (a - 1 - (a + 1) * cos), a + 1 - (a - 1) * cos - root);
    }

    public double Next(double x)
    {
        var y = b0 * x + first;
        first = b1 * x - a1 * y + second + Nothing;
        second = b2 * x - a2 * y;
        return y;
    }

    public void Process(Span<float> samples)
    {
        for (var i = 0; i < samples.Length; i++) samples[i] = (float)Next(samples[i]);
    }

    private static (double Cos, double Alpha) Angle(double hertz, double q)
    {
        var angle = 2 * Math.PI * Math.Clamp(hertz, 1, 0.49 * Sound.SampleRate) / Sound.SampleRate;
        return (Math.Cos(angle), Math.Sin(angle) / (2 * q));
    }
}
