using System.Text.RegularExpressions;
using Kinora.Director.Language;

namespace Kinora.Director.Understanding.Mentions;

/// <summary>"The first and last second", "the first 2 seconds and the last 3": two stretches whose unit, or length, is said once.</summary>
internal static partial class BothEnds
{
    public static void Read(string text, List<Mention> mentions)
    {
        foreach (Match match in Pair().Matches(text))
        {
            var isOnce = match.Groups["firstUnit"].Success != match.Groups["lastUnit"].Success;
            if (!isOnce || mentions.Exists(mention => mention is Quote or NamedFile && mention.Span.Overlaps(new Span(match.Index, match.Length)))) continue;
            var second = Count(match.Groups["lastCount"]);
            if (second is null && !match.Groups["lastUnit"].Success) continue;
            var first = Count(match.Groups["firstCount"]) ?? (match.Groups["firstUnit"].Success ? 1 : second);
            Add(mentions, match.Groups["first"], first ?? 1);
            Add(mentions, match.Groups["last"], second ?? 1);
        }
    }

    private static double? Count(Group group) => group.Success ? NumberWords.Parse(group.Value) : null;

    private static void Add(List<Mention> mentions, Group words, double seconds)
    {
        var span = new Span(words.Index, words.Length);
        mentions.RemoveAll(mention => mention is not (Concept or Degree or Colour) && mention.Span.Overlaps(span));
        var length = TimeSpan.FromSeconds(seconds);
        mentions.Add(words.Value[0] is 'f' && !words.Value.StartsWith("final", StringComparison.Ordinal) || words.Value[0] is 'o'
            ? new Stretch(span, TimeSpan.Zero, length) : new Stretch(span, null, null, length));
    }

    private const string Number = @"\d{1,3}(?:\.\d{1,2})?|one|two|three|four|five|six|seven|eight|nine|ten";

    [GeneratedRegex(@"\b(?<first>(?:first|opening|last|final|closing)(?: (?<firstCount>" + Number + @"))?(?: ?(?<firstUnit>seconds?|secs?|s)\b)?)"
        + @"(?: (?:of|off|from) [^,.;!?\n]{1,30}?)?,? (?:and|&|plus) (?:also )?(?:the )?"
        + @"(?<last>(?:first|opening|last|final|closing)(?: (?<lastCount>" + Number + @"))?(?: ?(?<lastUnit>seconds?|secs?|s)\b)?)"
        + @"(?=\s*(?:$|[,.;!?]|off\b|of\b|from\b|please\b|are\b|is\b|to\b))", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
