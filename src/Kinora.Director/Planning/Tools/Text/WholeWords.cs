using System.Text;
using Kinora.Director.Language;

namespace Kinora.Director.Planning.Tools.Text;

/// <summary>Words in a text, any case: "it" is not in "Visit". A plural counts ("dog" in "Dogs"); Chinese has no gaps between words.</summary>
internal static class WholeWords
{
    public static bool Contains(string text, string words) => Next(text, words, 0) >= 0;

    public static string Replace(string text, string words, string by)
    {
        var result = new StringBuilder();
        var done = 0;
        for (var at = Next(text, words, 0); at >= 0; at = Next(text, words, done))
        {
            result.Append(text, done, at - done).Append(by);
            done = at + words.Length;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }

    private static int Next(string text, string words, int from)
    {
        for (var at = text.IndexOf(words, from, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (IsWhole(text, at, at + words.Length)) return at;
        }

        return -1;
    }

    private static bool IsWhole(string text, int start, int end)
    {
        if (start > 0 && IsLetter(text[start]) && IsLetter(text[start - 1])) return false;
        if (end >= text.Length || !IsLetter(text[end - 1]) || !IsLetter(text[end])) return true;
        return text[end] is 's' or 'S' && end - start > 2 && (end + 1 == text.Length || !IsLetter(text[end + 1]));
    }

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) && !Writing.IsIdeograph(c);
}
