using Kinora.Core.Plan;

namespace Kinora.Media.Audio.Speech.Words;

/// <summary>
/// For voices that tell no times: finds the pauses they made, matches them with the punctuation of the text, and so knows where
/// clauses begin; inside them time goes by letters. Pure.
/// </summary>
internal static class SpokenClauses
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(140);

    // A pause that falls farther from where its punctuation is expected belongs to something else: seconds, and a part of the whole.
    private const double Farthest = 1.2;
    private const double FarthestPart = 0.08;

    /// <summary>A left-out pause costs as much as a match that is off by so many seconds.</summary>
    private const double Skipped = 0.3;

    /// <summary>Pauses stay as the voice made them.</summary>
    /// <param name="after">Behind the last clause.</param>
    public static List<ClauseTake> Of(SpeechScript script, TextSpan span, float[] samples, int rate, TimeSpan after)
    {
        var (first, length) = Silence.Trim(samples, rate).GetOffsetAndLength(samples.Length);
        var spoken = samples.AsSpan(first, length);
        var pauses = Silence.Find(spoken, rate, ShortestPause);
        var borders = Borders(script.Text, span);
        var clauses = new List<ClauseTake>();
        var (start, from) = (span.Start, 0);
        foreach (var (border, pause) in Match(script.Text, span, borders, pauses, length / (double)rate, rate))
        {
            var (pauseStart, pauseLength) = pause.GetOffsetAndLength(length);
            Add(new TextSpan(start, border), from, pauseStart, pauseLength);
            (start, from) = (border, pauseStart + pauseLength);
        }

        Add(new TextSpan(start, span.End), from, length, 0);
        clauses[^1] = clauses[^1] with { After = after };
        return clauses;

        void Add(TextSpan text, int begin, int end, int silence) => clauses.Add(
            new ClauseTake(text, samples.AsMemory(first + begin, end - begin), [], TimeSpan.FromSeconds(silence / (double)rate)));
    }

    /// <summary>Behind the spaces that follow punctuation, and behind wide punctuation.</summary>
    private static List<int> Borders(string text, TextSpan span)
    {
        var borders = new List<int>();
        for (var i = span.Start + 1; i < span.End; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            var from = i;
            while (from > span.Start && !char.IsLetterOrDigit(text[from - 1])) from--;
            if (from > span.Start && from < i && Pauses.Behind(text.AsSpan(from, i - from)) > Pauses.Script * 2) borders.Add(i);
        }

        return borders;
    }

    /// <summary>The cheapest way to give pauses to borders in order; both may be left out.</summary>
    private static List<(int Border, Range Pause)> Match(string text, TextSpan span, List<int> borders, List<Range> pauses, double length, int rate)
    {
        var voiced = length - pauses.Sum(pause => pause.End.Value - pause.Start.Value) / (double)rate;
        var whole = Math.Max(1e-9, WordTimes.Weight(text.AsSpan(span.Start, span.Length)));
        var wanted = borders.Select(border => WordTimes.Weight(text.AsSpan(span.Start, border - span.Start)) / whole * voiced).ToArray();
        var heard = new double[pauses.Count];
        for (var (i, before) = (0, 0); i < pauses.Count; before += pauses[i].End.Value - pauses[i].Start.Value, i++) heard[i] = (pauses[i].Start.Value - before) / (double)rate;
        var cost = new double[borders.Count + 1, pauses.Count + 1];
        for (var b = 0; b <= borders.Count; b++)
        {
            for (var p = 0; p <= pauses.Count; p++)
            {
                if (b + p == 0) continue;
                var best = double.MaxValue;
                if (b > 0) best = cost[b - 1, p] + Skipped;
                if (p > 0) best = Math.Min(best, cost[b, p - 1] + Skipped);
                if (b > 0 && p > 0) best = Math.Min(best, cost[b - 1, p - 1] + Price(b - 1, p - 1));
                cost[b, p] = best;
            }
        }

        var matches = new List<(int, Range)>();
        for (var (b, p) = (borders.Count, pauses.Count); b > 0 && p > 0;)
        {
            if (cost[b, p] == cost[b - 1, p - 1] + Price(b - 1, p - 1)) matches.Add((borders[--b], pauses[--p]));
            else if (cost[b, p] == cost[b - 1, p] + Skipped) b--;
            else p--;
        }

        matches.Reverse();
        return matches;

        double Price(int border, int pause) => Math.Abs(wanted[border] - heard[pause]) is var off && off <= Farthest + FarthestPart * voiced ? off : 1000;
    }
}
