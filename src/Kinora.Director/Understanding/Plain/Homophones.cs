using Kinora.Director.Language;

namespace Kinora.Director.Understanding.Plain;

/// <summary>Words of editing with one sign that only sounds right, as input methods leave them: "转厂" for 转场 (<c>homophones.zh.txt</c>).</summary>
internal static class Homophones
{
    private static readonly PhraseTree<string> Tree = Build();

    /// <returns>The right word and how many signs it stands for; null where nothing is wrong there.</returns>
    public static (string Right, int Length)? At(string text, int at)
    {
        if (Tree.At(text, at) is not { } found || ConceptBook.Default.Overlaps(text, at, found.Length)) return null;
        return (found.Values[0], found.Length);
    }

    private static PhraseTree<string> Build()
    {
        var lexicon = Lexicon.Of("homophones.zh");
        var known = ConceptBook.Default.Phrases.Concat(lexicon.Words("words")).Concat(lexicon.Words("mean")).ToHashSet(StringComparer.Ordinal);
        var groups = lexicon.Words("same");
        var tree = new PhraseTree<string>();
        foreach (var word in lexicon.Words("words").Distinct(StringComparer.Ordinal))
        {
            for (var i = 0; i < word.Length; i++)
            {
                foreach (var other in groups.Where(group => group.Contains(word[i])).SelectMany(group => group).Where(sign => sign != word[i]))
                {
                    var wrong = word[..i] + other + word[(i + 1)..];
                    if (!known.Contains(wrong)) tree.Add(wrong, word);
                }
            }
        }

        return tree;
    }
}
