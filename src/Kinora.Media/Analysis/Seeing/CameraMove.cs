namespace Kinora.Media.Analysis.Seeing;

/// <summary>How the whole picture moved between two frames, in whole cells: the shift at which sums of columns and rows agree best.</summary>
internal static class CameraMove
{
    private const int Farthest = 8;

    // A shift must be this much better than none, or a walker would be taken for the camera.
    private const double Better = 0.6;

    /// <returns>What was at (x, y) is at (x + X, y + Y) now.</returns>
    public static (int X, int Y) Between(Glance before, Glance now) =>
        (Shift(Columns(before), Columns(now)), Shift(Rows(before), Rows(now)));

    private static int Shift(double[] was, double[] now)
    {
        var still = Mismatch(was, now, 0);
        var (best, shift) = (still * Better, 0);
        for (var by = -Farthest; by <= Farthest; by++)
        {
            if (by == 0 || Mismatch(was, now, by) is var mismatch && mismatch >= best) continue;
            (best, shift) = (mismatch, by);
        }

        return shift;
    }

    // The median: a walker changes some columns, the camera all.
    private static double Mismatch(double[] was, double[] now, int by)
    {
        var differences = new List<double>(now.Length);
        for (var i = Math.Max(0, by); i < now.Length + Math.Min(0, by); i++) differences.Add(Math.Abs(now[i] - was[i - by]));
        differences.Sort();
        return differences[differences.Count / 2] + 0.2;
    }

    private static double[] Columns(Glance glance)
    {
        var sums = new double[glance.Width];
        for (var i = 0; i < glance.Y.Length; i++) sums[i % glance.Width] += glance.Y[i];
        for (var x = 0; x < sums.Length; x++) sums[x] /= glance.Height;
        return sums;
    }

    private static double[] Rows(Glance glance)
    {
        var sums = new double[glance.Height];
        for (var i = 0; i < glance.Y.Length; i++) sums[i / glance.Width] += glance.Y[i];
        for (var y = 0; y < sums.Length; y++) sums[y] /= glance.Width;
        return sums;
    }
}
