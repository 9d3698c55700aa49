using System.Globalization;
using System.Text;

namespace Kinora.Media.Text;

/// <summary>What the letters say of the language: as far as fonts, line breaks and reveals differ.</summary>
public enum TextLanguage
{
    Other,
    Chinese,
    Japanese,
    Korean,
}

/// <summary>Classes of characters that decide how words are set and revealed.</summary>
public static class Letters
{
    /// <summary>Kana means Japanese, hangul Korean, other ideographs Chinese.</summary>
    public static TextLanguage LanguageOf(string text)
    {
        var ideographs = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsKana(rune.Value)) return TextLanguage.Japanese;
            if (IsHangul(rune.Value)) return TextLanguage.Korean;
            ideographs |= IsIdeograph(rune.Value);
        }

        return ideographs ? TextLanguage.Chinese : TextLanguage.Other;
    }

    /// <summary>As fontconfig and Pango name it, for <c>locl</c> forms and line-break rules.</summary>
    public static string Tag(TextLanguage language) => language switch
    {
        TextLanguage.Chinese => "zh-cn",
        TextLanguage.Japanese => "ja",
        TextLanguage.Korean => "ko",
        _ => "en",
    };

    /// <summary>Chinese and Japanese letters and their punctuation: each advances alone, without spaces.</summary>
    public static bool IsWrittenWithoutSpaces(int c) => IsIdeograph(c) || IsKana(c);

    public static bool IsIdeograph(int c) => c is >= 0x2e80 and <= 0x2fdf or >= 0x3400 and <= 0x4dbf or >= 0x4e00 and <= 0x9fff
        or >= 0xf900 and <= 0xfaff or >= 0x20000 and <= 0x3ffff or 0x3005 or 0x3007;

    public static bool IsKana(int c) => c is >= 0x3041 and <= 0x30ff or >= 0x31f0 and <= 0x31ff or >= 0xff66 and <= 0xff9d;

    public static bool IsHangul(int c) => c is >= 0x1100 and <= 0x11ff or >= 0x3130 and <= 0x318f or >= 0xac00 and <= 0xd7af;

    public static bool IsThaiLike(int c) => c is >= 0x0e00 and <= 0x0eff or >= 0x1000 and <= 0x109f or >= 0x1780 and <= 0x17ff;

    /// <summary>Scripts whose letters join or regroup (Arabic, the Indic ones): shown by whole words, set without tracking.</summary>
    public static bool IsJoined(int c) => c is >= 0x0600 and <= 0x08ff or >= 0x0900 and <= 0x0dff or >= 0x1000 and <= 0x109f
        or >= 0x1780 and <= 0x18af or >= 0xfb50 and <= 0xfdff or >= 0xfe70 and <= 0xfefc;

    /// <summary>Scripts with tall stacks above or below the line.</summary>
    public static bool IsTall(int c) => IsJoined(c) || IsThaiLike(c) || c is >= 0x0f00 and <= 0x0fff;

    public static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    public static bool Any(string text, Func<int, bool> test)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (test(rune.Value)) return true;
        }

        return false;
    }
}
