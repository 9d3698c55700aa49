using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Parts;

/// <summary>"Scene 2 including its narration and its caption", "the dog photo with its text": what lies over a clip and goes with it.</summary>
internal static partial class Belongings
{
    /// <returns>The words that tell of them; null where no clip is named in front of them.</returns>
    public static Span? Of(Clause clause)
    {
        if (Pattern().Match(clause.Text) is not { Success: true } match) return null;
        var at = clause.Span.Start + match.Index;
        return clause.Mentions.Any(mention => mention is Ordinals or NamedFile && mention.Span.End <= at) ? new Span(at, match.Length) : null;
    }

    /// <summary>Without them.</summary>
    public static Clause Without(Clause clause) => Of(clause) is { } span
        ? clause with { Mentions = clause.Mentions.Where(mention => !span.Overlaps(mention.Span)).ToValueList() }
        : clause;

    [GeneratedRegex(@"(?:,\s*)?\b(?:including|incl\.?|with|along with|together with|and also|and|plus)\s+(?:all\s+(?:of\s+)?)?(?:its|their|the (?:accompanying|corresponding|matching|related))\b.*$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
