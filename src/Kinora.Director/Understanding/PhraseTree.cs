using Kinora.Director.Language;

namespace Kinora.Director.Understanding;

/// <summary>
/// Many phrases, found in one pass over a text: the longest at each place. Phrases of Latin letters only as whole words, with a space that
/// stands for spaces and hyphens; Chinese ones anywhere.
/// </summary>
internal sealed class PhraseTree<T>
{
    // Sixty thousand letters of all lexicons together: a table of its own for each of them took a third of a server's objects.
    private readonly Dictionary<char, int> roots = [];
    private readonly List<Node> nodes = [new()];
    private readonly List<T[]> values = [[]];

    public void Add(string phrase, T value)
    {
        var node = 0;
        foreach (var c in phrase) node = Below(node, c is '-' ? ' ' : c);
        var at = nodes[node].Values;
        if (at == 0)
        {
            at = values.Count;
            values.Add([]);
            nodes[node] = nodes[node] with { Values = at };
        }

        if (!values[at].Contains(value)) values[at] = [.. values[at], value];
    }

    /// <summary>The longest phrase that begins exactly there, and what it means.</summary>
    /// <returns>Null when none does.</returns>
    public (int Length, IReadOnlyList<T> Values)? At(string text, int start)
    {
        if (start >= text.Length || !CanBegin(text, start)) return null;
        var node = 0;
        (int, IReadOnlyList<T>)? best = null;
        var i = start;
        while (i < text.Length)
        {
            var c = text[i];
            if (c is ' ' or '-')
            {
                if (i == start || (node = Find(node, ' ')) == 0) break;
                while (i < text.Length && text[i] is ' ' or '-') i++;
            }
            else
            {
                if ((node = Find(node, c)) == 0) break;
                i++;
            }

            if (nodes[node].Values is > 0 and var at && CanEnd(text, i)) best = (i - start, values[at]);
        }

        return best;
    }

    public static bool CanBegin(string text, int start) => start == 0 || !IsWordPart(text[start]) || !IsWordPart(text[start - 1]);

    public static bool CanEnd(string text, int end) => end == text.Length || !IsWordPart(text[end - 1]) || !IsWordPart(text[end]);

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) && !Writing.IsIdeograph(c);

    /// <returns>0: there is none.</returns>
    private int Find(int node, char letter)
    {
        if (node == 0) return roots.GetValueOrDefault(letter);
        var at = nodes[node].First;
        while (at != 0 && nodes[at].Letter != letter) at = nodes[at].Next;
        return at;
    }

    private int Below(int node, char letter)
    {
        if (Find(node, letter) is > 0 and var there) return there;
        var made = nodes.Count;
        nodes.Add(new Node { Letter = letter, Next = node == 0 ? 0 : nodes[node].First });
        if (node == 0) roots[letter] = made;
        else nodes[node] = nodes[node] with { First = made };
        return made;
    }

    /// <param name="Letter">That leads to it.</param>
    /// <param name="First">Of those one letter further; 0: none.</param>
    /// <param name="Next">Of those of the same beginning; 0: none.</param>
    /// <param name="Values">Of a phrase that ends here; 0: none does.</param>
    private readonly record struct Node(char Letter, int First, int Next, int Values);
}
