using System.Text.RegularExpressions;
using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Scripts;

/// <summary>Cuts the user's own words to the lengths that a screen has room for; adds none.</summary>
internal static class Wording
{
    /// <summary>Two lines of a title.</summary>
    private const int TitleWidth = 56;

    private static readonly Regex Camera = PhrasePattern.Compile(@"[\s\p{P}]+$");
    private static readonly Regex Capital = PhrasePattern.Compile(@"^[\s""“'(]*");

    /// <summary>A title from words: no full stop, a capital first, at most two lines.</summary>
    public static string Title(string words)
    {
        var line = words.Split('\n', 2)[0].Trim();
        line = Shorten(line, TitleWidth).Trim().TrimEnd('.', '。', ',', '，', ';', '；', ':', '：', '、').Trim();
        return Capitalised(line);
    }

    /// <summary>A line on screen: without the mark at its end unless it asks or exclaims.</summary>
    public static string Line(string words) => Capitalised(words.Trim().TrimEnd('.', '。', ',', '，', ';', '；', ':', '：', '、').Trim());

    public static string Capitalised(string text)
    {
        var at = Capital.Match(text).Length;
        return at < text.Length && char.IsLower(text[at]) ? text[..at] + char.ToUpperInvariant(text[at]) + text[(at + 1)..] : text;
    }

    /// <summary>No wider than so many Latin letters, cut at a clause or a word, with an ellipsis.</summary>
    public static string Shorten(string text, int width)
    {
        if (Writing.Width(text) <= width) return text;
        var best = 0;
        foreach (var point in Clauses.BreaksOf(text, null))
        {
            if (Writing.Width(text.AsSpan(0, point.At)) > width) break;
            if (point.Strength == 3 && Writing.Width(text.AsSpan(0, point.At)) * 5 >= width * 2) return Camera.Replace(text[..point.At],
                "");
            best = point.At;
        }

        return best > 0 ? Camera.Replace(text[..best], "") + "…" : Hard(text, width);
    }

    /// <summary>Phrases short enough to be read at a glance, broken where phrases begin; joined they are the clause.</summary>
    public static IReadOnlyList<string> Phrases(string clause, string language, int width)
    {
        if (Writing.Width(clause) <= width) return [clause];
        var points = Clauses.BreaksOf(clause, language).Where(point => Writing.Width(clause.AsSpan(0, point.At)) >= 10
            && Writing.Width(clause.AsSpan(point.At)) >= 8).ToList();
        if (points.Count == 0) return [clause];
        var middle = Writing.Width(clause) / 2.0;
        var best = points.MinBy(point =>
            Math.Abs(Writing.Width(clause.AsSpan(0, point.At)) - middle) - 14 * (point.Strength - 1) - (BeginsWithVerb(clause, point.At)
            ? 8 : 0));
        if (best.Strength < 2) return [clause];
        return [.. Phrases(clause[..best.At].Trim(), language, width), .. Phrases(clause[best.At..].Trim(), language, width)];
    }

    private static bool BeginsWithVerb(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return text[at..end].EndsWith("ing", StringComparison.Ordinal);
    }

    private static string Hard(string text, int width)
    {
        var end = 0;
        while (end < text.Length && Writing.Width(text.AsSpan(0, end + 1)) < width) end++;
        if (end > 0 && char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end] + "…";
    }
}
