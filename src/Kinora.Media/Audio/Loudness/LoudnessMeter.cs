namespace Kinora.Media.Audio.Loudness;

/// <summary>
/// Integrated loudness of 48 kHz stereo by ITU-R BS.1770-4 (EBU R 128): K-weighted energy in blocks of 400 ms that overlap by
/// three quarters, blocks under −70 LUFS left out, then those more than 10 LU under the mean of the rest.
/// Sound shorter than one block is taken as one block. Keeps one number for each 100 ms.
/// </summary>
public sealed class LoudnessMeter
{
    /// <summary>The meter's step in samples: 100 ms.</summary>
    public const int Hop = Sound.SampleRate / 10;

    private const int HopsInBlock = 4;
    private const double AbsoluteGate = -70;
    private const double RelativeGate = -10;

    private readonly KWeighting weighting = new();
    private readonly List<double> hops = [];
    private double partial;
    private int partialLength;

    /// <summary>K-weighted energy of every whole hop so far (the sum of both channels' squares).</summary>
    public IReadOnlyList<double> Hops => hops;

    public long Samples => (long)hops.Count * Hop + partialLength;

    public void Add(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        while (!left.IsEmpty)
        {
            var count = Math.Min(left.Length, Hop - partialLength);
            partial += weighting.Energy(left[..count], right[..count]);
            partialLength += count;
            left = left[count..];
            right = right[count..];
            if (partialLength < Hop) continue;
            hops.Add(partial);
            (partial, partialLength) = (0, 0);
        }
    }

    /// <returns>LUFS; null when nothing was loud enough to be counted.</returns>
    public double? Integrated()
    {
        if (hops.Count >= HopsInBlock) return Integrated(hops);
        var length = Samples;
        if (length == 0) return null;
        var loudness = ToLoudness((hops.Sum() + partial) / length);
        return loudness > AbsoluteGate ? loudness : null;
    }

    /// <summary>The same of hops given, at least four of them.</summary>
    internal static double? Integrated(IReadOnlyList<double> hops)
    {
        var blocks = new double[hops.Count - HopsInBlock + 1];
        for (var i = 0; i < blocks.Length; i++) blocks[i] = (hops[i] + hops[i + 1] + hops[i + 2] + hops[i + 3]) / (HopsInBlock * Hop);
        if (MeanAbove(blocks, AbsoluteGate) is not { } ungated) return null;
        return MeanAbove(blocks, Math.Max(AbsoluteGate, ToLoudness(ungated) + RelativeGate)) is { } gated ? ToLoudness(gated) : null;
    }

    private static double? MeanAbove(double[] blocks, double gate)
    {
        var (sum, count) = (0.0, 0);
        foreach (var block in blocks)
        {
            if (ToLoudness(block) <= gate) continue;
            sum += block;
            count++;
        }

        return count == 0 ? null : sum / count;
    }

    private static double ToLoudness(double meanSquare) => -0.691 + 10 * Math.Log10(meanSquare);
}
