using Kinora.Core.Plan;
using Kinora.Media.Text;

namespace Kinora.Media.Audio.Speech.Words;

/// <summary>
/// Cuts a text into the words that captions show one after another: at spaces, and letter by letter where words are written
/// without them. Punctuation goes with the word before it, an opening bracket or quote with the one behind it.
/// </summary>
internal static class SpeechToken
{
    // What opens; quotes that look the same on both sides are told apart by what stands before them.
    private const string Opening = "([{<（［｛〔〈《「『【〖“‘«‹¿¡";

    public static List<TextSpan> Split(string text)
    {
        var tokens = new List<TextSpan>();
        var start = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsSpace(text[i]))
            {
                Close(i);
                continue;
            }

            if (start < 0) start = i;
            else if (StartsToken(text, start, i)) (_, start) = (Close(i), i);
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
        }

        Close(text.Length);
        return tokens;

        int Close(int end)
        {
            if (start >= 0) tokens.Add(new TextSpan(start, end));
            return start = -1;
        }
    }

    /// <summary>Whether something of it is spoken: a letter, a digit, or a sign that has a name.</summary>
    public static bool IsSpoken(ReadOnlySpan<char> word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (System.Text.Rune.IsLetterOrDigit(rune) || rune.Value is '%' or '&' or '+' or '=' or '€' or '$' or '£' or '@' or '°') return true;
        }

        return false;
    }

    private static bool StartsToken(string text, int start, int at)
    {
        var isWide = Letters.IsWrittenWithoutSpaces(CodePoint(text, at)) && char.IsLetter(text, at);
        var before = text.AsSpan(start, at - start);
        if (isWide) return IsSpoken(before);
        // A Latin word or an opening mark behind a wide letter.
        if (!HasWide(before)) return false;
        return Opening.Contains(text[at]) || (char.IsLetterOrDigit(text, at) && !IsMark(text, at));
    }

    private static bool HasWide(ReadOnlySpan<char> word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (Letters.IsWrittenWithoutSpaces(rune.Value) && System.Text.Rune.IsLetter(rune)) return true;
        }

        return false;
    }

    private static bool IsMark(string text, int at) =>
        char.GetUnicodeCategory(text, at) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.ModifierLetter;

    private static int CodePoint(string text, int at) =>
        char.IsSurrogatePair(text, Math.Min(at, text.Length - 2 < 0 ? 0 : at)) ? char.ConvertToUtf32(text, at) : text[at];

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c);
}
