using System.Text;

namespace Kinora.Media.Text;

/// <summary>Makes any string drawable: whole characters only, line feeds as the only control, bounded in length and height.</summary>
public static class TextCleaner
{
    /// <summary>More than any canvas can show at the smallest size.</summary>
    public const int LongestText = 3000;

    private const int LongestRow = 40;

    /// <summary>Written stacks (Thai, Hebrew, Vietnamese) need up to four marks on a letter; more only soil the picture.</summary>
    private const int MostMarks = 5;

    /// <returns>Empty when there is nothing to see. Invalid surrogates become U+FFFD; what was cut off leaves an ellipsis.</returns>
    public static string Clean(string text)
    {
        var result = new StringBuilder(Math.Min(text.Length, LongestText) + 1);
        var marks = 0;
        var cut = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (result.Length >= LongestText)
            {
                cut = true;
                break;
            }

            if (Normalise(rune) is not { } kept) continue;
            marks = Letters.IsMark(kept) ? marks + 1 : 0;
            if (marks <= MostMarks) result.Append(kept.ToString());
        }

        var rows = result.Replace("\r\n", "\n").Replace('\r', '\n').ToString().Split('\n').Select(row => row.Trim()).ToList();
        while (rows.Count > 0 && rows[^1].Length == 0) rows.RemoveAt(rows.Count - 1);
        while (rows.Count > 0 && rows[0].Length == 0) rows.RemoveAt(0);
        if (rows.Count > LongestRow)
        {
            rows.RemoveRange(LongestRow, rows.Count - LongestRow);
            cut = true;
        }

        var cleaned = string.Join('\n', rows);
        if (!HasInk(cleaned)) return "";
        return cut ? cleaned + "…" : cleaned;
    }

    private static Rune? Normalise(Rune rune) => rune.Value switch
    {
        '\n' or '\r' => rune,
        '\t' => new Rune(' '),
        0x85 or 0x0b or 0x0c or 0x2028 or 0x2029 => new Rune('\n'),
        0xfeff or 0xfffc => null,
        var c when Rune.IsControl(rune) || (c & 0xfffe) == 0xfffe || c is >= 0xfdd0 and <= 0xfdef => null,
        _ => rune,
    };

    private static bool HasInk(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format
                && !Letters.IsMark(rune)) return true;
        }

        return false;
    }
}
