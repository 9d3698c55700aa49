using System.Text;
using Kinora.Core;

namespace Kinora.Media.Analysis.Transcription;

/// <summary>Words with times out of what recognisers give: whole words, tokens, or only a text and how long it took.</summary>
internal sealed class HeardWords
{
    // A recogniser that loops gives the same words for ever.
    private const int Most = 100_000;

    private readonly List<TimedWord> words = [];

    public ValueList<TimedWord> Words => words.ToValueList();

    /// <summary>A whole word; one without letters goes to the word before it.</summary>
    public void Add(string text, double start, double end)
    {
        var word = Clean(text).Trim();
        if (word.Length == 0 || words.Count >= Most || !double.IsFinite(start) || !double.IsFinite(end)) return;
        var from = Time(start);
        if (words.Count > 0 && !word.EnumerateRunes().Any(Rune.IsLetterOrDigit)) Extend(word, Time(end));
        else words.Add(new TimedWord(word, Later(from), Later(Time(end) is var to && to > from ? to : from)));
    }

    /// <summary>A piece of a word: it begins a new one where a space stands before it, or where the writing has none.</summary>
    public void AddToken(string text, double start, double end)
    {
        var token = Clean(text);
        var piece = token.Trim();
        if (piece.Length == 0) return;
        var isNew = words.Count == 0 || char.IsWhiteSpace(token[0]) || IsUnspaced(piece[0]) || IsUnspaced(words[^1].Text[^1]);
        if (isNew) Add(piece, start, end);
        else Extend(piece, Time(end));
    }

    /// <summary>A text of which only its beginning and end are known: each letter is given the same time.</summary>
    public void Spread(string text, double start, double end)
    {
        var parts = Parts(Clean(text)).ToList();
        var letters = Math.Max(1, parts.Sum(part => part.Length));
        var passed = 0;
        foreach (var part in parts)
        {
            Add(part, start + (end - start) * passed / letters, start + (end - start) * (passed + part.Length) / letters);
            passed += part.Length;
        }
    }

    private static IEnumerable<string> Parts(string text)
    {
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var from = 0;
            for (var i = 1; i < word.Length; i++)
            {
                if (!IsUnspaced(word[i]) && !IsUnspaced(word[i - 1])) continue;
                yield return word[from..i];
                from = i;
            }

            yield return word[from..];
        }
    }

    private void Extend(string text, TimeSpan end) =>
        words[^1] = words[^1] with { Text = words[^1].Text + text, End = end > words[^1].End ? end : words[^1].End };

    // Recognisers step back by a few hundredths between segments: words stay in order.
    private TimeSpan Later(TimeSpan time) => words.Count > 0 && time < words[^1].Start ? words[^1].Start : time;

    private static TimeSpan Time(double seconds) => TimeSpan.FromMilliseconds(Math.Round(Math.Clamp(seconds, 0, 1e7) * 1000));

    /// <summary>Control characters are no words, and what is broken is left out.</summary>
    private static string Clean(string text) => string.Concat(text.Where(letter => letter == ' ' || !(char.IsControl(letter) || letter == '\uFFFD')));

    private static bool IsUnspaced(char letter) => letter is >= '\u2E80' and < '\uAC00' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFFEF';
}
