using Kinora.Director.Language;

namespace Kinora.Director.Understanding.Mentions;

/// <summary>Phrases of a lexicon by kind, looked for directly before or behind a place.</summary>
internal sealed class WordsAround
{
    private static readonly string[] Skipped = ["the", "a", "an", "very", "about", "around", "exactly", "roughly", "its", "my", "only",
        "just", "大约", "大概", "这", "那", "的"];

    private readonly Dictionary<string, string[]> phrases;

    public WordsAround(Lexicon lexicon) => phrases = lexicon.Keys.ToDictionary(
        key => key, key => lexicon.Phrases(key).OrderByDescending(phrase => phrase.Length).ToArray(), StringComparer.Ordinal);

    public IEnumerable<string> Of(string kind) => phrases[kind];

    /// <summary>Where the longest phrase of that kind that ends right before a place begins, articles between left aside.</summary>
    /// <returns>−1 when there is none.</returns>
    public int Before(string text, int at, string kind)
    {
        var end = TrimEnd(text, at);
        for (var skipped = 0; skipped < 3; skipped++)
        {
            foreach (var phrase in phrases[kind])
            {
                if (EndsAt(text, end, phrase)) return end - phrase.Length;
            }

            var article = Skipped.FirstOrDefault(word => EndsAt(text, end, word));
            if (article is null) return -1;
            end = TrimEnd(text, end - article.Length);
        }

        return -1;
    }

    /// <summary>Where the longest phrase of that kind that begins right behind a place ends.</summary>
    /// <returns>−1 when there is none.</returns>
    public int After(string text, int at, string kind)
    {
        var start = at;
        while (start < text.Length && text[start] is ' ' or '-') start++;
        foreach (var phrase in phrases[kind])
        {
            if (start + phrase.Length <= text.Length && string.CompareOrdinal(text, start, phrase, 0, phrase.Length) == 0
                && PhraseTree<bool>.CanBegin(text, start)
                    && PhraseTree<bool>.CanEnd(text, start + phrase.Length)) return start + phrase.Length;
        }

        return -1;
    }

    public bool IsAll(string text, int start, int end, string kind)
    {
        var between = text[start..end].Trim();
        return Array.Exists(phrases[kind], phrase => phrase == between);
    }

    private static int TrimEnd(string text, int at)
    {
        while (at > 0 && text[at - 1] == ' ') at--;
        return at;
    }

    private static bool EndsAt(string text, int end, string phrase) => end >= phrase.Length
        && string.CompareOrdinal(text, end - phrase.Length, phrase, 0, phrase.Length) == 0
        && PhraseTree<bool>.CanBegin(text, end - phrase.Length) && PhraseTree<bool>.CanEnd(text, end);
}
