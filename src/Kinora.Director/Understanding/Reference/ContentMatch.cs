using Kinora.Core;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Plain;

namespace Kinora.Director.Understanding.Reference;

/// <summary>Segments by words of their prompt, their text or what is said in them: "the forest scene", "the caption about dogs".</summary>
/// <param name="IsPlural">All of them fit as well.</param>
internal sealed record ContentMatch(ValueList<Segment> Segments, ValueList<Span> Used, bool IsPlural)
{
    /// <summary>How many words told it; the largest number for words in quotation marks.</summary>
    public double Weight { get; init; }

    /// <summary>They lie over the picture that the words tell of.</summary>
    public bool IsOver { get; init; }

    public static ContentMatch? Find(string text, Span within, List<Mention> mentions, FilmPool pool, TargetKinds wished)
    {
        var entries = pool.Of(wished).Where(entry => entry.Segment.Text is not null || entry.Segment.Asset is SceneAsset or SpeechAsset
            || entry.Segment.Title is not null).ToList();
        if (entries.Count == 0) return null;
        if (ByQuote(mentions, entries) is { } quoted) return quoted;
        // "The caption about the dog" is no file though one is called so.
        var isOfWords = mentions.Exists(mention => mention is Concept concept && NamedKind.Of(concept) is { } kind
            && (kind.Kinds & (TargetKinds.Texts | TargetKinds.Narration)) != 0);
        var said = SaidWords(text, within, mentions, isOfWords);
        if (said.Count == 0) return null;
        var scored = entries.Select(entry => (entry.Segment, Words: WordsOf(entry.Segment))).Select(pair =>
            (pair.Segment, Found: said.Where(word => pair.Words.Contains(word.Word)).ToList()))
            .Where(pair => pair.Found.Count > 0).ToList();
        if (scored.Count == 0) return null;
        // "采茶" is tea, too, but what is called so has more of the word.
        double Weight(List<(string Word, Span Span)> found) => WordCount.Of(text, within)
            - WordCount.Uncovered(text, within, found.Select(pair => pair.Span).ToList()) + 0.02 * Math.Min(10, found.Select(pair => pair.Word).Distinct().Count());
        var most = scored.Max(pair => Weight(pair.Found));
        var best = scored.Where(pair => Weight(pair.Found) >= most - 0.01).ToList();
        return new ContentMatch(best.Select(pair => pair.Segment).ToValueList(), best[0].Found.Select(found =>
            found.Span).ToValueList(), AreAllMeant(text, mentions, best.Count)) { Weight = most };
    }

    /// <summary>"The tea pictures", "两张有咖啡的照片": all that fit are meant.</summary>
    private static bool AreAllMeant(string text, List<Mention> mentions, int count) => mentions.OfType<Concept>().Any(concept =>
        concept.Key is "which.all" or "which.each" or "which.these" || (concept.Key is "which.both" && count == 2)
        || (NamedKind.Of(concept) is { IsClip: true } && text[concept.Span.End - 1] == 's'));

    /// <summary>"Remove “Visit us today”": the words themselves.</summary>
    private static ContentMatch? ByQuote(List<Mention> mentions, List<PoolEntry> entries)
    {
        foreach (var quote in mentions.OfType<Quote>().Where(quote => quote.IsQuoted))
        {
            var words = PlainWriting.Of(quote.Text).Text.Trim();
            if (words.Length == 0) continue;
            var holding = entries.Where(entry => FilmWords.TextsOf(entry.Segment).Any(shown => shown is not null
                && PlainWriting.Of(shown).Text.Contains(words, StringComparison.Ordinal))).ToList();
            var same = holding.Where(entry => entry.Segment.Text is { } shown && PlainWriting.Of(shown.Text).Text.Trim() == words).ToList();
            var found = same.Count > 0 ? same : holding;
            if (found.Count > 0) return new ContentMatch(found.Select(entry => entry.Segment).ToValueList(), [quote.Span], same.Count > 0) { Weight = double.MaxValue };
        }

        return null;
    }

    /// <summary>Words of the clause that mean nothing else. A word of the lexicons counts only where it is a name for a thing to
    /// see.</summary>
    private static List<(string Word, Span Span)> SaidWords(string text, Span within, List<Mention> mentions, bool isOfWords)
        => [.. ContentWords.In(text).Where(found => within.Holds(found.Span)
            && !mentions.Exists(mention => mention is not Concept { Family: "place" or "time" or "weather" or "season" or "soundof" or "cannot" or "mood" }
                and not Degree && !(isOfWords && mention is NamedFile { IsByWord: true }) && mention.Span.Overlaps(found.Span)))];

    private static HashSet<string> WordsOf(Segment segment) =>
        [.. FilmWords.TextsOf(segment).OfType<string>().SelectMany(shown => ContentWords.In(PlainWriting.Of(shown).Text)).Select(found =>
            found.Word)];
}
