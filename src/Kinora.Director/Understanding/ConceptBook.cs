using Kinora.Director.Language;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Plain;

namespace Kinora.Director.Understanding;

/// <summary>All words of the lexicons <c>concepts-*.txt</c>, of all languages, and what they mean.</summary>
internal sealed class ConceptBook
{
    public static readonly ConceptBook Default = Load();

    private const string Gap = "...";
    private const int WordsInGap = 6;

    /// <summary>Behind these, the first part keeps a meaning of its own: "change … to", "make … last longer".</summary>
    private static readonly HashSet<string> LooseTails = new(["to", "into", "for", "with", "at", "as", "instead", "on", "in", "to be"],
        StringComparer.Ordinal);

    private readonly PhraseTree<string> keys = new();
    private readonly PhraseTree<(string Tail, string Key)> pulledApart = new();
    private readonly PhraseTree<bool> acts = new();
    private readonly HashSet<string> phrases = new(StringComparer.Ordinal);
    private readonly HashSet<string> allKeys = new(StringComparer.Ordinal);

    private ConceptBook()
    {
    }

    /// <summary>The phrases that have a meaning of one of these families.</summary>
    public IEnumerable<string> PhrasesOf(IReadOnlySet<string> families) => phrases.Where(phrase =>
        keys.At(phrase, 0) is { } found && found.Length == phrase.Length
            && found.Values.Any(key => families.Contains(key[..key.IndexOf('.', StringComparison.Ordinal)])));

    public IReadOnlyCollection<string> Phrases => phrases;

    public IEnumerable<string> Keys => allKeys;

    /// <summary>A phrase of the lexicons that begins before a place reaches into it, or one as long begins there.</summary>
    public bool Overlaps(string text, int start, int length)
    {
        const int Longest = 6;
        for (var i = Math.Max(0, start - Longest); i <= start; i++)
        {
            if (keys.At(text, i) is { Length: > 1 } found && (i < start ? i + found.Length > start : found.Length >= length)) return true;
        }

        return false;
    }

    /// <summary>Every single word of the phrases.</summary>
    public IEnumerable<string> Words => phrases.SelectMany(phrase =>
        phrase.Split([' ', '-', '.'], StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal);

    /// <summary>The longest words at each place; words inside longer ones mean nothing of their own.</summary>
    /// <param name="isTaken">Places that mean something else already: quotations, names of files.</param>
    public List<Concept> Find(string text, Func<int, int, bool>? isTaken = null)
    {
        var result = new List<Concept>();
        var tails = new List<Span>();
        var i = 0;
        while (i < text.Length)
        {
            i += Math.Max(1, FindAt(text, i, result, tails, isTaken));
        }

        return result;
    }

    private int FindAt(string text, int start, List<Concept> result, List<Span> tails, Func<int, int, bool>? isTaken)
    {
        if (tails.FirstOrDefault(tail => tail.Start == start) is { Length: > 0 } tail) return tail.Length;
        var whole = keys.At(text, start);
        // "Change the narrator's last sentence" is not "change the narrator".
        if (whole is { } owner && text.AsSpan(start + owner.Length).StartsWith("'s ") && !owner.Values.Any(key => key.StartsWith("thing.", StringComparison.Ordinal)))
        {
            whole = keys.At(text[..(start + owner.Length - 1)], start) ?? whole;
        }

        if (pulledApart.At(text, start) is { } head && head.Length >= (whole?.Length ?? 0)
            && isTaken?.Invoke(start, start + head.Length) != true)
        {
            var nearest = Tails(text, start + head.Length, head.Values).ToList();
            foreach (var (key, span, _) in nearest) result.Add(new Concept(new Span(start, head.Length), key) { Tail = span });
            tails.AddRange(nearest.Where(found => !found.IsLoose).Select(found => found.Span));
            if (nearest.Exists(found => !found.IsLoose)) return head.Length;
        }

        if (whole is not { } found) return 0;
        if (isTaken?.Invoke(start, start + found.Length) == true) return 0;
        foreach (var key in found.Values) result.Add(new Concept(new Span(start, found.Length), key));
        return found.Length;
    }

    /// <summary>The nearest of the tails that belong to a head, the longest of those that begin there.</summary>
    private IEnumerable<(string Key, Span Span, bool IsLoose)> Tails(string text, int from, IReadOnlyList<(string Tail, string Key)> wanted)
    {
        var words = 0;
        for (var i = from; i < text.Length && words <= WordsInGap; i++)
        {
            if (text[i] is ';' or '.' or '!' or '?' or '\n' or '，' or '。' or ',') yield break;
            if (text[i] == ' ') continue;
            if (!PhraseTree<bool>.CanBegin(text, i)) continue;
            words += Writing.IsIdeograph(text[i]) ? 0 : 1;
            if (words > 1 && IsJoinBeforeAct(text, i)) yield break;
            var here = wanted.Where(pair => StandsAt(text, i, pair.Tail)).ToList();
            if (here.Count == 0) continue;
            var longest = here.Max(pair => pair.Tail.Length);
            foreach (var (tail, key) in here.Where(pair => pair.Tail.Length == longest))
            {
                yield return (key, new Span(i, tail.Length), LooseTails.Contains(tail));
            }

            // "Take the sound out of the clip": what stands nearest is it, further tails belong to others.
            yield break;
        }
    }

    private static bool StandsAt(string text, int at, string phrase) =>
        string.CompareOrdinal(text, at, phrase, 0, phrase.Length) == 0 && PhraseTree<bool>.CanEnd(text, at + phrase.Length);

    private bool IsJoinBeforeAct(string text, int at)
    {
        foreach (var join in (ReadOnlySpan<string>)["and then", "and", "then", "but", "&"])
        {
            if (!StandsAt(text, at, join)) continue;
            var next = at + join.Length;
            while (next < text.Length && text[next] == ' ') next++;
            return acts.At(text, next) is not null;
        }

        return false;
    }

    private void Add(string phrase, string key)
    {
        allKeys.Add(key);
        var plain = string.Join(' ', phrase.Replace("…", Gap, StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word =>
            Variants.English.GetValueOrDefault(word, word)));
        var isAct = key.StartsWith("act.", StringComparison.Ordinal) && char.IsAsciiLetter(plain[0]);
        foreach (var form in isAct ? WordForms.Of(plain) : [plain])
        {
            phrases.Add(form);
            var gap = form.IndexOf(Gap, StringComparison.Ordinal);
            if (gap > 0) pulledApart.Add(form[..gap].Trim(), (form[(gap + Gap.Length)..].Trim(), key));
            else keys.Add(form, key);
            if (isAct && gap < 0) acts.Add(form, true);
        }
    }

    private static ConceptBook Load()
    {
        const string Prefix = "lexicon:concepts-";
        var book = new ConceptBook();
        var names = typeof(ConceptBook).Assembly.GetManifestResourceNames().Where(name =>
            name.StartsWith(Prefix, StringComparison.Ordinal));
        foreach (var lexicon in names.Order(StringComparer.Ordinal).Select(name => Lexicon.Of(name["lexicon:".Length..])))
        {
            foreach (var key in lexicon.Keys)
            {
                foreach (var phrase in lexicon.Phrases(key)) book.Add(phrase.ToLowerInvariant(), key);
            }
        }

        return book;
    }
}
