using System.Globalization;
using System.Text;

namespace Kinora.Media.Scenes.Reading;

/// <summary>Makes words comparable: small letters, without accents, apostrophes and the vowel points of Arabic.</summary>
internal static class WordFold
{
    public static string Fold(string text)
    {
        var isPlain = true;
        foreach (var letter in text)
        {
            if (letter is (>= 'a' and <= 'z') or (>= '\u4e00' and <= '\u9fff')) continue;
            isPlain = false;
            break;
        }

        return isPlain ? text : FoldAll(text);
    }

    private static string FoldAll(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            // Hangul would fall apart into its letters, kana would lose their voicing marks.
            if (letter >= '\u3000') folded.Append(letter);
            else foreach (var piece in letter.ToString().Normalize(NormalizationForm.FormD)) Append(folded, piece);
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, char piece)
    {
        switch (piece)
        {
            case 'ß': folded.Append("ss"); break;
            case 'æ': folded.Append("ae"); break;
            case 'œ': folded.Append("oe"); break;
            case 'ø': folded.Append('o'); break;
            case 'ł': folded.Append('l'); break;
            case 'ى': folded.Append('ي'); break;
            case 'ـ' or '\'' or '’' or 'ʼ': break;
            case >= '\u0300' and <= '\u036f': break;
            case >= '\u064b' and <= '\u0655': break;
            default: folded.Append(piece); break;
        }
    }

    /// <summary>A character that stands for itself, because its script writes no spaces between words.</summary>
    public static bool StandsAlone(Rune rune) => rune.Value is
        (>= 0x2E80 and <= 0x2FDF) or (>= 0x3005 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF) or (>= 0x0E00 and <= 0x0EFF);

    public static bool IsKatakana(string token) => token.Length == 1 && token[0] is (>= '\u30a1' and <= '\u30fa') or 'ー';

    public static bool IsLetter(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
