namespace Kinora.Media.Analysis.Hearing;

/// <summary>
/// The distance at which an onset envelope repeats: its autocorrelation, also at multiples of the distance, weighted by where people
/// tap (a bell over the logarithm of the tempo; D. Moelants, "Preferred tempo reconsidered", ICMPC 2002). Pure.
/// </summary>
internal static class Tempo
{
    private const double PreferredTempo = 120;

    // In octaves. Narrower, 70 and 170 beats a minute would be heard as 140 and 85.
    private const double Width = 1.1;

    // Where half the distance repeats as well as the whole, every second beat was taken for an off-beat: a bar has accents.
    private const double AsStrong = 0.9;
    private const double FastestHalved = 176;

    /// <returns>The distance in values, with fractions, 0 when nothing repeats; and how clearly it repeats, 0–1.</returns>
    public static (double Period, double Clarity) Of(double[] strength, double least, double most)
    {
        var smooth = Pulses.Smooth(strength);
        var mean = smooth.Average();
        for (var i = 0; i < smooth.Length; i++) smooth[i] -= mean;
        var repeats = Autocorrelation(smooth, Math.Min((int)most * 4 + 2, smooth.Length / 2));
        if (repeats.Length <= least + 1 || repeats[0] <= 0) return (0, 0);
        var (best, period) = (double.NegativeInfinity, 0);
        for (var lag = (int)Math.Ceiling(least); lag <= most && lag < repeats.Length - 1; lag++)
        {
            var score = Score(repeats, lag);
            if (score > best) (best, period) = (score, lag);
        }

        if (period == 0 || repeats[period] <= 0) return (0, 0);
        var half = (period + 1) / 2;
        if (half >= 60.0 * OnsetEnvelope.Rate / FastestHalved && Around(repeats, half, 1, 1) >= AsStrong * repeats[period]) period = Strongest(repeats, half);
        return (Peak(repeats, period), Math.Clamp(repeats[period] / repeats[0], 0, 1));
    }

    private static double Score(double[] repeats, int lag)
    {
        var sum = 0.0;
        var count = 0;
        for (var times = 1; times <= 4 && Around(repeats, lag, times) is { } value; times++)
        {
            sum += value;
            count++;
        }

        var octaves = Math.Log2(60.0 * OnsetEnvelope.Rate / lag / PreferredTempo) / Width;
        var preference = Math.Exp(-octaves * octaves / 2);
        return sum / Math.Max(1, count) * preference;
    }

    private static int Strongest(double[] repeats, int around) =>
        Enumerable.Range(around - 1, 3).MaxBy(lag => repeats[lag]);

    // A distance of whole values is up to half a value off; so many times over, that much off is forgiven.
    private static double? Around(double[] repeats, int lag, int times, int slack = 0)
    {
        if (lag * times + times >= repeats.Length) return null;
        var best = double.NegativeInfinity;
        for (var off = -(times / 2) - slack; off <= times / 2 + slack; off++) best = Math.Max(best, repeats[lag * times + off]);
        return best;
    }

    private static double Peak(double[] repeats, int at)
    {
        var (left, middle, right) = (repeats[at - 1], repeats[at], repeats[at + 1]);
        var bend = left - 2 * middle + right;
        return bend >= 0 ? at : at + Math.Clamp(0.5 * (left - right) / bend, -0.5, 0.5);
    }

    private static double[] Autocorrelation(double[] values, int lags)
    {
        var repeats = new double[Math.Max(1, lags)];
        for (var lag = 0; lag < repeats.Length; lag++)
        {
            var sum = 0.0;
            for (var i = lag; i < values.Length; i++) sum += values[i] * values[i - lag];
            repeats[lag] = sum / (values.Length - lag);
        }

        return repeats;
    }
}
