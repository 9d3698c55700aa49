using Kinora.Core;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding;

/// <summary>What people say beside a wish: "it makes me dizzy", "变形也没事". It asks for nothing, and the wish stands without it.</summary>
internal static class Remarks
{
    private static readonly string[] Beginnings =
        ["where", "it ", "it's ", "that ", "that's ", "this ", "i ", "i'm ", "we ", "he ", "she ", "they ", "you ", "there ", "not ", "so ",
            "the voice is", "让人", "我", "他", "她", "它", "这样", "有点", "不要紧", "没事"];

    public static bool IsOne(Clause clause)
    {
        var own = clause.Mentions.Where(mention => !mention.IsInherited).ToList();
        if (own.Exists(mention => mention is Quote or Amount or Length or Colour or Shape or Stretch)) return false;
        if (clause.IsNegated && clause.Family("position").Any() && !clause.Family("thing").Any(thing => !thing.IsInherited)) return true;
        if (clause.IsNegated && (clause.Has("hear.cannot") || (clause.Has("act.use")
            && clause.HasAny("which.this", "which.that")))) return true;
        var isSaid = Beginnings.Any(word => clause.Text.StartsWith(word, StringComparison.Ordinal));
        return own.OfType<Concept>().All(concept => Says(concept, isSaid));
    }

    private static bool Says(Concept concept, bool isSaid) => concept.Family switch
    {
        "noise" or "join" or "which" or "thing" or "words" or "read" or "clip" or "answer" or "scene" or "mood" => true,
        "act" => (isSaid && concept.Key is "act.make" or "act.set" or "act.show" or "act.narrate" or "act.use")
        || (concept.Span.Length == 1 && concept.Key == "act.change"),
        "negation" => isSaid || concept.Key == "negation.not",
        "vague" or "ask" or "fit" or "manners" or "hear" => isSaid,
        _ => false,
    };
}
