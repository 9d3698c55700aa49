using Kinora.Core;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding;

/// <summary>What is not to be done beside a wish: "…，别加新画面", "…, don't crop anything". Where it is no wish of its own, there is nothing to do.</summary>
internal static class Prohibition
{
    private const int Near = 8;

    public static bool IsOne(Clause clause)
    {
        if (clause.Mentions.Any(mention => mention is Quote or NamedFile && !mention.IsInherited)) return false;
        var nots = clause.Mentions.OfType<Concept>().Where(concept => concept.Key == "negation.not" && !concept.IsInherited).ToList();
        return nots.Exists(not => clause.Mentions.OfType<Concept>().Any(concept => !concept.IsInherited
            && concept.Family is "act" or "position" or "motion" or "transition" or "look" or "effect" or "more" or "less"
            && concept.Span.Start >= not.Span.End && concept.Span.Start - not.Span.End <= Near));
    }
}
