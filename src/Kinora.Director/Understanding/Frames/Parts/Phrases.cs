using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Kinora.Director.Language;

namespace Kinora.Director.Understanding.Frames.Parts;

/// <summary>
/// A lexicon of phrases that are looked for only where one asks: they hide no other meaning of the same words, and files may be called so.
/// </summary>
internal sealed class Phrases(string lexicon)
{
    // "Turn the five photos I sent you into".
    private const int LongestGap = 60;

    private readonly Lexicon words = Lexicon.Of(lexicon);
    private readonly ConcurrentDictionary<string, Regex> patterns = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Keys => words.Keys;

    public bool Has(string text, string key) => Pattern(key).IsMatch(text);

    public Span? Find(string text, string key, int from = 0) => Pattern(key).Match(text, from) is { Success: true } match ? new Span(match.Index, match.Length) : null;

    public IEnumerable<Span> All(string text, string key) => Pattern(key).Matches(text).Select(match => new Span(match.Index, match.Length));

    /// <summary>The phrases of a key as a part of a pattern.</summary>
    public string Any(string key)
    {
        var gapped = words.Phrases(key).Where(phrase => phrase.Contains(" ... ", StringComparison.Ordinal))
            .Select(phrase => string.Join($@"[^\n.!?。！？]{{1,{LongestGap}}}?", phrase.Split(" ... ").Select(part => PhrasePattern.AnyOf([part]))));
        var plain = PhrasePattern.AnyOf(words.Phrases(key).Where(phrase => !phrase.Contains(" ... ", StringComparison.Ordinal)));
        return $"(?:{string.Join('|', gapped.Prepend(plain))})";
    }

    private Regex Pattern(string key) => patterns.GetOrAdd(key, one => PhrasePattern.Compile(Any(one)));
}
