using System.Text.RegularExpressions;

namespace Kinora.Director.Understanding.Mentions;

/// <summary>"Put the logo top right, small", "a title at the bottom, big": how large behind what it is, in contrast to "a small shop".</summary>
internal static partial class SizeReader
{
    public static void Read(string text, List<Mention> mentions)
    {
        foreach (Match match in Size().Matches(text))
        {
            var word = match.Groups["small"].Success ? match.Groups["small"] : match.Groups["big"];
            var span = new Span(word.Index, word.Length);
            if (!mentions.Exists(mention => mention is not Degree && mention.Span.Overlaps(span))) mentions.Add(new Concept(span, match.Groups["small"].Success ? "less.big" : "more.big"));
        }
    }

    [GeneratedRegex(@"(?<=,\s*(?:but\s+|and\s+|very\s+|quite\s+|rather\s+|nice and\s+|really\s+)*)(?:(?<small>small|tiny)|(?<big>big|large|huge))(?=\s*(?:please\b|pls\b|and\b|$|[,.!;]))", RegexOptions.CultureInvariant)]
    private static partial Regex Size();
}
