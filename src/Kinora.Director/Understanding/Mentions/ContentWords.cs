using Kinora.Director.Language;

namespace Kinora.Director.Understanding.Mentions;

/// <summary>
/// Words that tell what something shows: Latin words by their stem, pairs of neighbouring Chinese signs. Words that tell nothing ("the")
/// are left out.
/// </summary>
internal static class ContentWords
{
    private static readonly HashSet<string> Empty = [.. Lexicon.Of("stopwords").Words("en")];

    private const string EmptySigns = "的了是在和与有个这那把给一不也都就里上下中为对";

    public static HashSet<string> Of(string text) => [.. In(text).Select(found => found.Word)];

    /// <summary>With the names that the words share with others that mean the same (<see cref="ContentNames"/>).</summary>
    public static IEnumerable<(string Word, Span Span)> In(string text) => Own(text).Concat(ContentNames.In(text));

    private static IEnumerable<(string Word, Span Span)> Own(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Writing.IsIdeograph(text[i]))
            {
                if (i + 1 < text.Length && Writing.IsIdeograph(text[i + 1]) && !EmptySigns.Contains(text[i])
                    && !EmptySigns.Contains(text[i + 1]))
                {
                    yield return (text.Substring(i, 2), new Span(i, 2));
                }

                continue;
            }

            if (!char.IsLetter(text[i])) continue;
            var end = i;
            while (end < text.Length && char.IsLetter(text[end]) && !Writing.IsIdeograph(text[end])) end++;
            var word = text[i..end];
            if (word.Length > 2 && !Empty.Contains(word)) yield return (StemOf(word), new Span(i, end - i));
            i = end - 1;
        }
    }

    /// <summary>Singular and without the commonest endings: rough, the same for both sides.</summary>
    public static string StemOf(string word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal)) return word[..^3] + "y";
        if (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal)) return Undouble(word[..^3]);
        if (word.Length > 4 && (word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("sses", StringComparison.Ordinal))) return word[..^2];
        if (word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)
            && !word.EndsWith("us", StringComparison.Ordinal)) return word[..^1];
        return word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) ? Undouble(word[..^2]) : word;
    }

    private static string Undouble(string stem) => stem.Length > 3 && stem[^1] == stem[^2]
        && stem[^1] is not ('l' or 's') ? stem[..^1] : stem;
}
