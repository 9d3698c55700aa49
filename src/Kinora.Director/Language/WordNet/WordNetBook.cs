using System.Globalization;
using System.Text.RegularExpressions;

namespace Kinora.Director.Language.WordNet;

/// <summary>
/// Princeton's WordNet as a dictionary (formats: wndb(5WN)). Files are opened when first needed through
/// <paramref name="open"/>, which is given names such as <c>index.noun</c> and returns a seekable stream, or null where there is none.
/// </summary>
public sealed class WordNetBook(Func<string, Stream?> open) : IWordBook, IDisposable
{
    private const int MostMeanings = 4;
    private const int DeepestKind = 6;

    // Animals, body, events, objects, people, phenomena, plants (lexnames(5WN)): what can be shown.
    private static readonly string[] Things = ["05", "08", "11", "17", "18", "19", "20"];

    private static readonly string[] PartsOfSpeech = ["noun", "verb", "adj", "adv"];

    private readonly Dictionary<string, WordNetFile?> files = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>Meanings as noun first, then as verb, adjective, adverb; each kind the most usual first.</summary>
    public IReadOnlyList<WordMeaning> Look(string word)
    {
        var lemma = word.Trim().ToLowerInvariant().Replace(' ', '_');
        if (lemma.Length is 0 or > 80 || lemma.Any(c => c > 0x7f || char.IsControl(c))) return [];
        var result = new List<WordMeaning>();
        foreach (var part in PartsOfSpeech)
        {
            if (IndexLine(lemma, part) is { } line) result.AddRange(Meanings(line, part));
        }

        return result;
    }

    /// <inheritdoc/>
    public IReadOnlyList<WordMeaning> About(IReadOnlyList<string> words)
    {
        var keys = words.Select(word => word.Trim().ToLowerInvariant()).Where(word => word.Length >= 3).Distinct().ToList();
        if (keys.Count < 2 || keys.Any(key => key.Any(c => c > 0x7f)) || FileOf("data.noun") is not { } nouns) return [];
        var whole = keys.Select(key => new Regex($@"\b{Regex.Escape(key)}(?:s|es)?\b", RegexOptions.IgnoreCase)).ToList();
        return [.. nouns.LinesWith(keys)
            .Where(line => Things.Contains(line.Split(' ', 3)[1]))
            .Select(WordNetSynset.Parse).OfType<WordNetSynset>()
            .Where(synset => whole.TrueForAll(word => word.IsMatch(synset.Definition)))
            // "Honeycomb" is near to honey; what only happens to be explained with both words may be anything.
            .Where(synset => !keys.Contains(synset.Words[0]) && keys.Exists(key => synset.Words[0].Contains(key, StringComparison.Ordinal)))
            .OrderBy(synset => synset.Words[0].Length + synset.Definition.Length / 8)
            .Select(synset => Meaning(synset, "noun") with { Word = synset.Words[0] })];
    }

    public void Dispose()
    {
        lock (gate)
        {
            foreach (var file in files.Values) file?.Dispose();
            files.Clear();
        }
    }

    private string? IndexLine(string lemma, string part)
    {
        if (FileOf($"index.{part}") is not { } index) return null;
        if (FileOf($"{part}.exc")?.FindLine(lemma) is { } exception)
        {
            var forms = exception.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (forms.Length > 1 && index.FindLine(forms[1]) is { } irregular) return irregular;
        }

        return Morphy.BaseForms(lemma, part).Select(index.FindLine).FirstOrDefault(line => line is not null);
    }

    private IEnumerable<WordMeaning> Meanings(string indexLine, string part)
    {
        var fields = indexLine.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length < 6 || !int.TryParse(fields[3], CultureInfo.InvariantCulture, out var pointers)) yield break;
        foreach (var offset in fields.Skip(6 + pointers).Take(MostMeanings))
        {
            if (Synset(offset, part) is { } synset)
            {
                yield return Meaning(synset, part) with { Word = fields[0].Replace('_', ' '), IsNoun = part == "noun" };
            }
        }
    }

    private WordMeaning Meaning(WordNetSynset synset, string part)
    {
        var kinds = new List<string>();
        for (var at = Next(synset); at is not null && kinds.Count < DeepestKind; at = Next(at)) kinds.Add(at.Words[0]);
        var parts = synset.Of("%p").Concat(synset.Of("%s")).Select(offset => Synset(offset, part)?.Words[0]).OfType<string>().ToList();
        return new WordMeaning(synset.Definition, synset.Examples, kinds, parts);

        WordNetSynset? Next(WordNetSynset from) =>
            from.Of("@").Concat(from.Of("@i")).Select(offset => Synset(offset, part)).FirstOrDefault(found => found is not null);
    }

    private WordNetSynset? Synset(string offset, string part) =>
        long.TryParse(offset, CultureInfo.InvariantCulture, out var at) && FileOf($"data.{part}")?.LineAt(at) is { } line
            ? WordNetSynset.Parse(line) : null;

    private WordNetFile? FileOf(string name)
    {
        lock (gate)
        {
            if (files.TryGetValue(name, out var file)) return file;
            var stream = open(name);
            return files[name] = stream is null ? null : new WordNetFile(stream);
        }
    }
}
