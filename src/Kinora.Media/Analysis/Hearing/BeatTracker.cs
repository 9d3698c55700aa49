using Kinora.Core;
using Kinora.Core.Media;

namespace Kinora.Media.Analysis.Hearing;

/// <summary>
/// Beats by dynamic programming (D. P. W. Ellis, "Beat Tracking by Dynamic Programming", Journal of New Music Research 36, 2007): of
/// all rows of instants the one that meets the strongest onsets at the most even distance. Pure.
/// </summary>
internal static class BeatTracker
{
    private const double SlowestTempo = 50;
    private const double FastestTempo = 210;

    // Ellis's α: how dear an uneven distance is, against onsets whose standard deviation is 1.
    private const double Tightness = 300;

    // Shorter than that there is no telling a beat from two noises.
    private const double LeastSeconds = 2;

    // What begins is seen in the envelope so much later: it looks back 20 ms.
    private static readonly TimeSpan Lateness = TimeSpan.FromMilliseconds(10);

    /// <param name="onsets">Of <see cref="OnsetEnvelope"/>.</param>
    /// <returns>Null where nothing sounds, or too shortly.</returns>
    public static BeatGrid? Track(IReadOnlyList<float> onsets)
    {
        if (onsets.Count < LeastSeconds * OnsetEnvelope.Rate) return null;
        var strength = Pulses.Normalised(onsets);
        if (strength is null) return null;
        var (period, clarity) = Tempo.Of(strength, OnsetEnvelope.Rate * 60 / FastestTempo, OnsetEnvelope.Rate * 60 / SlowestTempo);
        if (period == 0) return null;
        var smooth = Pulses.Smooth(strength);
        var beats = Trimmed(Best(smooth, period), smooth);
        if (beats.Count < 2) return null;
        var times = beats.Select(beat => Milliseconds.Round(TimeSpan.FromSeconds((double)beat / OnsetEnvelope.Rate) - Lateness))
            .Select(time => time < TimeSpan.Zero ? TimeSpan.Zero : time).Distinct().ToValueList();
        return new BeatGrid(Math.Round(60.0 * OnsetEnvelope.Rate / MeanDistance(beats), 1), times, Math.Round(clarity, 2));
    }

    private static List<int> Best(double[] onsets, double period)
    {
        var score = new double[onsets.Length];
        var before = new int[onsets.Length];
        var (least, most) = ((int)Math.Round(period / 2), (int)Math.Round(period * 2));
        var cost = new double[most + 1];
        for (var distance = least; distance <= most; distance++)
        {
            var uneven = Math.Log(distance / period);
            cost[distance] = Tightness * uneven * uneven;
        }

        for (var i = 0; i < onsets.Length; i++)
        {
            var (best, from) = (0.0, -1);
            for (var distance = least; distance <= most && distance <= i; distance++)
            {
                var reached = score[i - distance] - cost[distance];
                if (reached > best) (best, from) = (reached, i - distance);
            }

            score[i] = onsets[i] + best;
            before[i] = from;
        }

        return Back(score, before, most);
    }

    private static List<int> Back(double[] score, int[] before, int reach)
    {
        var last = score.Length - 1;
        for (var i = score.Length - 1; i >= Math.Max(0, score.Length - reach); i--)
        {
            if (score[i] > score[last]) last = i;
        }

        var beats = new List<int>();
        for (var at = last; at >= 0; at = before[at]) beats.Add(at);
        beats.Reverse();
        return beats;
    }

    /// <summary>Without those before the music starts and behind its end, where the row only goes on counting.</summary>
    private static List<int> Trimmed(List<int> beats, double[] onsets)
    {
        var strong = Math.Sqrt(beats.Average(beat => onsets[beat] * onsets[beat])) * 0.25;
        var first = beats.FindIndex(beat => onsets[beat] >= strong);
        var last = beats.FindLastIndex(beat => onsets[beat] >= strong);
        return first < 0 ? [] : beats.GetRange(first, last - first + 1);
    }

    private static double MeanDistance(List<int> beats)
    {
        var distances = beats.Zip(beats.Skip(1), (a, b) => (double)(b - a)).Order().ToArray();
        var median = distances[distances.Length / 2];
        return distances.Where(distance => Math.Abs(distance / median - 1) < 0.1).DefaultIfEmpty(median).Average();
    }
}
