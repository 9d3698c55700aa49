using System.Globalization;
using System.Text;

namespace Kinora.Cli.Screen;

/// <summary>How many cells of a terminal letters take: Chinese, Japanese, Korean and emoji two, marks that join a letter none.</summary>
internal static class Cells
{
    private const int EmojiLook = 0xFE0F;
    private const int Joiner = 0x200D;

    // East Asian Width W and F of Unicode 15, which hold all that is shown as emoji by itself; pairs of first and last.
    private static readonly int[] Wide =
    [
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653,
        0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
        0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E,
        0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
        0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60,
        0xFFE0, 0xFFE6, 0x16FE0, 0x18D08, 0x1AFF0, 0x1B2FB, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F265,
        0x1F300, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4,
        0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596,
        0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6D7, 0x1F6DC, 0x1F6DF, 0x1F6EB, 0x1F6EC,
        0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7EB, 0x1F7F0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD,
    ];

    /// <summary>Of a text on one line.</summary>
    public static int Of(string text)
    {
        var cells = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = LetterAt(text, at);
            cells += OfLetter(text.AsSpan(at, length));
            at += length;
        }

        return cells;
    }

    /// <summary>What a person takes for one letter, in UTF-16 units: a base with its marks, an emoji with its parts, a flag.</summary>
    public static int LetterAt(string text, int at) => StringInfo.GetNextTextElementLength(text.AsSpan(at));

    /// <param name="letter">One, as <see cref="LetterAt"/> divides.</param>
    public static int OfLetter(ReadOnlySpan<char> letter)
    {
        var widest = 0;
        var count = 0;
        foreach (var rune in letter.EnumerateRunes())
        {
            if (rune.Value == EmojiLook && widest > 0) return 2;
            if (rune.Value == Joiner) continue;
            if (IsRegional(rune) && ++count == 2) return 2;
            widest = Math.Max(widest, OfRune(rune));
        }

        return widest;
    }

    /// <summary>The beginning that fits, with an ellipsis where something is left off.</summary>
    public static string Cut(string text, int cells)
    {
        if (Of(text) <= cells) return text;
        if (cells < 1) return "";
        return text[..Fitting(text, cells - 1)].TrimEnd() + "…";
    }

    /// <summary>How much of a text's beginning fits, in UTF-16 units.</summary>
    public static int Fitting(string text, int cells)
    {
        var at = 0;
        for (var used = 0; at < text.Length;)
        {
            var length = LetterAt(text, at);
            used += OfLetter(text.AsSpan(at, length));
            if (used > cells) break;
            at += length;
        }

        return at;
    }

    public static string Pad(string text, int cells) => text + new string(' ', Math.Max(0, cells - Of(text)));

    private static int OfRune(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control) return 0;
        var found = Array.BinarySearch(Wide, rune.Value);
        if (found >= 0) return 2; // a bound itself
        return (~found & 1) == 1 ? 2 : 1; // behind a first and before its last
    }

    private static bool IsRegional(Rune rune) => rune.Value is >= 0x1F1E6 and <= 0x1F1FF;
}
