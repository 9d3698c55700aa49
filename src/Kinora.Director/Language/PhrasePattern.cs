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
        var sorted = phrases.Where(phrase => phrase.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(phrase => phrase.Length).ToList();
        // A place in a text begins with a letter that has an edge or with one that has none: both kinds need not be told apart at each phrase.
        string[] kinds = [Within(sorted.Where(phrase => HasEdge(phrase[0])), Before), Within(sorted.Where(phrase => !HasEdge(phrase[0])), "")];
        return sorted.Count == 0 ? "(?!)" : $"(?:{string.Join('|', kinds.Where(kind => kind.Length > 0))})";
    }

    public static Regex Compile(string pattern) => new(pattern, Options, Limit);

    private const string Before = $"(?<!{Spaced})";
    private const string Behind = $"(?!{Spaced})";

    // Letters and digits that are joined to words; ideographs are words of their own, so "lofi音乐" has "lofi" in it.
    private const string Spaced = @"[\p{L}\p{N}-[\u3040-\u30ff\u3400-\u9fff]]";

    /// <summary>The phrases in their order; neighbours that end alike share what must not stand behind them..</summary>
    private static string Within(IEnumerable<string> phrases, string before)
    {
        var runs = new List<(bool HasEdge, List<string> Parts)>();
        foreach (var phrase in phrases)
        {
            var hasEdge = HasEdge(phrase[^1]);
            if (runs.Count == 0 || runs[^1].HasEdge != hasEdge) runs.Add((hasEdge, []));
            runs[^1].Parts.Add(One(phrase));
        }

        var all = runs.Select(run => run.HasEdge ? $"(?:{string.Join('|', run.Parts)}){Behind}" : string.Join('|', run.Parts));
        return runs.Count == 0 ? "" : $"{before}(?:{string.Join('|', all)})";
    }

    private static string One(string phrase)
    {
        var result = new StringBuilder();
        foreach (var c in phrase) result.Append(c is ' ' or '-' ? @"[\s\-‑–]+" : Regex.Escape(c.ToString()));
        return result.ToString();
    }

    private static bool HasEdge(char c) => char.IsLetterOrDigit(c) && !Writing.IsIdeograph(c);
}
