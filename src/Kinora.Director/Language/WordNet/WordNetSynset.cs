using System.Globalization;

namespace Kinora.Director.Language.WordNet;

/// <summary>A line of a data file: words of one meaning, its pointers, and its gloss.</summary>
internal sealed record WordNetSynset(
    IReadOnlyList<string> Words, IReadOnlyList<(string Symbol, string Offset)> Pointers, string Definition, IReadOnlyList<string> Examples)
{
    public IEnumerable<string> Of(string symbol) => Pointers.Where(pointer => pointer.Symbol == symbol).Select(pointer => pointer.Offset);

    /// <returns>Null for a line that is none.</returns>
    public static WordNetSynset? Parse(string line)
    {
        var bar = line.IndexOf(" | ", StringComparison.Ordinal);
        if (bar < 0) return null;
        var fields = line[..bar].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // The count of words is hexadecimal, that of pointers decimal (wndb(5WN)).
        if (fields.Length < 6 || !int.TryParse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var words)) return null;
        var at = 4 + 2 * words;
        if (words < 1 || at >= fields.Length || !int.TryParse(fields[at], CultureInfo.InvariantCulture, out var pointers)) return null;
        if (at + 4 * pointers >= fields.Length + 1) return null;
        var names = Enumerable.Range(0, words).Select(i => Plain(fields[4 + 2 * i])).ToList();
        var links = Enumerable.Range(0, pointers).Select(i => (fields[at + 1 + 4 * i], fields[at + 2 + 4 * i])).ToList();
        var (definition, examples) = Gloss(line[(bar + 3)..]);
        return new WordNetSynset(names, links, definition, examples);
    }

    /// <summary><c>short_circuit(a)</c> is "short circuit".</summary>
    private static string Plain(string word)
    {
        var bracket = word.IndexOf('(', StringComparison.Ordinal);
        return (bracket > 0 ? word[..bracket] : word).Replace('_', ' ');
    }

    private static (string Definition, IReadOnlyList<string> Examples) Gloss(string gloss)
    {
        var quote = gloss.IndexOf('"', StringComparison.Ordinal);
        var definition = (quote < 0 ? gloss : gloss[..quote]).Trim().TrimEnd(';', ' ', ':');
        var examples = quote < 0 ? [] : gloss[quote..].Split('"').Where((_, i) => i % 2 == 1).Select(text => text.Trim())
            .Where(text => text.Length > 0).ToList();
        return (definition, examples);
    }
}
