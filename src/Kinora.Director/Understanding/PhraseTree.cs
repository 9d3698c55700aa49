using Kinora.Director.Language;

namespace Kinora.Director.Understanding;

/// <summary>
/// Many phrases, found in one pass over a text: the longest at each place. Phrases of Latin letters only as whole words, with a space that
/// stands for spaces and hyphens; Chinese ones anywhere.
/// </summary>
internal sealed class PhraseTree<T>
{
    private readonly Node root = new();

    public void Add(string phrase, T value)
    {
        var node = root;
        foreach (var c in phrase)
        {
            node.Next ??= [];
            if (!node.Next.TryGetValue(c is '-' ? ' ' : c, out var next)) node.Next[c is '-' ? ' ' : c] = next = new Node();
            node = next;
        }

        node.Values ??= [];
        if (!node.Values.Contains(value)) node.Values.Add(value);
    }

    /// <summary>The longest phrase that begins exactly there, and what it means.</summary>
    /// <returns>Null when none does.</returns>
    public (int Length, IReadOnlyList<T> Values)? At(string text, int start)
    {
        if (start >= text.Length || !CanBegin(text, start)) return null;
        var node = root;
        (int, IReadOnlyList<T>)? best = null;
        var i = start;
        while (i < text.Length)
        {
            var c = text[i];
            if (c is ' ' or '-')
            {
                if (i == start || node.Next is null || !node.Next.TryGetValue(' ', out var gap)) break;
                while (i < text.Length && text[i] is ' ' or '-') i++;
                node = gap;
            }
            else
            {
                if (node.Next is null || !node.Next.TryGetValue(c, out var next)) break;
                node = next;
                i++;
            }

            if (node.Values is not null && CanEnd(text, i)) best = (i - start, node.Values);
        }

        return best;
    }

    public static bool CanBegin(string text, int start) => start == 0 || !IsWordPart(text[start]) || !IsWordPart(text[start - 1]);

    public static bool CanEnd(string text, int end) => end == text.Length || !IsWordPart(text[end - 1]) || !IsWordPart(text[end]);

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) && !Writing.IsIdeograph(c);

    private sealed class Node
    {
        public Dictionary<char, Node>? Next { get; set; }

        public List<T>? Values { get; set; }
    }
}
