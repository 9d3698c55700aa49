using System.Text.RegularExpressions;
using Kinora.Director.Language;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding;

/// <summary>Whether what follows a comma or an "and" asks for something of its own.</summary>
internal static partial class SplitRule
{
    private static readonly Lexicon Words = Lexicon.Of("clause-acts");
    private static readonly HashSet<string> NeedsValue = [.. Words.Phrases("needs-value")];
    private static readonly HashSet<string> Adds = [.. Words.Phrases("adds")];
    private static readonly HashSet<string> Addable = [.. Words.Phrases("addable")];
    private static readonly HashSet<string> NoValue = [.. Words.Phrases("no-value")];

    public static bool Divides(string text, List<Mention> mentions, Span open, ClauseSplitter.Piece next)
    {
        var left = mentions.Where(mention => open.Holds(mention.Span)).ToList();
        var right = mentions.Where(mention => next.Span.Holds(mention.Span)).ToList();
        if (StartsReason(text, right, next.Span) || Continuation.IsOne(text, left, right, open, next)) return false;
        if (IsAnotherPart(left, right) || IsWhyGone(text, left, right, next.Span)) return true;
        // "… that says A, and underneath “B”".
        if (left.Exists(mention => mention is Quote) && right.Exists(mention => mention is Quote { IsQuoted: true }) && right.Exists(mention => mention is Concept { Key: "which.under" })) return true;
        if (next.IsHard && IsQuestion(right)) return Asks(left);
        if (IsTopic(text, left, open)) return next.IsHard && HasLeadingAct(text, right, next.Span);
        if (Continuation.IsOfSameWish(text, left, right, open, next.Span)) return false;
        if (IsUnwanted(text, right) && IsComplete(left)) return true;
        if (IsSpeedOfItsOwn(right)) return Asks(left);
        if (HasLeadingAct(text, right, next.Span)) return Asks(left) || IsKeep(left) || IsFinding(text, left, right, open);
        if (IsKeep(right) || IsKeep(left)) return Asks(right) || IsKeep(right) || IsOwnWish(right);
        if (IsNegatedThing(right)) return Asks(left);
        if ((IsOwnWish(left) || IsComplete(left)) && IsOwnWish(right)) return true;
        if (IsParallel(text, left, right, open, next.Span)) return true;
        if (HasValue(right)) return IsComplete(left) && !IsSharedValue(left, right);
        if (IsAnotherToAdd(left, right)) return true;
        // A sentence of its own that asks for nothing known: it must not be lost.
        return next.IsHard && Asks(left)
            && WordCount.Uncovered(text, next.Span, right.Where(mention => mention.IsNoise).Select(mention => mention.Span).ToList()) >= 2;
    }

    /// <summary>A value: what something is to become.</summary>
    public static bool HasValue(IEnumerable<Mention> mentions) => mentions.Any(IsValue);

    public static bool IsValue(Mention mention) => mention switch
    {
        Concept concept => !NoValue.Contains(concept.Family),
        Amount or Length or Shape or Colour => true,
        _ => false,
    };

    /// <summary>There is something to do in it, complete or not.</summary>
    private static bool Asks(List<Mention> mentions) => HasValue(mentions) || mentions.Exists(mention => IsAct(mention) || IsVerb(mention)) || IsQuestion(mentions)
        || IsNegatedThing(mentions);

    /// <summary>An act that needs nothing more, or a value.</summary>
    private static bool IsComplete(List<Mention> mentions) => HasValue(mentions) || IsNegatedThing(mentions) || mentions.Exists(IsVerb)
        || mentions.Exists(mention => mention is Instant or Stretch) && mentions.Exists(mention => mention is Concept { Key: "act.cut" or "act.trim" or "act.split" or "act.keep-part" })
        || mentions.OfType<Concept>().Where(IsAct).GroupBy(concept => concept.Span).Any(group => group.Any(concept =>
            concept.Key == "act.remove") || !group.Any(concept => NeedsValue.Contains(concept.Key)));

    /// <summary>"The first 2 seconds of the intro and the last 3 of the interview": each of its own clip.</summary>
    private static bool IsAnotherPart(List<Mention> left, List<Mention> right) => left.Exists(IsTaking)
        && new[] { left, right }.All(side => side.Exists(mention => mention is Stretch) && side.Exists(mention => mention is NamedFile or Ordinals or Concept { Key: "thing.intro" or "thing.outro" }));

    public static bool IsTaking(Mention mention) => mention is Concept { Key: "act.trim" or "act.cut" or "act.remove" or "clip.off" };

    public static bool IsAct(Mention mention) => mention is Concept { Family: "act" };

    /// <summary>What is done is said by other words than acts.</summary>
    private static bool IsVerb(Mention mention) => mention is Concept { Key: "clip.comes" or "clip.move" or "clip.start-with" or "clip.end-with" or "clip.unwanted" or "clip.backwards" or "clip.normal-speed"
        or "clip.half-speed" or "clip.double-speed" or "clip.slow-motion" or "clip.time-lapse" or "clip.jump-cut" or "clip.beat-cut" or "clip.reverse-order" };

    private static bool IsKeep(List<Mention> mentions) => mentions.Exists(mention => mention is Concept { Key: "act.keep" });

    private static bool IsQuestion(List<Mention> mentions) => mentions.Exists(mention => mention is Concept { Family: "ask" });

    private static bool IsNegatedThing(List<Mention> mentions) =>
        mentions.Exists(mention => mention is Concept { Family: "negation" })
            && mentions.Exists(mention => mention is Concept { Family: "thing" });

    /// <summary>"Music down", "第二段放慢一倍": what, and behind it what is to become of it.</summary>
    private static bool IsOwnWish(List<Mention> mentions) =>
        mentions.Find(mention => mention is Ordinals or NamedFile or Concept { Family: "thing" }) is { } target
            && mentions.Exists(mention => mention.Span.Start >= target.Span.End && !IsPlacing(mention)
                && (IsAct(mention) || IsValue(mention) || mention is Stretch or Concept { Family: "clip" } || mention is Quote && IsText(target)))
            && !mentions.Exists(mention => IsAct(mention) && mention.Span.Start < target.Span.Start);

    private static bool IsText(Mention target) => target is Concept { Key: "thing.title" or "thing.subtitle" or "thing.captions" or "thing.text" or "thing.lower-third" };

    /// <summary>"Redo scene 1 with lavender and scene 5 with children": a thing and the same little word behind it, twice.</summary>
    private static bool IsParallel(string text, List<Mention> left, List<Mention> right, Span open, Span next)
    {
        if (!left.Exists(IsAct) || FirstTarget(right) is not { } second || FirstTarget(left) is not { } first || right.Exists(IsAct)) return false;
        if (WordCount.Uncovered(text, new Span(next.Start, second.Span.Start - next.Start), right.Select(mention => mention.Span).ToList()) >= 1) return false;
        return Holders.Any(word => Stands(text, word, first.Span.End, open.End) && Stands(text, word, second.Span.End, next.End));
    }

    private static Mention? FirstTarget(List<Mention> mentions) => mentions.Find(mention => mention is Ordinals or NamedFile);

    private static readonly string[] Holders = [" with ", " to ", " into ", " as ", "换成", "改成", "变成"];

    private static bool Stands(string text, string word, int from, int to) => from < to && text.AsSpan(from, to - from).Contains(word, StringComparison.Ordinal);

    /// <summary>"Between", "to": what only holds words together.</summary>
    private static bool IsPlacing(Mention mention) => mention is Concept { Key: "clip.to" or "clip.last" or "clip.plural" or "clip.every" or "clip.new-one" };

    /// <summary>"Because it is too dark": why, not what.</summary>
    private static bool StartsReason(string text, List<Mention> right, Span span) =>
        right.Exists(mention => mention is Concept { Key: "noise.reason" } && mention.Span.Start - span.Start <= 1
            && text.AsSpan(mention.Span.Start).StartsWith("because") | text.AsSpan(mention.Span.Start).StartsWith("since") | text.AsSpan(mention.Span.Start).StartsWith("so ")
                | text[mention.Span.Start] is '因' or '由' or '为' or '这');

    /// <summary>In English the verb comes first, in Chinese it may stand behind its object.</summary>
    public static bool HasLeadingAct(string text, List<Mention> right, Span span)
    {
        if (right.Find(IsAct) is not { } act) return false;
        if (Writing.IsIdeograph(text[act.Span.Start])) return right.Exists(mention => IsAct(mention)
            && mention is Concept { Key: not "act.keep" }) || IsKeep(right);
        var before = right.Where(mention => mention.Span.Start < act.Span.Start
            && mention is not Concept { Family: "noise" or "join" or "negation" or "ask" or "which" } and not Degree);
        return !before.Any() && act.Span.Start - span.Start <= 40
            && WordCount.Uncovered(text, new Span(span.Start, act.Span.Start - span.Start), right.Select(mention =>
                mention.Span).ToList()) < 1;
    }

    /// <summary>"Throw it out, it's too shaky": what goes, and why.</summary>
    private static bool IsWhyGone(string text, List<Mention> left, List<Mention> right, Span next) => left.Exists(mention => mention is Concept { Key: "act.remove" }) && !right.Exists(mention => IsAct(mention) || mention is Quote or Amount or Length)
        && Remarks.IsWhy(text.Substring(next.Start, next.Length));

    /// <summary>"The second scene is dull, make it a sunset": what is said of a thing, and what is to be done to it.</summary>
    private static bool IsFinding(string text, List<Mention> left, List<Mention> right, Span open) => Found().IsMatch(text[open.Start..open.End])
        && left.Exists(mention => mention is Ordinals or NamedFile or Concept { Family: "thing" })
        && right.Exists(mention => mention is Concept { Key: "which.it" or "which.that" });

    [GeneratedRegex(@"\b(?:is|are|looks?|feels?|seems?|was)\s+(?:a\s+(?:bit|little)\s+|so\s+|very\s+|really\s+|quite\s+|rather\s+|kind of\s+|just\s+|pretty\s+)*[a-z]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Found();

    /// <summary>"…，后面的不要"; "I don't like it" is why, not what.</summary>
    private static bool IsUnwanted(string text, List<Mention> right) => right.Exists(mention => mention is Concept { Key: "clip.unwanted" }
        && !new[] { "like", "hate", "喜欢" }.Any(word => text.AsSpan(mention.Span.Start, mention.Span.Length).Contains(word, StringComparison.Ordinal)));

    /// <summary>"…，片头和空镜正常速度".</summary>
    private static bool IsSpeedOfItsOwn(List<Mention> right) =>
        right.Exists(mention => mention is Concept { Key: "clip.normal-speed" or "clip.half-speed" or "clip.double-speed" or "clip.slow-motion" })
        && right.Exists(mention => mention is Ordinals or NamedFile or Concept { Key: "thing.intro" or "thing.outro" or "which.rest" or "which.other" });

    /// <summary>"Warm and bright music": what both describe comes behind the second.</summary>
    private static bool IsSharedValue(List<Mention> left, List<Mention> right)
    {
        bool HasThing(List<Mention> mentions) => mentions.Exists(mention => mention is Concept { Family: "thing" });
        var families = left.OfType<Concept>().Where(IsValue).Select(concept => concept.Family).ToHashSet();
        return HasThing(right) && !HasThing(left)
            && right.OfType<Concept>().Where(IsValue).Any(concept => families.Contains(concept.Family)
            && concept.Family is not ("more" or "less"));
    }

    /// <summary>"Add captions and music": two things of different kinds to be added.</summary>
    private static bool IsAnotherToAdd(List<Mention> left, List<Mention> right) =>
        left.Exists(mention => mention is Concept concept && Adds.Contains(concept.Key))
        && !left.Exists(mention => mention is Concept { Key: "act.set" or "act.remove" or "act.swap" })
        && left.Exists(mention => mention is Concept concept && Addable.Contains(concept.Key))
        && right.Find(mention => mention is Concept { Family: "thing" }) is Concept thing && Addable.Contains(thing.Key)
        && !left.Exists(mention => mention is Concept concept && concept.Key == thing.Key);

    /// <summary>"Make a video about …": what follows is what it is about.</summary>
    private static bool IsTopic(string text, List<Mention> left, Span open) =>
        left.Exists(mention => mention is Concept { Key: "act.make" })
            && left.Exists(mention => mention is Concept { Key: "thing.film" or "thing.video" })
        && Words.Phrases("topic").Any(word => text.AsSpan(open.Start, open.Length).Contains(word, StringComparison.Ordinal));
}
