namespace Kinora.Core.Media;

/// <summary>Interest without its flicker: a median over about a second, weighted by confidence, that keeps edges and drops outliers.</summary>
internal static class SteadyInterest
{
    private static readonly TimeSpan Reach = TimeSpan.FromMilliseconds(500);

    public static double[] Of(IReadOnlyList<InterestPoint> points, Func<InterestPoint, double> of)
    {
        var steady = new double[points.Count];
        var (from, to) = (0, 0);
        for (var i = 0; i < steady.Length; i++)
        {
            while (points[from].Time < points[i].Time - Reach) from++;
            while (to < points.Count && points[to].Time <= points[i].Time + Reach) to++;
            // As many on either side: one-sided, the median of a walk would lag or lead.
            var side = Math.Min(i - from, to - 1 - i);
            steady[i] = Median(points.Skip(i - side).Take(2 * side + 1).Select(point => (of(point), point.Confidence)));
        }

        return steady;
    }

    private static double Median(IEnumerable<(double Value, double Confidence)> items)
    {
        var sorted = items.Select(item => (item.Value, Weight: 0.05 + Math.Clamp(item.Confidence, 0, 1))).OrderBy(item => item.Value).ToArray();
        var half = sorted.Sum(item => item.Weight) / 2;
        var passed = 0.0;
        foreach (var (value, weight) in sorted)
        {
            passed += weight;
            if (passed >= half) return value;
        }

        return sorted[^1].Value;
    }
}
