using Kinora.Director.Language;

namespace Kinora.Director.Understanding.Plain;

/// <summary>What is known to be written in other ways, right or wrong: <c>spelling.en.txt</c>, <c>spelling.zh.txt</c>.</summary>
internal static class Variants
{
    /// <summary>Single words.</summary>
    public static IReadOnlyDictionary<string, string> English { get; } = Load("spelling.en");

    /// <summary>Chinese phrases, wherever they stand.</summary>
    public static PhraseTree<string> Chinese { get; } = Tree();

    private static Dictionary<string, string> Load(string name)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        var spelling = Lexicon.Of(name);
        foreach (var right in spelling.Keys)
        {
            foreach (var wrong in spelling.Phrases(right)) result.TryAdd(wrong, right);
        }

        return result;
    }

    private static PhraseTree<string> Tree()
    {
        var tree = new PhraseTree<string>();
        foreach (var (wrong, right) in Load("spelling.zh")) tree.Add(wrong, right);
        return tree;
    }
}
