using Kinora.Core;
using Kinora.Core.Media;

namespace Kinora.Media.Analysis.Seeing;

/// <summary>
/// The colours that a picture or clip is largely made of: k-means in Oklab (B. Ottosson, 2020), where distances are as people see
/// them, over a histogram of all that was looked at.
/// </summary>
internal sealed class DominantColors
{
    private const int Most = 5;
    private const int Seeds = 8;
    private const int Rounds = 12;
    private const int Opaque = 250;

    // In Oklab: colours nearer than that have one name; smaller shares are details.
    private const double Same = 0.09;
    private const double LeastShare = 0.03;

    private readonly Dictionary<int, (double R, double G, double B, double Count)> bins = [];

    public void Add(Glance glance)
    {
        for (var i = 0; i < glance.Y.Length; i++)
        {
            if (glance.Alpha is { } alpha && alpha[i] < Opaque) continue; // an edge shows what is behind it
            var (r, g, b) = ToRgb(glance.Y[i], glance.U[i], glance.V[i]);
            var key = (int)r >> 3 << 10 | (int)g >> 3 << 5 | (int)b >> 3;
            var (sumR, sumG, sumB, count) = bins.GetValueOrDefault(key);
            bins[key] = (sumR + r, sumG + g, sumB + b, count + 1);
        }
    }

    /// <returns>The largest share first; empty when nothing was seen.</returns>
    public ValueList<ColorShare> Find()
    {
        // Ordered by key, so that the result does not hang on a dictionary's order.
        var samples = bins.OrderBy(bin => bin.Key).Select(bin => bin.Value)
            .Select(bin => new Sample(Oklab.Of(bin.R / bin.Count, bin.G / bin.Count, bin.B / bin.Count), bin.Count)).ToArray();
        var total = samples.Sum(sample => sample.Weight);
        if (samples.Length == 0) return [];
        var groups = Merged(Grouped(samples, Spread(samples)));
        return groups.OrderByDescending(group => group.Weight).Take(Most)
            .Where((group, i) => i == 0 || group.Weight / total >= LeastShare)
            .Select(group => new ColorShare(group.Color.ToRgba(), Math.Round(group.Weight / total, 3)))
            .ToValueList();
    }

    /// <summary>Starts that lie apart: each next one where weight times distance to those before is largest.</summary>
    private static List<Oklab> Spread(Sample[] samples)
    {
        var starts = new List<Oklab> { samples.MaxBy(sample => sample.Weight).Color };
        while (starts.Count < Math.Min(Seeds, samples.Length))
        {
            var next = samples.MaxBy(sample => sample.Weight * starts.Min(start => start.SquareDistance(sample.Color)));
            if (starts.Contains(next.Color)) break;
            starts.Add(next.Color);
        }

        return starts;
    }

    private static List<Sample> Grouped(Sample[] samples, List<Oklab> centres)
    {
        var groups = new List<Sample>();
        for (var round = 0; round < Rounds; round++)
        {
            groups = samples.GroupBy(sample => centres.MinBy(centre => centre.SquareDistance(sample.Color)))
                .Select(group => Sample.Mean(group)).ToList();
            centres = groups.ConvertAll(group => group.Color);
        }

        return groups;
    }

    private static List<Sample> Merged(List<Sample> groups)
    {
        while (true)
        {
            var pairs = from i in Enumerable.Range(0, groups.Count)
                        from j in Enumerable.Range(i + 1, groups.Count - i - 1)
                        where groups[i].Color.SquareDistance(groups[j].Color) < Same * Same
                        select (I: i, J: j);
            var (one, other) = pairs.DefaultIfEmpty().MinBy(pair => groups[pair.I].Color.SquareDistance(groups[pair.J].Color));
            if (other == 0) return groups;
            groups[one] = Sample.Mean([groups[one], groups[other]]);
            groups.RemoveAt(other);
        }
    }

    private static (double R, double G, double B) ToRgb(byte luma, byte u, byte v)
    {
        var (y, cb, cr) = ((luma - 16) * 255.0 / 219, (u - 128) * 255.0 / 224, (v - 128) * 255.0 / 224);
        return (Clamp(y + 1.5748 * cr), Clamp(y - 0.1873 * cb - 0.4681 * cr), Clamp(y + 1.8556 * cb));
        static double Clamp(double value) => Math.Clamp(value, 0, 255);
    }

    private readonly record struct Sample(Oklab Color, double Weight)
    {
        public static Sample Mean(IEnumerable<Sample> samples)
        {
            var (l, a, b, weight) = (0.0, 0.0, 0.0, 0.0);
            foreach (var sample in samples)
            {
                l += sample.Color.L * sample.Weight;
                a += sample.Color.A * sample.Weight;
                b += sample.Color.B * sample.Weight;
                weight += sample.Weight;
            }

            return new Sample(new Oklab(l / weight, a / weight, b / weight), weight);
        }
    }
}
