using System.Text;

namespace Kinora.Director.Language;

/// <summary>The writing system of a letter, as far as sentences, words and line widths depend on it.</summary>
public enum WritingSystem
{
    None,
    Latin,
    Han,
    Kana,
    Hangul,
    Cyrillic,
    Arabic,
    Devanagari,
    Greek,
    Hebrew,
    Thai,
    Other,
}

/// <summary>What letters are and how much room they take.</summary>
public static class Writing
{
    public static WritingSystem SystemOf(Rune rune)
    {
        var value = rune.Value;
        if (value is (>= 0x4e00 and <= 0x9fff) or (>= 0x3400 and <= 0x4dbf) or (>= 0xf900 and <= 0xfaff)
            or (>= 0x20000 and <= 0x3ffff) or 0x3005)
        {
            return WritingSystem.Han;
        }

        if (!Rune.IsLetter(rune) && value is not (>= 0x0900 and <= 0x097f) and not (>= 0x0e30 and <= 0x0e4e)) return WritingSystem.None;
        return value switch
        {
            <= 0x024f or (>= 0x1e00 and <= 0x1eff) or (>= 0xff21 and <= 0xff5a) => WritingSystem.Latin,
            (>= 0x3040 and <= 0x30ff) or (>= 0x31f0 and <= 0x31ff) or (>= 0xff66 and <= 0xff9d) => WritingSystem.Kana,
            (>= 0xac00 and <= 0xd7af) or (>= 0x1100 and <= 0x11ff) or (>= 0x3130 and <= 0x318f) => WritingSystem.Hangul,
            >= 0x0400 and <= 0x052f => WritingSystem.Cyrillic,
            (>= 0x0600 and <= 0x06ff) or (>= 0x0750 and <= 0x077f) or (>= 0xfb50 and <= 0xfdff) or (>= 0xfe70 and <= 0xfeff) =>
                WritingSystem.Arabic,
            >= 0x0900 and <= 0x097f => WritingSystem.Devanagari,
            (>= 0x0370 and <= 0x03ff) or (>= 0x1f00 and <= 0x1fff) => WritingSystem.Greek,
            >= 0x0590 and <= 0x05ff => WritingSystem.Hebrew,
            >= 0x0e00 and <= 0x0e7f => WritingSystem.Thai,
            _ => WritingSystem.Other,
        };
    }

    /// <summary>A letter that is a word or a syllable by itself and needs no spaces: Han and kana.</summary>
    public static bool IsIdeograph(char c) =>
        c is (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u4dbf') or (>= '\u4e00' and <= '\u9fff')
            or (>= '\uf900' and <= '\ufaff') or '\u3005';

    /// <summary>Takes the room of two Latin letters: Han, kana, Hangul, and full-width signs.</summary>
    public static bool IsWide(char c) =>
        IsIdeograph(c)
            || c is (>= '\u3000' and <= '\u303f') or (>= '\uac00' and <= '\ud7af')
                or (>= '\uff01' and <= '\uff60') or (>= '\ud83c' and <= '\ud83e');

    /// <summary>How wide a line is: 1 a Latin letter, 2 an ideograph.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
        {
            if (char.IsLowSurrogate(c) || c is '\u200d' or '\ufe0f') continue;
            width += IsWide(c) ? 2 : 1;
        }

        return width;
    }

    /// <summary>Whether anything in it can be said: a letter or a digit.</summary>
    public static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) return true;
        }

        return false;
    }

    public static bool HasWords(string text) => HasWords(text.AsSpan());

    /// <summary>Words as people count them: an ideograph is half a word, anything else between spaces is one.</summary>
    public static double CountWords(string text)
    {
        var count = 0.0;
        var inWord = false;
        foreach (var c in text)
        {
            if (IsIdeograph(c))
            {
                count += 0.5;
                inWord = false;
                continue;
            }

            var isLetter = char.IsLetterOrDigit(c) || char.IsSurrogate(c) || (inWord && c is '\'' or '’');
            if (isLetter && !inWord) count++;
            inWord = isLetter;
        }

        return count;
    }

    public static bool IsEmoji(Rune rune) =>
        rune.Value is (>= 0x1f000 and <= 0x1faff) or (>= 0x2600 and <= 0x27bf) or (>= 0x2b00 and <= 0x2bff)
        or (>= 0xfe00 and <= 0xfe0f) or 0x200d or 0x20e3 or (>= 0xe0020 and <= 0xe007f)
        or (>= 0x2300 and <= 0x23ff) or (>= 0x2190 and <= 0x21ff);
}
