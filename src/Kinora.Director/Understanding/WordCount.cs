using Kinora.Director.Language;

namespace Kinora.Director.Understanding;

/// <summary>How many words that carry meaning a stretch has which nothing accounts for: a Latin word is 1, a Chinese sign 0.5.</summary>
internal static class WordCount
{
    private static readonly Lexicon Words = Lexicon.Of("function-words");
    private static readonly HashSet<string> English = [.. Words.Words("en")];
    private static readonly PhraseTree<bool> Chinese = Tree();

    public static double Of(string text, Span span) => Uncovered(text, span, []);

    public static double Uncovered(string text, Span span, IReadOnlyCollection<Span> covered)
    {
        var count = 0.0;
        var isCovered = Mask(span, covered);
        for (var i = span.Start; i < span.End;)
        {
            var end = i + 1;
            if (Writing.IsIdeograph(text[i]))
            {
                if (Chinese.At(text, i) is { } function) end = i + function.Length;
                else if (!isCovered[i - span.Start]) count += 0.5;
            }
            else if (char.IsLetterOrDigit(text[i]))
            {
                while (end < span.End && (char.IsLetterOrDigit(text[end]) && !Writing.IsIdeograph(text[end]) || text[end] == '\'')) end++;
                if (!isCovered[i - span.Start] && !English.Contains(text[i..end].Trim('\''))) count++;
            }

            i = end;
        }

        return count;
    }

    private static bool[] Mask(Span span, IReadOnlyCollection<Span> covered)
    {
        var mask = new bool[span.Length];
        foreach (var part in covered)
        {
            for (var i = Math.Max(part.Start, span.Start); i < Math.Min(part.End, span.End); i++) mask[i - span.Start] = true;
        }

        return mask;
    }

    private static PhraseTree<bool> Tree()
    {
        var tree = new PhraseTree<bool>();
        foreach (var word in Words.Words("zh")) tree.Add(word, true);
        return tree;
    }
}
