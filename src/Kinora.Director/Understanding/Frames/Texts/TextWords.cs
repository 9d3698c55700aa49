using Kinora.Core;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Texts;

/// <summary>Words around texts that mean two things.</summary>
internal static class TextWords
{
    /// <summary>"Say", "read aloud": for the ear. "Saying" and "reads" may as well stand on screen.</summary>
    public static bool IsSpoken(Clause clause) => clause.All<Concept>().Any(concept => concept.Key == "act.narrate"
        && !clause.All<Concept>().Any(other => other.Key == "act.write" && other.Span == concept.Span));

    /// <summary>"Say", "read aloud": something is to be spoken; "the voice" alone is what is there.</summary>
    public static bool IsToBeSaid(Clause clause) => clause.All<Concept>().Any(concept => concept.Key == "act.narrate"
        && !clause.All<Concept>().Any(other => other.Key is "thing.narration" or "thing.voice" && other.Span == concept.Span));

    /// <summary>"标题写的是什么": what stands behind is asked for, not to be written.</summary>
    public static bool IsAskedFor(Clause clause) =>
        clause.First<Quote>() is { IsQuoted: false } quote && Asking
            .Any(word => quote.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Asking = ["什么", "啥", "哪", "what", "which"];

    /// <summary>"Change the captions to karaoke": what was taken for new words is a style, where it has no quotation marks.</summary>
    public static Clause Restyled(Clause clause)
    {
        if (clause.First<Quote>() is not { IsQuoted: false } quote) return clause;
        var text = clause.Message.Text.Substring(quote.Span.Start, quote.Span.Length);
        var found = ConceptBook.Default.Find(text).Where(concept => concept.Family is "style" or "anim" or "letters" or "font")
            .Select(concept => concept with { Span = new Span(concept.Span.Start + quote.Span.Start, concept.Span.Length) }).ToList();
        if (found.Sum(concept => concept.Span.Length) * 3 < text.Length) return clause;
        return clause with { Mentions = clause.Mentions.Where(mention => mention != quote).Concat(found)
            .OrderBy(mention => mention.Span.Start).ToValueList() };
    }
}
