using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Text;

namespace Kinora.Media.Audio.Speech.Words;

/// <summary>
/// Gathers when clauses and letters are heard and tells when each word is. Between two known letters time runs by how long
/// letters take; a word that is not spoken (an emoji, a dash) stands in the pause between its neighbours.
/// </summary>
internal sealed class WordTimes
{
    private readonly SpeechScript script;
    private readonly double[] weights;
    private readonly List<Clause> clauses = [];

    public WordTimes(SpeechScript script)
    {
        this.script = script;
        weights = Weights(script.Text);
    }

    /// <param name="marks">By time, in seconds; first letters of words and others.</param>
    public void Add(TextSpan span, double start, double end, IEnumerable<(int Position, double Time)> marks)
    {
        var knots = new List<(int Position, double Time)> { (span.Start, start) };
        foreach (var (position, time) in marks)
        {
            var last = knots[^1];
            if (position < last.Position || position >= span.End) continue;
            var at = Math.Clamp(time, last.Time, end);
            // The clause's first word starts with it, whatever silence came before.
            if (position == last.Position || !HasSpoken(last.Position, position)) knots[^1] = (position, knots.Count == 1 ? start : Math.Min(at, last.Time));
            else knots.Add((position, at));
        }

        knots.Add((span.End, end));
        clauses.Add(new Clause(span, start, end, knots));
    }

    public ValueList<TimedWord> Of(TimeSpan duration)
    {
        var times = new (double Start, double End)?[script.Tokens.Count];
        for (var i = 0; i < times.Length; i++) times[i] = TimeOf(script.Tokens[i]);
        return Fill(times, duration.TotalSeconds);
    }

    /// <summary>How long a stretch of text takes, in letters of about 60 ms.</summary>
    public static double Weight(ReadOnlySpan<char> text)
    {
        var sum = 0.0;
        foreach (var rune in text.EnumerateRunes()) sum += Weight(rune);
        return sum;
    }

    private static double Weight(System.Text.Rune letter) => letter.Value switch
    {
        _ when System.Text.Rune.IsDigit(letter) => 5,
        _ when Letters.IsIdeograph(letter.Value) => 3.4,
        _ when Letters.IsKana(letter.Value) => 2.2,
        >= 0xac00 and <= 0xd7af => 2.8,
        '%' or '&' or '+' or '=' or '€' or '$' or '£' or '@' or '°' => 6,
        _ when System.Text.Rune.IsLetter(letter) => 1,
        _ => 0,
    };

    private static double[] Weights(string text)
    {
        var sums = new double[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            sums[i + 1] = sums[i];
            if (System.Text.Rune.TryGetRuneAt(text, i, out var rune)) sums[i + 1] += Weight(rune);
        }

        return sums;
    }

    private bool HasSpoken(int from, int to) => weights[to] - weights[from] > 0;

    private (double Start, double End)? TimeOf(TextSpan token)
    {
        (double Start, double End)? time = null;
        foreach (var clause in Overlapping(token))
        {
            var from = FirstSpoken(Math.Max(token.Start, clause.Span.Start));
            var to = Math.Min(token.End, clause.Span.End);
            if (from >= to) continue;
            var behind = FirstSpoken(to);
            var end = behind >= clause.Span.End ? clause.End : At(clause, behind);
            time = (time?.Start ?? At(clause, from), end);
        }

        return time;
    }

    private IEnumerable<Clause> Overlapping(TextSpan token)
    {
        var first = clauses.FindIndex(clause => clause.Span.End > token.Start);
        for (var i = first; i >= 0 && i < clauses.Count && clauses[i].Span.Start < token.End; i++) yield return clauses[i];
    }

    private int FirstSpoken(int position)
    {
        while (position < script.Text.Length && !HasSpoken(position, position + 1)) position++;
        return position;
    }

    private double At(Clause clause, int position)
    {
        var next = clause.Knots.FindIndex(knot => knot.Position >= position);
        if (next <= 0) return next < 0 ? clause.End : clause.Start;
        var (left, right) = (clause.Knots[next - 1], clause.Knots[next]);
        if (!HasSpoken(position, right.Position)) return right.Time;
        var whole = weights[right.Position] - weights[left.Position];
        return left.Time + (right.Time - left.Time) * ((weights[position] - weights[left.Position]) / whole);
    }

    private ValueList<TimedWord> Fill((double Start, double End)?[] times, double duration)
    {
        var words = new TimedWord[times.Length];
        var before = 0.0;
        for (var i = 0; i < times.Length;)
        {
            if (times[i] is { } known)
            {
                var start = Math.Clamp(known.Start, before, duration);
                before = Math.Clamp(known.End, start, duration);
                words[i] = Word(i, start, before);
                i++;
                continue;
            }

            var next = i;
            while (next < times.Length && times[next] is null) next++;
            var after = Math.Max(before, next < times.Length ? Math.Min(duration, times[next]!.Value.Start) : duration);
            var step = (after - before) / (next - i);
            for (; i < next; i++, before += step) words[i] = Word(i, before, before + step);
            before = after;
        }

        return [.. words];
    }

    private TimedWord Word(int token, double start, double end) =>
        new(script.Text[script.Tokens[token].Start..script.Tokens[token].End], TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end));

    private sealed record Clause(TextSpan Span, double Start, double End, List<(int Position, double Time)> Knots);
}
