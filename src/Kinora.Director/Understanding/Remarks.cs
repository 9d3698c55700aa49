using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding;

/// <summary>What people say beside a wish: "it makes me dizzy", "变形也没事". It asks for nothing, and the wish stands without it.</summary>
internal static partial class Remarks
{
    private static readonly string[] Beginnings =
        ["where", "it ", "it's ", "that ", "that's ", "this ", "i ", "i'm ", "we ", "he ", "she ", "they ", "you ", "there ", "there's ", "there is ", "there are ", "not ", "so ",
            "the voice is", "让人", "我", "他", "她", "它", "这样", "有点", "不要紧", "没事"];

    private static readonly string[] Makings = ["拍", "录", "做", "写", "发", "买", "剪"];

    private static readonly string[] OthersStart =
        ["they ", "it ", "he ", "she ", "i filmed", "i shot", "i recorded", "i took", "i made", "we filmed", "we shot"];

    private static readonly string[] Measures = ["too ", " not ", "a bit ", "太", "有点", "有些", "不够", "听着", "看着", "听起来", "看起来"];

    public static bool IsOne(Clause clause)
    {
        var own = clause.Mentions.Where(mention => !mention.IsInherited).ToList();
        if (WasDone(clause.Text)) return true;
        if (own.Exists(mention => mention is Quote or Amount or Length or Colour or Shape or Stretch)) return false;
        if (clause.IsNegated && clause.Family("position").Any() && !clause.Family("thing").Any(thing => !thing.IsInherited)) return true;
        if (clause.IsNegated && (clause.Has("hear.cannot") || (clause.Has("act.use")
            && clause.HasAny("which.this", "which.that")))) return true;
        var isSaid = Beginnings.Any(word => clause.Text.StartsWith(word, StringComparison.Ordinal));
        return own.OfType<Concept>().All(concept => Says(concept, isSaid, clause.Text));
    }

    /// <summary>"It's too shaky", "they're really dark".</summary>
    public static bool IsWhy(string text) => Why().IsMatch(text);

    [GeneratedRegex(@"^(?:it|that|this|they|he|she)(?:'s|'re| is| are| looks?| was| were)\s+(?:way |far |just |a bit |really )*(?:too|so|very|quite|really|not)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Why();

    /// <summary>"来点悬疑的配乐，之前的不要", "删掉第二段，字幕也一起": what the wish before has done already.</summary>
    public static bool IsDoneAlready(Clause clause)
    {
        if (clause.Before is not { } before || clause.Mentions.Any(mention => mention is Quote or Amount or Length or Colour or Ordinals or NamedFile && !mention.IsInherited)) return false;
        if (before.Has("act.remove") && !clause.Family("act").Any(act => !act.IsInherited) && IsWhy(clause.Text)) return true;
        var goes = clause.HasAny("act.remove", "clip.unwanted", "negation.no", "negation.not") || clause.HasAny("act.trim", "clip.off");
        if (!goes) return false;
        if (Former().IsMatch(clause.Text)) return before.Has("thing.music") && before.HasAny("act.add", "act.replace", "act.set", "act.use");
        return before.HasAny("act.remove", "clip.unwanted") && clause.HasAny("thing.captions", "thing.text", "thing.narration")
            && !clause.HasAny("which.all", "which.each") && Along().IsMatch(clause.Text)
            && before.Mentions.Any(mention => mention is Ordinals or NamedFile or Concept { Key: "thing.clip" or "thing.photo" or "thing.scene" });
    }

    [GeneratedRegex(@"^(?:把|将)?(?:之前|原来|原先|先前|旧|以前|老|上一首)的?(?:那首|那个|音乐|配乐)?(?:就|都|可以)?(?:不要|不用|删|去|换|拿|扔|停|撤)|(?:drop|remove|delete|lose|ditch|get rid of) the (?:old|previous|current|existing) (?:one|music|track|song)", RegexOptions.CultureInvariant)]
    private static partial Regex Former();

    [GeneratedRegex(@"一起|一并|连同|连带|跟着|对应的|随着|(?:with it|along with|as well|too)", RegexOptions.CultureInvariant)]
    private static partial Regex Along();

    /// <summary>What is done is done by something in the film, or was done by somebody before: "they cover the cups", "手机横着拍的".</summary>
    private static bool IsOfOthers(string text) =>
        OthersStart.Any(word => text.StartsWith(word, StringComparison.Ordinal)) || WasDone(text);

    /// <summary>"手机横着拍的": how it came to be so.</summary>
    private static bool WasDone(string text) => text.TrimEnd('，', '。', '！').EndsWith('的')
        && Makings.Any(word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>"Too loud", "太挤了": what is wrong, where another clause tells what to do about it.</summary>
    private static bool IsTooMuch(string text) => Measures.Any(word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>
    /// What is wrong without a word what with, before a clause that tells what to do: "听着有点吵，音乐小一点". It is the same wish once.
    /// </summary>
    public static bool IsReason(Clause clause, Clause next)
    {
        var own = clause.Mentions.Where(mention => !mention.IsInherited).ToList();
        // "Maria can barely be heard over the piano. Please lower the piano."
        if (clause.Has("hear.cannot") && !clause.IsNegated && next.HasAny("act.raise", "act.lower", "more.loud", "less.loud", "act.duck")) return true;
        // "The first scene is a bit boring, change it to …": the second half tells what to do about it.
        if (!clause.IsNegated && IsFound().IsMatch(clause.Text) && own.Exists(mention => mention is Concept { Family: "vague" }) && !own.Exists(mention => mention is Concept { Family: "act" })
            && next.Mentions.Any(mention => mention is Concept { Family: "act" } && !mention.IsInherited) && !next.Family("vague").Any()) return true;
        // "Too dark and too loud": two complaints are two wishes.
        var isRemedy = !IsTooMuch(next.Text) || next.Mentions.Any(mention => mention is Concept { Family: "act" } && !mention.IsInherited);
        // "A bit brighter": a wish, not what is wrong.
        if (own.Exists(mention => mention is Concept { Family: "more" or "less" } && Comparative().IsMatch(clause.Message.Text.Substring(mention.Span.Start, mention.Span.Length)))) return false;
        return isRemedy && !clause.IsNegated && IsTooMuch(clause.Text) && own.Exists(mention => mention is Concept { Family: "more" or "less" })
            && own.TrueForAll(mention => mention is Degree or Concept { Family: "more" or "less" or "noise" or "join" or "which" or "vague" or "answer" } or Concept { Key: "clip.too-many" })
            && next.Mentions.Any(mention => !mention.IsInherited
                && (SplitRule.IsValue(mention) || mention is Concept { Family: "act" or "thing" }));
    }

    [GeneratedRegex(@"^(?:more|less)\b|^(?!too\b|not\b)[a-z]+er\b", RegexOptions.CultureInvariant)]
    private static partial Regex Comparative();

    /// <summary>"The second scene is dull, make it …", "I'm not happy with the last photo, swap it for …": what is said of a thing that the next clause does something to.</summary>
    public static bool IsFinding(Clause clause, Clause next) => (!clause.IsNegated || IsUnfit(clause)) && IsFound().IsMatch(clause.Text)
        && clause.Mentions.Any(mention => mention is Ordinals or NamedFile or Concept { Family: "thing" } && !mention.IsInherited)
        && !clause.Mentions.Any(mention => mention is Quote or Amount or Length or Colour or Shape or Stretch or Concept { Family: "act" or "more" or "less" } && !mention.IsInherited)
        && (next.Mentions.Any(mention => mention is Concept { Key: "which.it" or "which.that" or "which.them" } && !mention.IsInherited) || Frames.Making.SceneFrame.Instead(next) is not null);

    /// <summary>"The second picture doesn't fit": it is the wrong one, in contrast to "doesn't fit the screen".</summary>
    public static bool IsUnfit(Clause clause) => Unfit().IsMatch(clause.Text);

    [GeneratedRegex(@"\b(?:doesn't|does not|don't|do not)\s+(?:really\s+|quite\s+)?(?:fit|work|match|belong)(?:\s+(?:here|there|at all|in|in here|well|anymore))?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Unfit();

    [GeneratedRegex(@"\b(?:is|are|looks?|feels?|seems?|(?:doesn't|does not|don't) (?:fit|work|match|look|belong))\b|太|有点|有些|不够|不太|不好", RegexOptions.CultureInvariant)]
    private static partial Regex IsFound();

    private static bool Says(Concept concept, bool isSaid, string text) => concept.Family switch
    {
        "noise" or "join" or "which" or "thing" or "words" or "read" or "clip" or "answer" or "scene" or "mood" or "music" => true,
        "more" or "less" => IsTooMuch(text) || text.StartsWith("there's ", StringComparison.Ordinal) || text.StartsWith("there is ", StringComparison.Ordinal),
        "vague" when IsTooMuch(text) => true,
        "act" or "motion" or "effect" or "turn" when IsOfOthers(text) => true,
        "act" => (isSaid && concept.Key is "act.make" or "act.set" or "act.show" or "act.narrate" or "act.use")
        || (concept.Span.Length == 1 && concept.Key == "act.change"),
        "negation" => isSaid || concept.Key == "negation.not",
        "vague" or "ask" or "fit" or "manners" or "hear" => isSaid,
        _ => false,
    };
}
