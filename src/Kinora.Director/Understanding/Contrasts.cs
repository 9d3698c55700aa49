using System.Text.RegularExpressions;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding;

/// <summary>
/// "Square, not vertical", "the second one, not the first", "要蓝色不要红色": what stands behind "not" is of the kind of what stands in front of it,
/// and is no wish. It must not be read as one, nor make a "no" of the other.
/// </summary>
internal static partial class Contrasts
{
    /// <summary>Puts noise in the place of what is set against something else.</summary>
    public static void Quiet(string text, List<Mention> mentions)
    {
        foreach (var not in mentions.OfType<Concept>().Where(concept => concept.Key is "negation.not" or "negation.no").DistinctBy(concept => concept.Span).ToList())
        {
            if (!Not().IsMatch(text.Substring(not.Span.Start, not.Span.Length))) continue;
            var gap = Gap().Match(text, not.Span.End);
            var start = not.Span.End + gap.Length;
            var behind = mentions.Where(mention => mention.Span.Start == start && Kind(mention) is not null).ToList();
            if (behind.Count == 0) continue;
            var isRefused = behind.Exists(mention => Kind(mention) is not (null or "place" or "clip") && mentions.Exists(other => other.Span.Start > mention.Span.End && other.Span.Start - mention.Span.End <= 30
                && Kind(other) == Kind(mention) && !Same(text, mention, other) && Rather().IsMatch(text[mention.Span.End..other.Span.Start])));
            var front = mentions.Where(mention => mention.Span.End <= not.Span.Start && not.Span.Start - mention.Span.End <= 12
                && Between().IsMatch(text[mention.Span.End..not.Span.Start])).ToList();
            if (!isRefused && !behind.Exists(mention => front.Exists(other => Kind(other) == Kind(mention) && !Same(text, other, mention)))) continue;
            var end = behind.Max(mention => mention.Span.End);
            var span = new Span(not.Span.Start, end - not.Span.Start);
            // "Not the second clip": the noun goes with its number.
            if (behind.Exists(mention => mention is Ordinals) && Noun().Match(text, end) is { Success: true } noun) span = span with { Length = span.Length + noun.Length };
            mentions.RemoveAll(mention => mention.Span.Overlaps(span));
            mentions.Add(new Concept(span, "noise.contrast"));
        }
    }

    private static bool Same(string text, Mention a, Mention b) => text.AsSpan(a.Span.Start, a.Span.Length).SequenceEqual(text.AsSpan(b.Span.Start, b.Span.Length));

    private static string? Kind(Mention mention) => mention switch
    {
        Shape or Concept { Family: "canvas" } => "shape",
        Colour => "colour",
        Ordinals => "place",
        NamedFile or Concept { Key: "thing.intro" or "thing.outro" } => "clip",
        Length => "length",
        Amount { Unit: AmountUnit.Percent } => "percent",
        Concept { Family: "position" or "look" or "mood" or "transition" or "motion" or "style" or "anim" or "font" or "direction" or "format" } concept => concept.Family,
        _ => null,
    };

    [GeneratedRegex(@"^(?:not|don't want|do not want|instead of|rather than|不是|而不是|不要|别|不)$", RegexOptions.CultureInvariant)]
    private static partial Regex Not();

    [GeneratedRegex(@"\G\s*(?:(?:with|in|to|at|on|by|for|from|as)\s+)?(?:(?:the|a|an|in)\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex(@"^[\s,，-]*(?:(?:clip|one|photo|picture|scene|please|and|but|的|那个|那张|那段|这个|，)[\s,，]*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    /// <summary>"I don't want vertical, I want 4:3".</summary>
    [GeneratedRegex(@"^[\s,;，。.!-]*(?:(?:but|rather|i|want|need|would like|i'd like|make it|it|should be|use|a|the|in|我|要|而是|换成|改成|用)[\s,，]*)+$|^\s*[,，;]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Rather();

    [GeneratedRegex(@"\G\s*(?:clips?|ones?|photos?|pictures?|scenes?|images?|个|段|张)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Noun();
}
