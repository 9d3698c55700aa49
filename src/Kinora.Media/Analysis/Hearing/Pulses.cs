namespace Kinora.Media.Analysis.Hearing;

/// <summary>Prepares an onset envelope for finding its pulse. Pure.</summary>
internal static class Pulses
{
    // Slower swells than that are no onsets.
    private const int Neighbourhood = OnsetEnvelope.Rate / 2;

    /// <summary>What stands out of its surroundings, with a standard deviation of 1.</summary>
    /// <returns>Null where nothing ever begins.</returns>
    public static double[]? Normalised(IReadOnlyList<float> onsets)
    {
        var sums = new double[onsets.Count + 1];
        for (var i = 0; i < onsets.Count; i++) sums[i + 1] = sums[i] + onsets[i];
        var standing = new double[onsets.Count];
        for (var i = 0; i < standing.Length; i++)
        {
            var (from, to) = (Math.Max(0, i - Neighbourhood), Math.Min(onsets.Count, i + Neighbourhood + 1));
            standing[i] = Math.Max(0, onsets[i] - (sums[to] - sums[from]) / (to - from));
        }

        var mean = standing.Average();
        var deviation = Math.Sqrt(standing.Average(value => (value - mean) * (value - mean)));
        if (deviation < 1e-4) return null;
        for (var i = 0; i < standing.Length; i++) standing[i] /= deviation;
        return standing;
    }

    /// <summary>By a Gaussian of 20 ms: as exactly as people tap.</summary>
    public static double[] Smooth(double[] strength)
    {
        const int Reach = 6;
        var weights = Enumerable.Range(-Reach, 2 * Reach + 1).Select(k => Math.Exp(-k * k / (2 * 2.0 * 2.0))).ToArray();
        var smooth = new double[strength.Length];
        for (var i = 0; i < smooth.Length; i++)
        {
            for (var k = -Reach; k <= Reach; k++)
            {
                if (i + k >= 0 && i + k < strength.Length) smooth[i] += weights[k + Reach] * strength[i + k];
            }
        }

        return smooth;
    }
}
