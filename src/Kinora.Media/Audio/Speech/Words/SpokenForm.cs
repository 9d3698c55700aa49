using System.Text;
using System.Text.RegularExpressions;

namespace Kinora.Media.Audio.Speech.Words;

/// <summary>
/// A text as it is given to a voice: each character stands where it stood, and what no one says aloud (emoji, brackets, the
/// scheme of an address, controls) is a space. So nothing in it is a command to any engine, and every time found for a position
/// holds for the text as well.
/// </summary>
internal static partial class SpokenForm
{
    // Brackets may hold SSML or phonemes, and are not said in any case; the rest is what Markdown is written with.
    private const string Unsaid = "<>[]{}|\\^`~*_#";

    public static string Of(string text)
    {
        var form = new StringBuilder(text.Length);
        var cleaned = Scheme().Replace(text, match => new string(' ', match.Length));
        for (var i = 0; i < cleaned.Length; i++)
        {
            var c = cleaned[i];
            if (char.IsSurrogate(c))
            {
                i += AppendPair(form, cleaned, i);
                continue;
            }

            form.Append(IsUnsaid(c) ? ' ' : c);
        }

        return form.ToString();
    }

    /// <returns>How many more characters were used than one.</returns>
    private static int AppendPair(StringBuilder form, string text, int at)
    {
        if (!char.IsSurrogatePair(text, Math.Min(at, text.Length - 1)) || at + 1 >= text.Length)
        {
            form.Append(' ');
            return 0;
        }

        if (char.IsLetterOrDigit(text, at)) form.Append(text, at, 2);
        else form.Append("  ");
        return 1;
    }

    // Symbols of the pictographic blocks, joiners and variation selectors.
    private static bool IsUnsaid(char c) => char.IsControl(c) || Unsaid.Contains(c)
        || c is >= '\u2190' and <= '\u21ff' or >= '\u2300' and <= '\u23ff' or >= '\u2460' and <= '\u27bf' or >= '\u2900' and <= '\u2bff'
        or '\u200b' or '\u2060' or '\ufeff' or '\ufffd' or '\ufffc' or >= '\ufe00' and <= '\ufe0f' or >= '\u202a' and <= '\u202e'
        or >= '\u2066' and <= '\u2069' or >= '\ue000' and <= '\uf8ff';

    [GeneratedRegex(@"\b(?:https?|ftp)://(?:www\.)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
