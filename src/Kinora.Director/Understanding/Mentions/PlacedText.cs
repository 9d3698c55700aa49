using System.Text.RegularExpressions;

namespace Kinora.Director.Understanding.Mentions;

/// <summary>
/// Words that only a verb and a place tell to be text: "write Open 8 to 6 in the lower left corner", "put Closed on Mondays at the bottom", "under the latte
/// one write fresh every day".
/// </summary>
internal static partial class PlacedText
{
    private static readonly string[] TextThings = ["thing.title", "thing.subtitle", "thing.captions", "thing.lower-third", "thing.text", "thing.quote", "thing.logo", "thing.watermark"];

    public static void Read(Message message, List<Mention> mentions)
    {
        foreach (Match match in Verb().Matches(message.Text)) ReadBeforePlace(message, match, mentions);
        foreach (Match match in BehindPlace().Matches(message.Text))
        {
            if (IsPicture(mentions, match.Groups["place"])) Take(message, match.Index, match.Groups["words"], match.Groups["write"].Success, false, mentions);
        }
    }

    /// <summary>The first little word behind the verb that a place follows: "put Closed on Mondays | at the bottom".</summary>
    private static void ReadBeforePlace(Message message, Match verb, List<Mention> mentions)
    {
        var from = verb.Index + verb.Length;
        foreach (Match where in Where().Matches(message.Text[from..]))
        {
            if (Stop().IsMatch(message.Text[from..(from + where.Index)])) return;
            if (!IsPlace(mentions, from + where.Index, where.Length)) continue;
            Take(message, verb.Index, new Span(from, where.Index), verb.Groups["write"].Success, true, mentions);
            return;
        }
    }

    private static void Take(Message message, int start, Group words, bool isWritten, bool isPlaceBehind, List<Mention> mentions) =>
        Take(message, start, new Span(words.Index, words.Length), isWritten, isPlaceBehind, mentions);

    private static void Take(Message message, int start, Span span, bool isWritten, bool isPlaceBehind, List<Mention> mentions)
    {
        if (span.Length < 2 || mentions.Exists(mention => mention is Quote && mention.Span.Overlaps(new Span(start, span.End - start)))) return;
        if (Pointing().IsMatch(message.Text.Substring(span.Start, span.Length)) || mentions.Exists(mention => mention is Concept concept && TextThings.Contains(concept.Key) && mention.Span.Start <= span.Start + 5 && mention.Span.Overlaps(span))) return;
        if (!isWritten && mentions.Exists(mention => mention is NamedFile or Colour or Concept { Family: "thing" or "which" } && span.Holds(mention.Span))) return;
        // "Put logo at the top" names a thing, "put Closed on Mondays at the bottom" says what shall be read there.
        if (!isWritten && isPlaceBehind && !char.IsUpper(message.Raw[message.RawIndex[span.Start]])) return;
        mentions.RemoveAll(mention => mention.Span.Overlaps(span) || (mention is Concept { Tail: { } tail } && tail.Overlaps(span)));
        mentions.Add(new Quote(span, message.RawOf(span)));
    }

    private static bool IsPlace(List<Mention> mentions, int at, int length) => mentions.Exists(mention => mention.Span.End > at + length - 1 && mention.Span.Start <= at + length + 1
        && mention is Concept { Family: "position" } or NamedFile or Ordinals or Concept { Key: "thing.photo" or "thing.clip" or "thing.scene" or "thing.film" or "thing.video" or "which.end" or "which.start" } or Instant);

    private static bool IsPicture(List<Mention> mentions, Group place) => mentions.Exists(mention => mention.Span.Start >= place.Index - 12 && mention.Span.End > place.Index && mention.Span.End <= place.Index + place.Length
        && mention is NamedFile or Ordinals or Concept { Key: "thing.photo" or "thing.clip" or "thing.scene" or "which.last" or "which.end" or "which.start" or "thing.outro" or "thing.intro" } or Concept { Family: "position" or "place" } or Instant);

    [GeneratedRegex(@"\b(?:(?<write>write|type)|put|stick|pop|slap|show|display|add)\s+(?:out\s+)?(?:the\s+words?\s+)?(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\s+(?:(?:down|up)\s+)?(?:in|at|on|into|over|across|along|under|below)\s+(?:the\s+|my\s+|our\s+|a\s+)?(?:very\s+)?(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Where();

    [GeneratedRegex(@"[,;:\n""“”]", RegexOptions.CultureInvariant)]
    private static partial Regex Stop();

    [GeneratedRegex(@"(?<=^|[.;!?\n]\s*|,\s*|\band\s+)(?:(?:and|then|also|please|ok|so)\s+)*(?:right\s+)?(?:under(?:neath)?|below|beneath|on|over|across|at|in|above)\s+(?<place>[^,.;:\n""“”]{2,40}?),?\s+(?:please\s+|just\s+|we\s+|i want to\s+)?(?:(?<write>write|type|it should (?:say|read))|put)\s+(?:the\s+words?\s+)?(?<words>[^;:\n""“”]+?)(?:\s+(?:please|pls))?\s*(?=[.!;\n]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex BehindPlace();

    [GeneratedRegex(@"^(?:it|this|that|them|these|those|something|anything|everything|one|a text|text|some text|what(?:ever)?\b.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();
}
