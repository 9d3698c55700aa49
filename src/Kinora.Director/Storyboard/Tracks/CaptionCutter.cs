using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Tracks;

/// <summary>A caption's stretch of a text, [Start, End).</summary>
internal readonly record struct CaptionPiece(int Start, int End);

/// <summary>
/// Cuts a sentence into captions of at most two lines, at clauses where it can. The best set of cuts is found by dynamic programming:
/// few captions, none much longer than the others, none torn inside a phrase.
/// </summary>
internal static class CaptionCutter
{
    // A letter a second too many weighs as much as a break between two words of a phrase.
    private const double CostOfHaste = 8;

    /// <param name="width">Of a line, in Latin letters; an ideograph takes two.</param>
    /// <param name="heard">When the letter at a place is heard, in milliseconds, and for the text's end when other words follow; null
    /// where nobody speaks.</param>
    public static IReadOnlyList<CaptionPiece> Cut(string text, string? language, int width, Func<int, double>? heard = null)
    {
        var points = new List<BreakPoint> { new(0, 3) };
        points.AddRange(Clauses.BreaksOf(text, language));
        points = Densify(text, points, width);
        points.Add(new BreakPoint(text.Length, 3));
        var costs = new double[points.Count];
        var from = new int[points.Count];
        for (var i = 1; i < points.Count; i++)
        {
            costs[i] = double.MaxValue;
            for (var j = i - 1; j >= 0; j--)
            {
                var piece = text.AsSpan(points[j].At, points[i].At - points[j].At).Trim();
                var taken = Writing.Width(piece);
                if (taken > 2 * width && j < i - 1) break;
                var haste = heard is null ? 0 : Haste(taken, heard(points[i].At) - heard(points[j].At));
                var tear = i == points.Count - 1 ? 0 : (3 - points[i].Strength) * 4.0;
                var cost = costs[j] + CostOf(piece, taken, width) + CostOfHaste * haste + tear;
                if (cost < costs[i]) (costs[i], from[i]) = (cost, j);
            }
        }

        var result = new List<CaptionPiece>();
        for (var i = points.Count - 1; i > 0; i = from[i]) result.Insert(0, new CaptionPiece(points[from[i]].At, points[i].At));
        return result;
    }

    /// <summary>Whether it can be set in two lines of that width.</summary>
    public static bool FitsTwoLines(ReadOnlySpan<char> piece, int width)
    {
        var plain = piece.Trim();
        if (Writing.Width(plain) <= width) return true;
        foreach (var point in Clauses.BreaksOf(plain.ToString(), null))
        {
            if (Writing.Width(plain[..point.At].TrimEnd()) <= width && Writing.Width(plain[point.At..]) <= width) return true;
        }

        return false;
    }

    private static double CostOf(ReadOnlySpan<char> piece, int taken, int width)
    {
        if (taken > 2 * width || (taken > width && !FitsTwoLines(piece, width))) return 200 + taken;
        // A caption of one and a half lines reads best; a very short one flickers by.
        var ideal = width * 1.4;
        var off = (taken - ideal) / ideal;
        return 5 + 6 * off * off + (taken < width / 2 ? 8 : 0);
    }

    /// <summary>By how many letters a second it is too fast to be read, if it comes as early as half of its neighbours' patience lets it.
    /// </summary>
    private static double Haste(int taken, double span) =>
        Math.Max(0, taken / Math.Max(0.1, (span + CaptionTimes.MostAhead / 2) / 1000) - CaptionTimes.LettersPerSecond);

    /// <summary>A run without any break (an address, ten thousand letters) is cut where it must be.</summary>
    private static List<BreakPoint> Densify(string text, List<BreakPoint> points, int width)
    {
        var result = new List<BreakPoint>();
        for (var i = 0; i < points.Count; i++)
        {
            result.Add(points[i]);
            var end = i + 1 < points.Count ? points[i + 1].At : text.Length;
            var taken = 0;
            for (var at = points[i].At + 1; at < end; at++)
            {
                taken += Writing.IsWide(text[at - 1]) ? 2 : 1;
                if (taken < width || char.IsLowSurrogate(text[at])) continue;
                result.Add(new BreakPoint(at, 0));
                taken = 0;
            }
        }

        return result;
    }
}
