using System.Reflection;
using System.Text.RegularExpressions;
using Kinora.Director.Language;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding;

/// <summary>All words of the lexicons <c>concepts-*.txt</c>, of all languages, and what they mean.</summary>
internal sealed class ConceptBook
{
    public static readonly ConceptBook Default = Load();

    private readonly Dictionary<string, List<string>> keysOf;
    private readonly Regex pattern;

    private ConceptBook(Dictionary<string, List<string>> keysOf)
    {
        this.keysOf = keysOf;
        pattern = new Regex(PhrasePattern.AnyOf(keysOf.Keys), PhrasePattern.Options | RegexOptions.Compiled, PhrasePattern.Limit);
    }

    public IReadOnlyCollection<string> Phrases => keysOf.Keys;

    public IEnumerable<string> Keys => keysOf.Values.SelectMany(keys => keys).Distinct(StringComparer.Ordinal);

    /// <summary>The longest words at each place; words inside longer ones mean nothing of their own.</summary>
    public IEnumerable<Concept> Find(string text)
    {
        foreach (Match match in pattern.Matches(text))
        {
            var phrase = string.Join(' ', match.Value.ToLowerInvariant().Split([' ', '-', '‑', '–'], StringSplitOptions.RemoveEmptyEntries));
            foreach (var key in keysOf[phrase]) yield return new Concept(new Span(match.Index, match.Length), key);
        }
    }

    private static ConceptBook Load()
    {
        const string Prefix = "lexicon:concepts-";
        var keysOf = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var resource in typeof(ConceptBook).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var lexicon = Lexicon.Of(resource["lexicon:".Length..]);
            foreach (var key in lexicon.Keys)
            {
                foreach (var phrase in lexicon.Phrases(key).Select(phrase => phrase.ToLowerInvariant().Replace('-', ' ')))
                {
                    if (!keysOf.TryGetValue(phrase, out var keys)) keysOf[phrase] = keys = [];
                    if (!keys.Contains(key)) keys.Add(key);
                }
            }
        }

        return new ConceptBook(keysOf);
    }
}
