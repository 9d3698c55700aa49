using System.Text;
using System.Text.RegularExpressions;

namespace Kinora.Director.Language;

/// <summary>
/// Makes patterns of phrases from a lexicon: whole words where words have edges, anywhere where they have none (Chinese, Japanese).
/// </summary>
public static class PhrasePattern
{
    public const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>
    /// No pattern here needs a fraction of this on any text that is let in; a text that makes one stall is a bug to be seen.
    /// </summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>Any of the phrases, the longest first; a space stands for spaces or hyphens.</summary>
    public static string AnyOf(IEnumerable<string> phrases)
    {
        var parts = phrases.Where(phrase => phrase.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(phrase => phrase.Length)
            .Select(One).ToList();
        return parts.Count == 0 ? "(?!)" : $"(?:{string.Join('|', parts)})";
    }

    public static Regex Compile(string pattern) => new(pattern, Options, Limit);

    // Letters and digits that are joined to words; ideographs are words of their own, so "lofi音乐" has "lofi" in it.
    private const string Spaced = @"[\p{L}\p{N}-[\u3040-\u30ff\u3400-\u9fff]]";

    private static string One(string phrase)
    {
        var result = new StringBuilder();
        if (HasEdge(phrase[0])) result.Append($"(?<!{Spaced})");
        foreach (var c in phrase) result.Append(c is ' ' or '-' ? @"[\s\-‑–]+" : Regex.Escape(c.ToString()));
        if (HasEdge(phrase[^1])) result.Append($"(?!{Spaced})");
        return result.ToString();
    }

    private static bool HasEdge(char c) => char.IsLetterOrDigit(c) && !Writing.IsIdeograph(c);
}
