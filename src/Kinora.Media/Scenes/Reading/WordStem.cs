namespace Kinora.Media.Scenes.Reading;

/// <summary>
/// What is left of a folded word when its ending for number or case is taken away. The same is done to the vocabulary, so it
/// need not be a word; it need only be the same for "dog" and "dogs". Forms that no rule gives stand in the lexicons.
/// </summary>
internal static class WordStem
{
    private static readonly string[] German = ["ern", "en", "er", "es", "em", "e", "n", "s"];
    private static readonly string[] Dutch = ["en", "s"];
    // Folded as the words are: й has become и.
    private static readonly string[] Russian = [.. new[]
    {
        "иями", "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "ов", "ев", "ей", "ах", "ях", "ам", "ям", "ом", "ем", "ой", "ою",
        "ия", "ие", "ии", "ий", "ый", "ая", "яя", "ое", "ее", "ые", "ых", "их", "ую", "юю", "ым", "им", "ы", "и", "а", "я", "о", "е",
        "у", "ю", "ь", "й",
    }.Select(WordFold.Fold)];
    private static readonly string[] Hindi = ["ियों", "ियां", "ियाँ", "ाओं", "ुओं", "ओं", "ों", "ें", "ो", "े", "ी", "ा"];
    private static readonly string[] ArabicStarts = ["وبال", "وال", "بال", "كال", "فال", "لل", "ال"];
    private static readonly string[] ArabicEnds = ["ات", "ون", "ين", "ة", "ه"];
    private static readonly string[] Korean =
    [
        "에서는", "에서도", "에서", "으로", "에게", "부터", "까지", "들이", "들은", "들을", "들의", "들과", "들", "에는", "의", "은", "는", "이", "가", "을", "를", "에", "와",
        "과", "로", "도", "만",
    ];

    /// <param name="language">An ISO 639-1 code.</param>
    public static string Of(string word, string language) => language switch
    {
        "en" => English(word),
        "es" or "pt" => Iberian(word),
        "fr" => French(word),
        "it" => Italian(word),
        "de" => Without(word, German, 4),
        "nl" => Without(word, Dutch, 3),
        "ru" or "uk" => Without(word, Russian, 3),
        "hi" => Without(word, Hindi, 2),
        "ar" => Arabic(word),
        "ko" => Without(word, Korean, 1),
        _ => word,
    };

    private static string English(string word)
    {
        if (word.Length < 4 || word[^1] != 's') return word;
        if (Ends(word, "ies")) return word.Length > 4 ? string.Concat(word.AsSpan(0, word.Length - 3), "y") : word[..^1];
        if (Ends(word, "sses") || Ends(word, "shes") || Ends(word, "ches") || Ends(word, "xes") || Ends(word, "oes")) return word[..^2];
        return Ends(word, "ss") || Ends(word, "us") || Ends(word, "is") ? word : word[..^1];
    }

    private static string Iberian(string word)
    {
        if (word.Length < 4 || word[^1] != 's') return word;
        if (Ends(word, "oes") || Ends(word, "aes")) return string.Concat(word.AsSpan(0, word.Length - 3), "ao");
        if (Ends(word, "ais")) return string.Concat(word.AsSpan(0, word.Length - 2), "l");
        if (Ends(word, "ces")) return string.Concat(word.AsSpan(0, word.Length - 3), "z");
        return Ends(word, "es") && word.Length > 4 && "lrndyj".Contains(word[^3]) ? word[..^2] : word[..^1];
    }

    private static string French(string word)
    {
        if (word.Length < 4) return word;
        if (Ends(word, "eaux")) return word[..^1];
        if (Ends(word, "aux")) return string.Concat(word.AsSpan(0, word.Length - 2), "l");
        return word[^1] is 's' or 'x' ? word[..^1] : word;
    }

    private static string Italian(string word)
    {
        if (word.Length < 4 || !"aeio".Contains(word[^1])) return word;
        var stem = word.AsSpan(0, word.Length - 1);
        if (stem.Length > 2 && stem[^1] is 'h' or 'i') stem = stem[..^1];
        return stem.ToString();
    }

    private static string Arabic(string word)
    {
        foreach (var start in ArabicStarts)
        {
            if (!word.StartsWith(start, StringComparison.Ordinal) || word.Length < start.Length + 2) continue;
            word = word[start.Length..];
            break;
        }

        return Without(word, ArabicEnds, 2);
    }

    /// <param name="least">How many letters must be left.</param>
    private static string Without(string word, string[] endings, int least)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= least && Ends(word, ending)) return word[..^ending.Length];
        }

        return word;
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);
}
