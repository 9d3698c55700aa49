namespace Kinora.Media.Analysis.Seeing;

/// <summary>How much two pictures differ.</summary>
internal static class PictureChange
{
    /// <summary>The mean difference of cells, light and colour together; 0–765, of cuts mostly above 20.</summary>
    public static double Cells(Glance one, Glance other)
    {
        var sum = 0;
        for (var i = 0; i < one.Y.Length; i++)
        {
            sum += Math.Abs(one.Y[i] - other.Y[i]) + Math.Abs(one.U[i] - other.U[i]) + Math.Abs(one.V[i] - other.V[i]);
        }

        return (double)sum / one.Y.Length;
    }

    /// <summary>Half the difference of the histograms, 0–1.</summary>
    public static double Tones(Glance one, Glance other)
    {
        var (was, now) = (Histogram(one), Histogram(other));
        var sum = 0;
        for (var i = 0; i < was.Length; i++) sum += Math.Abs(was[i] - now[i]);
        return sum / (2.0 * one.Y.Length);
    }

    private static int[] Histogram(Glance glance)
    {
        var counts = new int[16 * 8 * 8];
        for (var i = 0; i < glance.Y.Length; i++) counts[(glance.Y[i] >> 4) << 6 | (glance.U[i] >> 5) << 3 | glance.V[i] >> 5]++;
        return counts;
    }
}
