using Kinora.Director.Language;

namespace Kinora.Director.Understanding.Plain;

/// <summary>
/// Mends words that are in no dictionary by the lexicons' words: one slip from four letters on, two from eight on; a slip is a letter too
/// many, too few, another, or two exchanged.
/// </summary>
internal sealed class Speller
{
    public static readonly Speller Default = new();

    private const int Longest = 20;

    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<string>[] byLength = [.. Enumerable.Range(0, Longest + 3).Select(_ => new List<string>())];

    private Speller()
    {
        known.UnionWith(Lexicon.Of("frequent-words").Words("en"));
        known.UnionWith(Lexicon.Of("stopwords").Words("en"));
        var vocabulary = ConceptBook.Default.Words.Concat(Vocabulary()).Where(word => word.Length > 0
            && word.All(char.IsAsciiLetter)).Distinct(StringComparer.Ordinal);
        foreach (var word in vocabulary)
        {
            known.Add(word);
            if (word.Length is >= 4 and <= Longest) byLength[word.Length].Add(word);
        }
    }

    /// <param name="names">Words of the project's files, prompts and texts, which are right however they are written.</param>
    /// <returns>Null when the word stays as it is.</returns>
    public string? Mend(string word, IWordBook? dictionary, IReadOnlySet<string> names)
    {
        if (names.Contains(word)) return null;
        if (Variants.English.TryGetValue(word, out var variant)) return variant;
        if (word.Length is < 4 or > Longest || known.Contains(word) || IsForm(word)) return null;
        var nearest = Nearest(word);
        if (nearest is null || (dictionary is not null && dictionary.Look(word).Count > 0)) return null;
        return nearest;
    }

    private string? Nearest(string word)
    {
        if (Undrawn(word) is { } undrawn) return undrawn;
        var most = word.Length >= 8 ? 2 : 1;
        string? best = null;
        var bestScore = double.MaxValue;
        for (var length = Math.Max(4, word.Length - most); length <= Math.Min(Longest, word.Length + most); length++)
        {
            foreach (var candidate in byLength[length])
            {
                var distance = EditDistance.Of(word, candidate, most);
                if (distance > most || (distance == 2 && candidate.Length < 8)) continue;
                // People rarely mistype the first letter; a letter left out or doubled is likelier than another one.
                var score = distance + (candidate[0] == word[0] ? 0 : 0.4) + (candidate[^1] == word[^1] ? 0 : 0.2)
                    + (candidate.Length > word.Length ? 0 : candidate.Length == word.Length ? 0.05 : 0.1);
                if (score < bestScore) (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    /// <summary>"Speeed", "louderrr": letters held down.</summary>
    private string? Undrawn(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] != word[i - 1]) continue;
            var end = i;
            while (end < word.Length && word[end] == word[i]) end++;
            var (once, twice) = (word[..i] + word[end..], word[..i] + word[i] + word[end..]);
            if (end - i > 1 && known.Contains(twice)) return twice;
            if (known.Contains(once)) return once;
            if (Variants.English.TryGetValue(once, out var variant)) return variant;
        }

        return null;
    }

    /// <summary>A plural, past or -ing form of a word that is known.</summary>
    private bool IsForm(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["s", "es", "ed", "d", "ing", "er", "est", "ly", "y", "'s"])
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = word[..^ending.Length];
            if (stem.Length < 2) continue;
            if (known.Contains(stem) || known.Contains(stem + "e") || known.Contains(stem + "y")) return true;
            if (stem.Length > 3 && stem[^1] == stem[^2] && known.Contains(stem[..^1])) return true;
            if (stem[^1] == 'i' && known.Contains(stem[..^1] + "y")) return true;
        }

        return false;
    }

    private static IEnumerable<string> Vocabulary()
    {
        foreach (var name in (string[])["colors", "degrees", "shapes", "ordinals", "amounts"])
        {
            var lexicon = Lexicon.Of(name);
            foreach (var word in lexicon.Keys.SelectMany(lexicon.Phrases).SelectMany(phrase =>
                phrase.Split(' ', '-'))) yield return word.Split('=')[0];
        }

        foreach (var word in NumberWords.Known.Concat(["second", "seconds", "minute", "minutes", "hour", "hours"])) yield return word;
    }
}
