using System.Text;

namespace Kinora.Director.Language;

/// <summary>Which language words are in, from their script, short words and letters; made for short texts.</summary>
public static class LanguageDetector
{
    private static readonly Dictionary<string, List<string>> LanguagesOf = LoadWords();
    private static readonly (string Language, string Letters)[] Letters = LoadLetters();

    /// <summary>
    /// An ideograph says about as much as half a Latin word, and a Chinese sentence with some names in Latin letters is Chinese.
    /// </summary>
    private const double WeightOfIdeograph = 1.8;

    /// <returns>An ISO 639-1 code; null when nothing in the text is written in a language.</returns>
    public static string? Detect(string text)
    {
        if (text.Length > 20_000) text = text[..20_000];
        var counts = new double[Enum.GetValues<WritingSystem>().Length];
        foreach (var rune in text.EnumerateRunes()) counts[(int)Writing.SystemOf(rune)]++;
        counts[(int)WritingSystem.None] = 0;
        var han = counts[(int)WritingSystem.Han];
        var kana = counts[(int)WritingSystem.Kana];
        counts[(int)WritingSystem.Han] = (han + kana) * WeightOfIdeograph;
        counts[(int)WritingSystem.Kana] = 0;
        counts[(int)WritingSystem.Hangul] *= WeightOfIdeograph;
        var best = Array.IndexOf(counts, counts.Max());
        if (counts[best] == 0) return null;
        return (WritingSystem)best switch
        {
            WritingSystem.Han => kana >= 1 && kana * 12 >= han ? "ja" : "zh",
            WritingSystem.Hangul => "ko",
            WritingSystem.Cyrillic => text.AsSpan().IndexOfAny("іїєґІЇЄҐ") >= 0 ? "uk" : "ru",
            WritingSystem.Arabic => text.AsSpan().IndexOfAny("پچگژ") >= 0 ? "fa" : "ar",
            WritingSystem.Devanagari => "hi",
            WritingSystem.Greek => "el",
            WritingSystem.Hebrew => "he",
            WritingSystem.Thai => "th",
            WritingSystem.Latin => Latin(text),
            _ => null,
        };
    }

    private static string Latin(string text)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in WordsOf(text))
        {
            if (!LanguagesOf.TryGetValue(word, out var languages)) continue;
            // A word that many languages have tells little.
            foreach (var language in languages) Add(scores, language, 1.0 / languages.Count + 0.25);
        }

        foreach (var (language, letters) in Letters)
        {
            var found = text.Count(c => letters.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal));
            if (found > 0) Add(scores, language, Math.Min(found, 6) * 0.45);
        }

        // English where nothing tells, and on a tie: most words that are in no list are names or English.
        Add(scores, "en", 0.3);
        return scores.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key == "en" ? 0 : 1)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text + " ")
        {
            if (char.IsLetter(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (c is '\'' or '’' && word.Length > 0)
            {
                // "l'eau", "c'est": the part before the apostrophe tells more than the whole.
                yield return word.ToString();
                word.Clear();
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }

    private static void Add(Dictionary<string, double> scores, string language, double score) =>
        scores[language] = scores.GetValueOrDefault(language) + score;

    private static Dictionary<string, List<string>> LoadWords()
    {
        var lexicon = Lexicon.Of("stopwords");
        var result = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var language in lexicon.Keys)
        {
            foreach (var word in lexicon.Words(language).Distinct())
            {
                if (!result.TryGetValue(word, out var languages)) result[word] = languages = [];
                languages.Add(language);
            }
        }

        return result;
    }

    private static (string, string)[] LoadLetters()
    {
        var lexicon = Lexicon.Of("letters");
        return [.. lexicon.Keys.Select(key => (key, string.Concat(lexicon.Words(key))))];
    }
}
