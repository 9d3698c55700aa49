using System.Text.RegularExpressions;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding;

/// <summary>"No no, undo", "no i want 4:3", "不，换成第三个": a "no" to what was said before asks for nothing to be left out of the film.</summary>
internal static partial class Interjections
{
    public static void Quiet(string text, List<Mention> mentions)
    {
        if (Leading().Match(text) is not { Success: true } match) return;
        var span = new Span(match.Index, match.Groups["no"].Length);
        mentions.RemoveAll(mention => mention is Concept { Family: "negation" } && span.Holds(mention.Span));
    }

    [GeneratedRegex(@"^(?<no>\s*(?:(?:oh|ah|wait|hmm|sorry)[\s,]+)*(?:no|nope|nah)(?:[\s,]+(?:no|nope|wait))*|\s*(?:不不*|不是|不对)(?:[,，]?不对?)*)(?:\s*[,，.!！。;…-]+\s*(?=\S)|\s+(?=(?:i|i'm|it|it's|we|that|please|make|put|use|set|undo|don't|leave|keep|move|turn|just)\b))", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();
}
