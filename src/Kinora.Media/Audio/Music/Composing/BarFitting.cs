using Kinora.Core;

namespace Kinora.Media.Audio.Music.Composing;

/// <summary>Fits whole bars into an exact length, and bends their tempo a little so that bars begin where scenes change. Pure.</summary>
internal static class BarFitting
{
    /// <summary>How far the tempo may be bent.</summary>
    public const double Bend = 0.06;

    /// <summary>A bar line this near to a cut is heard as on it: half a frame at 25 a second, and a little.</summary>
    public const double Near = 0.03;

    // Tempos tried, as lengths of a bar against the steady one; the steady one first.
    private static readonly double[] Factors = [1, 0.98, 1.02, 0.96, 1.04, 0.94, 1.06, 0.92, 1.08, 0.9, 1.1];

    private const int Common = 4;
    private const int Half = 2;

    /// <summary>
    /// Bars of one length, as near to the wished tempo as the length allows; of tempos about as near, one that gives phrases of
    /// four bars. A piece too short for two bars of four quarters has bars of two, and if need be another tempo.
    /// </summary>
    /// <param name="wish">Quarter notes a minute.</param>
    public static BarGrid Steady(double length, double wish)
    {
        var (bars, beats) = (Best(length, wish, Common), Common);
        if (bars < 4 && Strain(length, bars, Common, wish) > Bend)
        {
            var halves = Best(length, wish, Half);
            if (Strain(length, halves, Half, wish) < Strain(length, bars, Common, wish) - 0.02) (bars, beats) = (halves, Half);
        }

        return new BarGrid(Enumerable.Range(0, bars + 1).Select(bar => length * bar / bars).ToValueList(), beats);
    }

    /// <summary>
    /// Moves bar lines onto as many cuts as the bend allows: between two cuts (or ends) that are kept lies a whole number of bars
    /// of one tempo. Of the tempos a mood may have, the one with which most cuts can be kept. Cuts that lie on bar lines already
    /// leave the grid as it is.
    /// </summary>
    /// <param name="tempo">Quarter notes a minute that the mood may have.</param>
    public static BarGrid OntoCuts(BarGrid steady, IReadOnlyList<double> cuts, (double Slow, double Fast) tempo)
    {
        var bar = steady.Starts[1];
        var inside = cuts.Where(cut => cut > bar * (1 - Bend) && cut < steady.Length - bar * (1 - Bend)).ToList();
        if (inside.All(cut => Math.Abs(steady.Starts[steady.NearestBar(cut)] - cut) <= Near)) return steady;
        var points = (List<double>)[0, .. inside, steady.Length];
        var (best, most) = (steady, double.NegativeInfinity);
        foreach (var factor in Factors)
        {
            var quarters = 60 * steady.Beats / (bar * factor);
            if (factor != 1 && (quarters < tempo.Slow || quarters > tempo.Fast)) continue;
            var (score, starts) = Keep(points, bar * factor);
            score -= 2 * Math.Abs(factor - 1);
            if (score > most) (best, most) = (new BarGrid(starts.ToValueList(), steady.Beats), score);
        }

        return best;
    }

    // The best choice of cuts to keep for one length of bars, by dynamic programming.
    private static (double Score, List<double> Starts) Keep(List<double> points, double bar)
    {
        var best = new (double Score, int From, int Bars)[points.Count];
        for (var to = 1; to < points.Count; to++)
        {
            best[to] = (double.NegativeInfinity, 0, 0);
            for (var from = 0; from < to; from++)
            {
                var (bars, cost) = Step(points[to] - points[from], bar);
                if (bars == 0) continue;
                var score = best[from].Score + 1 - cost;
                if (score > best[to].Score) best[to] = (score, from, bars);
            }
        }

        return double.IsFinite(best[^1].Score) ? (best[^1].Score, Walk(points, best)) : (double.NegativeInfinity, []);
    }

    private static int Best(double length, double wish, int beats)
    {
        var nearest = (int)Math.Round(length * wish / (60 * beats));
        return Enumerable.Range(Math.Max(2, nearest - 2), 5).MinBy(bars => Strain(length, bars, beats, wish) + Oddness(bars - 1));
    }

    // What it is worth in tempo that the bars before the last one make whole phrases.
    private static double Oddness(int body) => body < 4 ? 0 : body % 4 == 0 ? 0 : body % 2 == 0 ? 0.025 : 0.07;

    private static double Strain(double length, int bars, int beats,
        double wish) => Math.Abs(Math.Log(bars * beats * 60 / (length * wish)));

    // How many bars fit between two points, and what bending them to fit costs: 0 none, 0.6 all that is allowed.
    private static (int Bars, double Cost) Step(double span, double bar)
    {
        var bars = (int)Math.Round(span / bar);
        if (bars == 0) return (0, 0);
        var bend = Math.Abs(span / (bars * bar) - 1) / Bend;
        return bend > 1 ? (0, 0) : (bars, 0.6 * bend * bend);
    }

    private static List<double> Walk(List<double> points, (double Score, int From, int Bars)[] best)
    {
        var starts = new List<double> { points[^1] };
        for (var to = points.Count - 1; to > 0; to = best[to].From)
        {
            var (_, from, bars) = best[to];
            for (var i = bars - 1; i >= 0; i--) starts.Add(points[from] + (points[to] - points[from]) * i / bars);
        }

        starts.Reverse();
        return starts;
    }
}
