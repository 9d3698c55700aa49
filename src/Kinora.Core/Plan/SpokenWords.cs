namespace Kinora.Core.Plan;

/// <summary>A stretch of a text that is highlighted as one, in UTF-16 positions, half-open.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>When each unit of a line is spoken, and how brightly it is lit at an instant.</summary>
public static class SpokenWords
{
    private const double Rise = 0.08;
    private const double Fall = 0.14;

    /// <summary>A pause shorter than this keeps the word lit until the next one: it would flicker otherwise.</summary>
    private const double Bridge = 0.45;

    /// <summary>
    /// Each unit's time, in order, never overlapping. Timed words are found in the text one after another, letters of a word
    /// sharing its time evenly; units that no word covers stand between their neighbours. With no words that match, the
    /// duration is spread by length.
    /// </summary>
    public static ValueList<TimeRange> Times(string text, IReadOnlyList<TextSpan> units, IReadOnlyList<TimedWord> words, TimeSpan duration)
    {
        var starts = new double?[text.Length];
        var ends = new double?[text.Length];
        if (!Mark(text, words, starts, ends)) return Spread(units, duration);
        var times = new (double Start, double End)?[units.Count];
        for (var i = 0; i < units.Count; i++)
        {
            var letters = Enumerable.Range(units[i].Start, units[i].Length).Where(at => starts[at] is not null).ToList();
            if (letters.Count > 0) times[i] = (starts[letters[0]]!.Value, ends[letters[^1]]!.Value);
        }

        return Fill(times, duration.TotalSeconds);
    }

    /// <summary>0 (unlit) – 1 (lit), continuous in time.</summary>
    public static double Highlight(ValueList<TimeRange> times, int unit, TimeSpan local)
    {
        var start = times[unit].Start.TotalSeconds;
        var end = times[unit].End.TotalSeconds;
        if (unit + 1 < times.Count && times[unit + 1].Start.TotalSeconds - end < Bridge) end = times[unit + 1].Start.TotalSeconds;
        var now = local.TotalSeconds;
        var lit = Easing.InOut((now - start + Rise / 2) / Rise);
        return lit * (1 - Easing.InOut((now - end + Rise / 2) / Fall));
    }

    private static bool Mark(string text, IReadOnlyList<TimedWord> words, double?[] starts, double?[] ends)
    {
        var from = 0;
        var latest = 0.0;
        var any = false;
        foreach (var word in words)
        {
            var spoken = word.Text.Trim();
            var at = spoken.Length == 0 ? -1 : text.IndexOf(spoken, from, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var start = Math.Max(latest, word.Start.TotalSeconds);
            var end = Math.Max(start, word.End.TotalSeconds);
            for (var i = 0; i < spoken.Length; i++)
            {
                starts[at + i] = start + (end - start) * i / spoken.Length;
                ends[at + i] = start + (end - start) * (i + 1) / spoken.Length;
            }

            (from, latest, any) = (at + spoken.Length, end, true);
        }

        return any;
    }

    private static ValueList<TimeRange> Fill((double Start, double End)?[] times, double duration)
    {
        for (var i = 0; i < times.Length; i++)
        {
            if (times[i] is not null) continue;
            var before = i > 0 ? times[i - 1]!.Value.End : 0;
            var next = Array.FindIndex(times, i, time => time is not null);
            var after = Math.Max(before, next < 0 ? duration : times[next]!.Value.Start);
            var gap = (after - before) / ((next < 0 ? times.Length : next) - i);
            times[i] = (before, before + gap);
        }

        return times.Select(time => TimeRange.FromTo(
            TimeSpan.FromSeconds(time!.Value.Start), TimeSpan.FromSeconds(time.Value.End))).ToValueList();
    }

    private static ValueList<TimeRange> Spread(IReadOnlyList<TextSpan> units, TimeSpan duration)
    {
        // One more than its letters: short words take longer than their length says.
        var total = Math.Max(1, units.Sum(unit => unit.Length + 1));
        var done = 0;
        return units.Select(unit =>
        {
            var start = duration * ((double)done / total);
            done += unit.Length + 1;
            return TimeRange.FromTo(start, duration * ((double)done / total));
        }).ToValueList();
    }
}
