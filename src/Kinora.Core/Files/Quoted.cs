using System.Globalization;
using System.Text;

namespace Kinora.Core.Files;

/// <summary>Quotes foreign text inside a sentence: on one line, without control characters, at most forty letters.</summary>
internal static class Quoted
{
    private const int Letters = 40;

    public static string Text(string text, char mark = '"')
    {
        var builder = new StringBuilder().Append(mark);
        foreach (var rune in text.EnumerateRunes().Take(Letters))
        {
            var hidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            builder.Append(hidden ? " " : rune.ToString());
        }

        if (text.EnumerateRunes().Skip(Letters).Any()) builder.Append('…');
        return builder.Append(mark).ToString();
    }
}
