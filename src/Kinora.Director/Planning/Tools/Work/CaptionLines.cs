using Kinora.Core;
using Kinora.Director.Language;
using Kinora.Director.Storyboard.Tracks;

namespace Kinora.Director.Planning.Tools.Work;

/// <summary>A caption in the making; its words count from its own start.</summary>
internal readonly record struct CaptionLine(string Text, TimeRange Range, ValueList<TimedWord> Words);

/// <summary>Cuts what is said into captions of two lines that stay long enough to be read.</summary>
internal static class CaptionLines
{
    // Captions come a little before their first word and stay a little after their last.
    private static readonly TimeSpan Ahead = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan After = TimeSpan.FromMilliseconds(350);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <param name="words">From the start of what is said.</param>
    /// <param name="start">When that is, in the film.</param>
    public static IEnumerable<CaptionLine> Of(string text, ValueList<TimedWord> words, TimeSpan start, TimeSpan duration, string? language, Canvas canvas)
    {
        if (duration <= TimeSpan.Zero || !Writing.HasWords(text)) yield break;
        var width = canvas.Width * 10 < canvas.Height * 8 ? CaptionTrack.UprightLineWidth : CaptionTrack.LineWidth;
        var letters = new SpokenLetters(text, words, duration);
        foreach (var piece in CaptionCutter.Cut(text, language, width))
        {
            var (from, to) = (piece.Start, piece.End);
            while (from < to && char.IsWhiteSpace(text[from])) from++;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            if (to <= from || !Writing.HasWords(text.AsSpan(from, to - from))) continue;
            var range = TimeRange.FromTo(start + TimeSpan.FromMilliseconds(letters.StartOf(from)), start + TimeSpan.FromMilliseconds(letters.EndOf(to - 1)));
            yield return new CaptionLine(text[from..to], range, letters.WordsIn(from, to, letters.StartOf(from)));
        }
    }

    /// <summary>One after the other, none over another, each from a little before its words to a little behind them.</summary>
    public static List<CaptionLine> Placed(IEnumerable<CaptionLine> lines, TimeSpan film)
    {
        var row = lines.OrderBy(line => line.Range.Start).ToList();
        var placed = new List<CaptionLine>();
        var free = TimeSpan.Zero;
        for (var i = 0; i < row.Count; i++)
        {
            var start = Later(Milliseconds.Round(row[i].Range.Start - Ahead), free);
            var next = i + 1 < row.Count ? Milliseconds.Round(row[i + 1].Range.Start - Ahead) : film;
            var wish = Later(Milliseconds.Round(row[i].Range.End + After), start + Shortest);
            var end = wish < next || next <= start ? wish : next;
            if (end > film) end = film;
            if (end <= start) continue;
            placed.Add(new CaptionLine(row[i].Text, TimeRange.FromTo(start, end), Moved(row[i].Words, row[i].Range.Start - start, end - start)));
            free = end;
        }

        return placed;
    }

    private static ValueList<TimedWord> Moved(ValueList<TimedWord> words, TimeSpan by, TimeSpan length)
    {
        var last = TimeSpan.Zero;
        var moved = new List<TimedWord>();
        foreach (var word in words)
        {
            var start = Within(Milliseconds.Round(word.Start + by), last, length);
            moved.Add(word with { Start = start, End = Within(Milliseconds.Round(word.End + by), start, length) });
            last = start;
        }

        return moved.ToValueList();
    }

    private static TimeSpan Within(TimeSpan time, TimeSpan least, TimeSpan most) => time < least ? least : time > most ? Later(most, least) : time;

    private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
