using Kinora.Director.Understanding.Plain;

namespace Kinora.Director.Understanding.Mentions;

/// <summary>Finds what stands in quotation marks, of any kind.</summary>
internal static class QuotedText
{
    private const int Longest = 2000;

    /// <returns>With the marks, and without; in order, never overlapping.</returns>
    public static List<(Span Whole, Span Inner)> Find(PlainText plain, string raw)
    {
        var result = new List<(Span, Span)>();
        var text = plain.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Opens(text, i) || CloseOf(text, raw, plain, i) is not { } close) continue;
            result.Add((new Span(i, close - i + 1), new Span(i + 1, close - i - 1)));
            i = close;
        }

        return result;
    }

    private static bool Opens(string text, int at) => text[at] switch
    {
        '"' or '「' or '『' or '《' or '【' or '〈' => true,
        '\'' => (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || Language.Writing.IsIdeograph(text[at - 1])) && at + 1 < text.Length
            && text[at + 1] != ' ',
        _ => false,
    };

    private static int? CloseOf(string text, string raw, PlainText plain, int open)
    {
        var mark = text[open] switch
        {
            '「' => '」',
            '『' => '』',
            '《' => '》',
            '【' => '】',
            '〈' => '〉',
            var same => same,
        };
        var isCurly = raw[plain.RawIndex[open]] is '“' or '‘';
        for (var i = open + 1; i < text.Length && i - open <= Longest; i++)
        {
            if (text[i] != mark) continue;
            if (isCurly && raw[plain.RawIndex[i]] is '“' or '‘') continue;
            // An apostrophe inside a word, a plural's ("the dogs' ball") where a later mark closes.
            if (mark == '\'' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])
                && !Language.Writing.IsIdeograph(text[i + 1])) continue;
            return i > open + 1 ? i : null;
        }

        return null;
    }
}
