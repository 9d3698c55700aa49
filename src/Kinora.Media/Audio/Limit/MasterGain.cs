using Kinora.Media.Audio.Loudness;

namespace Kinora.Media.Audio.Limit;

/// <summary>
/// Finds the one gain that brings a mix to the reference loudness as it will be once limited. While the mix passes it keeps, for
/// every hundredth of a second, its peak and power (0.8 KB for each second), and plays the limiter on these figures.
/// </summary>
internal sealed class MasterGain
{
    private const int Step = Sound.SampleRate / 100;
    private const int StepsInHop = LoudnessMeter.Hop / Step;

    // The most that is added for what the limiter will take away: more would squeeze a lively mix flat.
    private const double MostMakeUp = 3;

    private const double Most = 20;
    private const double Release = 1 - 0.904837; // of a tenth of the limiter's 100 ms: exp(−0.1)

    private readonly LoudnessMeter meter = new();
    private readonly List<(float Peak, float Power)> steps = [];

    /// <summary>The mix's own loudness, LUFS; null when there is nothing to hear.</summary>
    public double? Loudness() => meter.Integrated();

    /// <summary>Takes a whole number of steps.</summary>
    public void Add(SampleBlock mix)
    {
        meter.Add(mix.Left, mix.Right);
        for (var start = 0; start < mix.Length; start += Step)
        {
            var left = mix.Left.Slice(start, Step);
            var right = mix.Right.Slice(start, Step);
            steps.Add((Math.Max(SampleBlock.Peak(left), SampleBlock.Peak(right)), Power(left) + Power(right)));
        }
    }

    /// <returns>Decibels, −20 to 20; 0 for a silent mix.</returns>
    public double Decibels()
    {
        if (meter.Integrated() is not { } loudness) return 0;
        var plain = Math.Clamp(Sound.ReferenceLoudness - loudness, -Most, Most);
        if (meter.Hops.Count < 4) return plain;
        var gain = plain;
        for (var i = 0; i < 6; i++)
        {
            if (LimitedLoudness(gain) is not { } limited) return plain;
            gain = Math.Clamp(gain + Sound.ReferenceLoudness - limited, plain, Math.Min(Most, plain + MostMakeUp));
        }

        return gain;
    }

    private double? LimitedLoudness(double decibels)
    {
        var gain = Sound.FromDecibels(decibels);
        var aim = Sound.FromDecibels(Sound.PeakCeiling);
        var held = 1.0;
        var hops = new double[meter.Hops.Count];
        for (var hop = 0; hop < hops.Length; hop++)
        {
            var (before, after) = (0.0, 0.0);
            for (var i = 0; i < StepsInHop; i++)
            {
                var (peak, power) = steps[hop * StepsInHop + i];
                held = Math.Min(Math.Min(1, aim / Math.Max(gain * peak, 1e-9)), held + (1 - held) * Release);
                before += power;
                after += power * held * held;
            }

            hops[hop] = before > 0 ? meter.Hops[hop] * gain * gain * after / before : 0;
        }

        return LoudnessMeter.Integrated(hops);
    }

    private static float Power(ReadOnlySpan<float> samples)
    {
        var sum = 0.0;
        foreach (var sample in samples) sum += (double)sample * sample;
        return (float)sum;
    }
}
