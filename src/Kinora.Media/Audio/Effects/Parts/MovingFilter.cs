namespace Kinora.Media.Audio.Effects.Parts;

/// <summary>
/// A filter whose frequency may move at every sample without clicks: the trapezoidal state-variable filter
/// (V. Zavalishin, "The Art of VA Filter Design", chapter 4).
/// </summary>
internal sealed class MovingFilter(double q)
{
    private double first;
    private double second;

    public double Low { get; private set; }

    /// <summary>Unity gain at the centre.</summary>
    public double Band { get; private set; }

    public double High { get; private set; }

    public void Next(double x, double hertz)
    {
        // tan(πf/fs) by its series: exact to 0.3 % up to 6 kHz, and much cheaper.
        var w = Math.PI * Math.Min(hertz, 12000) / Sound.SampleRate;
        var g = w * (1 + w * w * (1 / 3.0 + w * w * (2 / 15.0 + w * w * (17 / 315.0))));
        var k = 1 / q;
        High = (x - (k + g) * first - second) / (1 + g * (g + k));
        var band = g * High + first;
        first = g * High + band;
        Low = g * band + second;
        second = g * band + Low + 1e-25;
        Band = k * band;
    }
}
