using Kinora.Core;
using Kinora.Core.Media;

namespace Kinora.Media.Analysis.Seeing;

/// <summary>
/// Follows what draws the eye through a clip: the way over all saliency maps that gathers most and wanders least (dynamic
/// programming), so that a flicker elsewhere does not turn the head but a new subject does.
/// </summary>
internal sealed class InterestFinder
{
    /// <summary>Cells of what is kept of a map; a maximum, its shape follows the picture's.</summary>
    private const int KeptSide = 40;

    // In fractions of a side: a subject's usual size, by which what lies near counts as the same.
    private const double Nearness = 0.09;

    // What a way costs that goes from one end to the other, against gathering all of one map; and what a leap costs at most.
    private const double Wandering = 3;
    private const double Leap = 1.2;

    private readonly List<TimeSpan> times = [];
    private readonly List<byte[]> maps = [];
    private int columns;
    private int rows;

    public void Add(TimeSpan time, Saliency saliency, int width, int height)
    {
        (columns, rows) = (Math.Min(KeptSide, width), Math.Min(KeptSide, height));
        var kept = new float[columns * rows];
        for (var i = 0; i < saliency.Map.Length; i++)
        {
            kept[i / width * rows / height * columns + i % width * columns / width] += saliency.Map[i];
        }

        var scale = 255 / (float)Math.Max(1.2 * width * height / (columns * rows), kept.Max());
        times.Add(time);
        maps.Add(kept.Select(value => (byte)(value * scale)).ToArray());
    }

    /// <returns>Null when nothing was added.</returns>
    public InterestTrack? Find(ValueList<TimeSpan> cuts)
    {
        if (maps.Count == 0) return null;
        var across = maps.Select(map => Profile(map, columns, rows, (x, y) => y * columns + x)).ToList();
        var xs = Way(across, cuts);
        var down = maps.Select((map, t) => Profile(Near(map, xs[t]), rows, columns, (y, x) => y * columns + x)).ToList();
        var ys = Way(down, cuts);
        return new InterestTrack(maps.Select((map, t) => Refined(times[t], map, xs[t], ys[t])).ToValueList());
    }

    /// <summary>What a subject's width around each place gathers, as a share of the map; the largest along the other side.</summary>
    private static double[] Profile(byte[] map, int length, int breadth, Func<int, int, int> at)
    {
        var sums = new double[length];
        var total = 1.0 * breadth; // a nearly empty map says little
        for (var i = 0; i < length; i++)
        {
            for (var j = 0; j < breadth; j++) sums[i] += map[at(i, j)];
            total += sums[i];
        }

        var gathered = new double[length];
        for (var i = 0; i < length; i++)
        {
            for (var k = 0; k < length; k++)
            {
                var away = (double)(k - i) / length / Nearness;
                gathered[i] += sums[k] * Math.Exp(-away * away / 2) / total;
            }
        }

        return gathered;
    }

    private byte[] Near(byte[] map, int x)
    {
        var near = new byte[map.Length];
        for (var i = 0; i < map.Length; i++)
        {
            if (Math.Abs(i % columns - x) <= columns / 5) near[i] = map[i];
        }

        return near;
    }

    private int[] Way(List<double[]> gains, ValueList<TimeSpan> cuts)
    {
        var length = gains[0].Length;
        var score = new double[length];
        var from = new List<int[]>();
        var cut = 0;
        for (var t = 0; t < gains.Count; t++)
        {
            var isNew = cut < cuts.Count && times[t] >= cuts[cut];
            while (cut < cuts.Count && times[t] >= cuts[cut]) cut++;
            var (next, came) = (new double[length], new int[length]);
            for (var x = 0; x < length; x++)
            {
                var best = double.NegativeInfinity;
                for (var was = 0; was < length; was++)
                {
                    var cost = isNew || t == 0 ? 0 : Math.Min(Leap, Wandering * Math.Abs(x - was) / length);
                    if (score[was] - cost <= best) continue;
                    (best, came[x]) = (score[was] - cost, was);
                }

                next[x] = best + gains[t][x];
            }

            score = next;
            from.Add(came);
        }

        var way = new int[gains.Count];
        way[^1] = Array.IndexOf(score, score.Max());
        for (var t = gains.Count - 1; t > 0; t--) way[t - 1] = from[t][way[t]];
        return way;
    }

    /// <summary>The centre of what lies around a cell, and how much of everything that is.</summary>
    private InterestPoint Refined(TimeSpan time, byte[] map, int column, int row)
    {
        var (x, y) = ((column + 0.5) / columns, (row + 0.5) / rows);
        var share = 0.0;
        for (var pass = 0; pass < 3; pass++) (x, y, share) = Centre(map, x, y);
        var confidence = Math.Clamp((share - 0.3) / 0.5, 0, 1);
        return new InterestPoint(time, Math.Round(x, 4), Math.Round(y, 4), Math.Round(confidence, 2));
    }

    private (double X, double Y, double Share) Centre(byte[] map, double x, double y)
    {
        var (sumX, sumY, weights, total) = (0.0, 0.0, 1e-9, 1e-9);
        for (var i = 0; i < map.Length; i++)
        {
            var (atX, atY) = ((i % columns + 0.5) / columns, (i / columns + 0.5) / rows);
            var (awayX, awayY) = ((atX - x) / Nearness, (atY - y) / (2 * Nearness));
            var weight = map[i] * Math.Exp(-(awayX * awayX + awayY * awayY) / 2);
            sumX += weight * atX;
            sumY += weight * atY;
            weights += weight;
            total += map[i];
        }

        return weights < 1e-6 ? (x, y, 0) : (sumX / weights, sumY / weights, Math.Min(1, 1.6 * weights / total));
    }
}
