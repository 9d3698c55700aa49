namespace Kinora.Media.Analysis.Seeing;

/// <summary>
/// Colours that differ from most others of the picture (histogram contrast, after M.-M. Cheng and others, "Global Contrast Based Salient
/// Region Detection", CVPR 2011); those that the picture's border is made of count as its ground.
/// </summary>
internal static class RareColours
{
    private const int Bins = 16 * 16 * 16;

    // Differences of hue are smaller in numbers than those of light, and are seen as much.
    private const int ChromaWeight = 2;

    private const double FullAt = 90;

    // Only what is clearly rarer than the average stands out; else the smaller half of any picture would.
    private const float AboveMean = 1.3f;

    /// <param name="map">Filled with 0–1.</param>
    public static void Measure(Glance glance, float[] map)
    {
        var counts = new int[Bins];
        var border = new int[Bins];
        for (var i = 0; i < map.Length; i++)
        {
            var bin = BinOf(glance, i);
            counts[bin]++;
            var (x, y) = (i % glance.Width, i / glance.Width);
            if (x < 2 || y < 2 || x >= glance.Width - 2) border[bin]++; // a subject often stands on the lower edge
        }

        var used = Enumerable.Range(0, Bins).Where(bin => counts[bin] > 0).ToArray();
        var scores = new float[Bins];
        foreach (var bin in used)
        {
            var sum = 0.0;
            foreach (var other in used) sum += counts[other] * Distance(bin, other);
            scores[bin] = (float)(sum / map.Length / FullAt / (1 + 6.0 * border[bin] / counts[bin]));
        }

        var mean = (float)used.Sum(bin => (double)counts[bin] * scores[bin]) / map.Length;
        for (var i = 0; i < map.Length; i++) map[i] = Math.Clamp(scores[BinOf(glance, i)] - AboveMean * mean, 0, 1);
    }

    private static int BinOf(Glance glance, int i) => (glance.Y[i] >> 4) << 8 | (glance.U[i] >> 4) << 4 | glance.V[i] >> 4;

    private static double Distance(int one, int other)
    {
        var (y, u, v) = ((one >> 8) - (other >> 8), ((one >> 4) & 15) - ((other >> 4) & 15), (one & 15) - (other & 15));
        return 16 * Math.Sqrt(y * y + ChromaWeight * ChromaWeight * (u * u + v * v));
    }
}
