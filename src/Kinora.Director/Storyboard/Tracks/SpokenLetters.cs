using Kinora.Core;

namespace Kinora.Director.Storyboard.Tracks;

/// <summary>
/// When each letter of a text is heard, from the times of its words: words may be captioned in pieces (Chinese) or together.
/// </summary>
internal sealed class SpokenLetters
{
    private readonly string text;
    private readonly double[] starts;
    private readonly double[] ends;
    private readonly int[] wordOf;
    private readonly IReadOnlyList<TimedWord> words;

    public SpokenLetters(string text, IReadOnlyList<TimedWord> words, TimeSpan duration)
    {
        (this.text, this.words) = (text, words);
        starts = new double[text.Length];
        ends = new double[text.Length];
        wordOf = new int[text.Length];
        Array.Fill(starts, -1);
        Array.Fill(wordOf, -1);
        Mark(duration.TotalMilliseconds);
        Fill(duration.TotalMilliseconds);
    }

    public double StartOf(int letter) => starts[letter];

    public double EndOf(int letter) => ends[letter];

    /// <summary>The words of a stretch of the text with their times from an origin; a word that the stretch cuts is cut with it.</summary>
    public ValueList<TimedWord> WordsIn(int from, int to, double origin)
    {
        var result = new List<TimedWord>();
        for (var i = from; i < to;)
        {
            if (wordOf[i] < 0)
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < to && wordOf[end] == wordOf[i]) end++;
            var start = Math.Max(0, Math.Round(starts[i] - origin));
            var last = Math.Max(start, Math.Round(ends[end - 1] - origin));
            result.Add(new TimedWord(text[i..end], TimeSpan.FromMilliseconds(start), TimeSpan.FromMilliseconds(last)));
            i = end;
        }

        return result.ToValueList();
    }

    private void Mark(double duration)
    {
        var from = 0;
        var latest = 0.0;
        for (var index = 0; index < words.Count; index++)
        {
            var spoken = words[index].Text.Trim();
            var at = spoken.Length == 0 ? -1 : text.IndexOf(spoken, from, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var start = Math.Clamp(words[index].Start.TotalMilliseconds, latest, Math.Max(latest, duration));
            var end = Math.Clamp(words[index].End.TotalMilliseconds, start, Math.Max(start, duration));
            for (var i = 0; i < spoken.Length; i++)
            {
                starts[at + i] = start + (end - start) * i / spoken.Length;
                ends[at + i] = start + (end - start) * (i + 1) / spoken.Length;
                wordOf[at + i] = index;
            }

            (from, latest) = (at + spoken.Length, end);
        }
    }

    /// <summary>Letters that no word covers stand between their neighbours, evenly.</summary>
    private void Fill(double duration)
    {
        for (var i = 0; i < starts.Length;)
        {
            if (starts[i] >= 0)
            {
                i++;
                continue;
            }

            var next = i;
            while (next < starts.Length && starts[next] < 0) next++;
            var before = i > 0 ? ends[i - 1] : 0;
            var after = Math.Max(before, next < starts.Length ? starts[next] : duration);
            for (var at = i; at < next; at++)
            {
                starts[at] = before + (after - before) * (at - i) / (next - i);
                ends[at] = before + (after - before) * (at - i + 1) / (next - i);
            }

            i = next;
        }
    }
}
