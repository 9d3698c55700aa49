using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Language;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames;

/// <summary>"And some music too", "a title as well", "another transition there": of something new without a verb it is wished that it be added.</summary>
internal static partial class UnsaidVerb
{
    private static readonly HashSet<string> Addable = [.. Lexicon.Of("clause-acts").Phrases("addable")];

    /// <returns>The clause with the verb that it leaves out; null where it says one, or nothing new.</returns>
    public static Clause? Of(Clause clause)
    {
        if (clause.IsNegated || clause.IsQuestion || clause.IsKept || !New().IsMatch(clause.Text)) return null;
        var own = clause.Mentions.Where(mention => !mention.IsInherited).ToList();
        if (!own.Exists(mention => mention is Concept concept && Addable.Contains(concept.Key))) return null;
        if (own.Exists(mention => mention is Concept { Family: "act" or "more" or "less" or "negation" or "ask" or "clip", Key: not ("clip.plural" or "clip.every") } && !own.Exists(thing => thing is Concept { Family: "thing" } && thing.Span.Overlaps(mention.Span)))) return null;
        return clause with { Mentions = clause.Mentions.Insert(0, new Concept(new Span(clause.Span.Start, 0), "act.add") { IsInherited = true }) };
    }

    [GeneratedRegex(@"^(?:(?:and|also|plus|maybe|perhaps|then|ok|now|oh|yes|with|how about|what about|i want|i'd like|i need|we need|let's have)[\s,]+)*(?:some|a|an|another|a few|a bit of|a little|more)\s", RegexOptions.CultureInvariant)]
    private static partial Regex New();
}
