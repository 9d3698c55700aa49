using System.Globalization;
using System.Text;

namespace Kinora.Cli.Screen;

/// <summary>A text in rows of a window: broken at spaces, and between the letters of scripts that write none.</summary>
internal static class WrappedText
{
    /// <param name="cells">That a row has room for.</param>
    public static IReadOnlyList<string> Rows(string text, int cells)
    {
        cells = Math.Max(2, cells);
        return [.. text.Split('\n').SelectMany(line => RowsOf(line, cells))];
    }

    private static IEnumerable<string> RowsOf(string line, int cells)
    {
        while (Cells.Of(line) > cells)
        {
            var fitting = Math.Max(Cells.Fitting(line, cells), Cells.LetterAt(line, 0));
            var end = BreakBefore(line, fitting);
            yield return line[..end].TrimEnd();
            line = line[end..].TrimStart();
        }

        yield return line;
    }

    /// <summary>The last place up to there where a row may end.</summary>
    private static int BreakBefore(string line, int most)
    {
        for (var at = most; at > 0; at--)
        {
            if (line[at] == ' ' || line[at - 1] == ' ' || IsWide(line, at) && !IsClosing(line[at]) || IsWide(line, at - 1) && !IsClosing(line[at])) return at;
        }

        return most;
    }

    // A sign that ends something never begins a row.
    private static bool IsClosing(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation || "，。、；：！？…”’".Contains(letter, StringComparison.Ordinal)
        || letter is ',' or '.' or ';' or ':' or '!' or '?' or '%';

    private static bool IsWide(string line, int at) => Rune.TryGetRuneAt(line, at, out var rune) && Cells.OfLetter(rune.ToString()) == 2;
}
