using System.Text.RegularExpressions;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding;

/// <summary>Words that mean something else where they stand than by themselves.
/// "No no, undo", "no i want 4:3", "不，换成第三个": a "no" to what was said before asks for nothing to be left out of the film.</summary>
internal static partial class Interjections
{
    public static void Quiet(string text, List<Mention> mentions)
    {
        // "算了，改成竖屏吧": something else is wished, and nothing of what was done is taken back.
        if (Dropped().Match(text) is { Success: true } dropped)
        {
            var whole = new Span(dropped.Index, dropped.Groups["no"].Length);
            mentions.RemoveAll(mention => mention is Concept && whole.Overlaps(mention.Span));
            mentions.Add(new Concept(whole, "noise.no"));
        }

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

    [GeneratedRegex(@"^(?<no>\s*(?:唉|哎|嗯|呃|那|还是)*(?:算了|罢了)(?:吧|啦|算了)?|\s*(?:oh |ah |ok |well )?never ?mind(?: that)?)\s*[，,。；…]+\s*(?!(?:undo|go back|put it back|leave|keep|revert|还是|不要|不用|别|撤|改回|变回|恢复|回到|退|就这样|就那样|没事|原来|之前|刚才|不改|不加|不弄|不做|取消|算了)|[^，。]{0,4}(?:不要|不用|不加|不改)了)(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Dropped();

    [GeneratedRegex(@"^(?<no>\s*(?:(?:oh|ah|wait|hmm|sorry)[\s,]+)*(?:no|nope|nah)(?:[\s,]+(?:no|nope|wait))*|\s*(?:不要不?要?(?=[，,])|不行(?=[，,])|不不*|不是|不对)(?:[,，]?不对?)*)(?:\s*[,，.!！。;…-]+\s*(?=\S)|\s+(?=(?:i|i'm|it|it's|we|that|please|make|put|use|set|undo|don't|leave|keep|move|turn|just)\b))", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();
}
