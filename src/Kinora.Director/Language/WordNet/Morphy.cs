namespace Kinora.Director.Language.WordNet;

/// <summary>English endings taken off, as WordNet's own rules of detachment do (morphy(7WN)).</summary>
internal static class Morphy
{
    private static readonly (string Ending, string Instead)[] Nouns =
        [("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"), ("ies", "y"), ("s", "")];

    private static readonly (string Ending, string Instead)[] Verbs =
        [("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""), ("s", "")];

    private static readonly (string Ending, string Instead)[] Adjectives = [("er", ""), ("est", ""), ("er", "e"), ("est", "e")];

    /// <summary>The word itself, then what it may be a form of.</summary>
    public static IEnumerable<string> BaseForms(string word, string partOfSpeech)
    {
        yield return word;
        var rules = partOfSpeech switch { "noun" => Nouns, "verb" => Verbs, "adj" => Adjectives, _ => [] };
        foreach (var (ending, instead) in rules)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal)
                && !word.EndsWith("ss", StringComparison.Ordinal))
            {
                yield return word[..^ending.Length] + instead;
            }
        }
    }
}
