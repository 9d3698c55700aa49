using System.Text.RegularExpressions;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding;

/// <summary>Words that mean something else where they stand than by themselves.
/// "No no, undo", "no i want 4:3", "不，换成第三个": a "no" to what was said before asks for nothing to be left out of the film.</summary>
internal static partial class Interjections
{
    public static void Quiet(string text, List<Mention> mentions)
    {
        if (Leading().Match(text) is not { Success: true } match) return;
        var span = new Span(match.Index, match.Groups["no"].Length);
        mentions.RemoveAll(mention => mention is Concept { Family: "negation" } && span.Holds(mention.Span));
        mentions.Add(new Concept(span, "noise.no"));
    }

    /// <summary>"Keep the intro at the end": it is not to be left alone, nor the only one to stay, but to stand there.</summary>
    public static void Place(List<Mention> mentions)
    {
        foreach (var set in mentions.OfType<Concept>().Where(concept => concept is { Key: "act.set", Tail: not null }).ToList())
        {
            bool IsInside(Mention mention) => mention.Span.Start > set.Span.Start && mention.Span.Start <= set.Tail!.Value.End;
            if (!mentions.Exists(mention => mention is Concept { Key: "act.keep" } && mention.Span == set.Span)
                || !mentions.Exists(mention => IsInside(mention) && mention is Concept { Key: "clip.first-place" or "clip.last-place" })
                || !mentions.Exists(mention => IsInside(mention) && mention is Ordinals or NamedFile or Concept { Key: "thing.intro" or "thing.outro" })) continue;
            mentions.RemoveAll(mention => mention.Span == set.Span && mention is Concept { Key: "act.keep" or "act.keep-part" or "act.set" });
            mentions.Add(new Concept(set.Span, "act.move"));
        }
    }

    [GeneratedRegex(@"^(?<no>\s*(?:(?:oh|ah|wait|hmm|sorry)[\s,]+)*(?:no|nope|nah)(?:[\s,]+(?:no|nope|wait))*|\s*(?:不不*|不是|不对)(?:[,，]?不对?)*)(?:\s*[,，.!！。;…-]+\s*(?=\S)|\s+(?=(?:i|i'm|it|it's|we|that|please|make|put|use|set|undo|don't|leave|keep|move|turn|just)\b))", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();
}
