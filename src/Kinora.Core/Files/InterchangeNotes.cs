using System.Globalization;

namespace Kinora.Core.Files;

/// <summary>Collects what one format has no word for, or nobody here understands: one sentence a kind, with how often it happened.</summary>
internal sealed class InterchangeNotes
{
    /// <summary>More kinds help no one.</summary>
    private const int Most = 50;

    private readonly List<string> order = [];
    private readonly Dictionary<string, (string Sentence, int Count)> notes = new(StringComparer.Ordinal);

    /// <param name="kind">What notes of one kind share: the first one's sentence stands for all.</param>
    /// <param name="sentence">Without its final stop.</param>
    public void Add(string kind, string sentence)
    {
        if (notes.TryGetValue(kind, out var known))
        {
            notes[kind] = known with { Count = known.Count + 1 };
            return;
        }

        order.Add(kind);
        notes[kind] = (sentence, 1);
    }

    public ValueList<string> Sentences()
    {
        var sentences = order.Take(Most).Select(kind => notes[kind]).Select(Tell).ToList();
        var rest = order.Count - Most;
        if (rest > 0) sentences.Add(string.Create(CultureInfo.InvariantCulture, $"{rest} more things of other kinds."));
        return sentences.ToValueList();
    }

    private static string Tell((string Sentence, int Count) note) => note.Count == 1
        ? note.Sentence + "."
        : string.Create(CultureInfo.InvariantCulture, $"{note.Sentence} (and {note.Count - 1} more like it).");
}
