using Kinora.Media.Pixels;

namespace Kinora.Media.Compose.Effects;

/// <summary>A tone curve on 0–1, sampled at 1025 points once and then only looked up.</summary>
internal sealed class Curve
{
    private const int Steps = 1024;

    private readonly double[] samples = new double[Steps + 1];

    public Curve(Func<double, double> function)
    {
        for (var i = 0; i <= Steps; i++) samples[i] = function((double)i / Steps);
    }

    public double this[double x]
    {
        get
        {
            var position = Math.Clamp(x, 0, 1) * Steps;
            var index = Math.Min((int)position, Steps - 1);
            return samples[index] + (samples[index + 1] - samples[index]) * (position - index);
        }
    }

    public Rgb this[Rgb color] => new(this[color.R], this[color.G], this[color.B]);

    /// <summary>x to the power: below 1 brightens.</summary>
    public static Curve Gamma(double power) => new(x => PortableMath.Pow(x, power));

    /// <summary>An S around middle grey; strength 0 is a straight line, 1 is steep (slope 2.5 in the middle).</summary>
    public static Curve Contrast(double strength) => new(x => x + strength * (Sigmoid(x) - x));

    /// <summary>Black becomes <paramref name="black"/> and white <paramref name="white"/>, straight between.</summary>
    public static Curve Range(double black, double white) => new(x => black + x * (white - black));

    /// <summary>This, then <paramref name="next"/>.</summary>
    public Curve Then(Curve next) => new(x => next[this[x]]);

    private static double Sigmoid(double x)
    {
        var low = Math.Min(x, 1 - x);
        var half = 0.5 * PortableMath.Pow(2 * low, 2.5);
        return x < 0.5 ? half : 1 - half;
    }
}
