using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Language;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding;

/// <summary>Whether a clause asks, keeps or only is polite.</summary>
internal static partial class ClauseKinds
{
    public static Clause Mark(Clause clause) =>
        clause with { IsKept = IsKept(clause), IsQuestion = !IsKept(clause) && IsQuestion(clause), IsNoise = IsNoise(clause) };

    private static readonly string[] Taking = ["act.remove", "act.trim", "act.cut", "act.crop", "act.change", "act.move", "act.replace", "act.swap", "act.split", "act.reorder", "act.add"];

    /// <summary>"不要剪掉结尾", "先别换第二张": the act right behind the not.</summary>
    private static bool IsForbidden(Clause clause) => clause.Mentions.OfType<Concept>().Any(not => not.Key == "negation.not"
        && Writing.IsIdeograph(clause.Message.Text[not.Span.Start])
        && clause.Mentions.OfType<Concept>().Any(act => act.Span.Start == not.Span.End && Taking.Contains(act.Key)));

    private static bool IsKept(Clause clause)
    {
        if (IsForbidden(clause)) return true;
        if (!clause.Has("act.keep")) return false;
        var keep = clause.Find("act.keep")!;
        var isAlsoPart = clause.Mentions.Any(mention => mention is Concept { Key: "act.keep-part" } && mention.Span == keep.Span
            && keep.Tail is null);
        if (clause.Mentions.Any(mention => mention.Span.Start > keep.Span.Start && SplitRule.IsValue(mention))) return false;
        // "Let it stay until second six": how long it is seen.
        if (clause.Mentions.Any(mention => mention is Stretch or Instant && mention.Span.Start > keep.Span.Start)
            && clause.Mentions.Any(mention => mention is Concept { Key: "clip.last" } && mention.Span == keep.Span)) return false;
        // "Keep the first 5 seconds" throws away the rest.
        return !(isAlsoPart && clause.Mentions.Any(mention => mention is Stretch || (mention is Ordinals && clause.Before is null)));
    }

    private static bool IsQuestion(Clause clause)
    {
        if (IsTurnedRound(clause)) return true;
        var asks = clause.Family("ask").ToList();
        if (asks.Count == 0) return false;
        var does = clause.Mentions.Any(mention =>
            mention is Concept { Family: "act", Key: not ("act.show" or "act.help" or "act.understand" or "act.set" or "act.change") }
            || SplitRule.IsValue(mention));
        var isChinese = Writing.IsIdeograph(clause.Message.Text[asks[0].Span.Start]);
        if (isChinese) return asks.Exists(ask => ask.Key != "ask.is") || !does;
        // "What the narrator says about the bees: delete it".
        if (clause.Text.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0 && clause.Mentions.Any(mention => mention is Concept { Family: "act" } && mention.Span.Start == clause.Span.Start + colon + 2)) return false;
        var first = clause.Mentions.First(mention => mention is not Concept { Family: "noise" or "join" or "negation" });
        return first.Span.Start >= asks[0].Span.Start - 1 && first.Span.End <= asks[0].Span.End + 12;
    }

    /// <summary>"Is the clip muted?", "should I use jazz?": the verb stands in front of what does it. "Have the music fade" is a wish.</summary>
    private static bool IsTurnedRound(Clause clause)
    {
        var text = clause.Message.Text;
        if (Turned().Match(text, clause.Span.Start, clause.Span.Length) is not { Success: true } match) return false;
        if (clause.Mentions.Any(mention => mention is Concept { Key: "noise.can-you" or "noise.want" } && mention.Span.Overlaps(new Span(match.Index, match.Length))
            && mention.Span.Length > match.Groups["verb"].Length)) return false;
        var isMarked = clause.Span.End < text.Length && text[clause.Span.End] == '?' || clause.Text.Contains('?');
        return match.Groups["sure"].Success || isMarked;
    }

    [GeneratedRegex(@"^(?:(?:and|so|but|hey|hi|ok|okay|um|wait)[\s,]+)*(?<verb>(?<sure>is|are|was|were|isn't|aren't|did|should|am)|does|do|doesn't|has|have|will|would)\s+(?:the|my|our|this|that|these|those|it|there|i|we|you|any|all|both|each|clip|scene|every|its|they)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Turned();

    private static bool IsNoise(Clause clause)
    {
        if (clause.Mentions.Any(mention =>
            mention is not (Concept { Family: "noise" or "join" or "answer" } or Degree))) return IsOnlyPraise(clause);
        return WordCount.Uncovered(clause.Message.Text, clause.Span, clause.Mentions.Select(mention => mention.Span).ToList()) < 0.5;
    }

    /// <summary>"Looks good", "that's great": words that would mean something else in a request.</summary>
    private static bool IsOnlyPraise(Clause clause)
    {
        var noise = clause.Mentions.Where(mention => mention.IsNoise).Select(mention => mention.Span).ToList();
        return noise.Count > 0 && clause.Mentions.All(mention => mention.IsNoise
            || mention is Concept { Family: "join" or "answer" } or Concept { Key: "which.it" or "which.this" or "which.that" or "thing.timeline" or "thing.film" or "thing.video" or "quality.draft" } or Degree
            || mention is Concept { Key: "act.make" } && clause.Has("thing.timeline")
            || noise.Exists(span => span.Holds(mention.Span)))
                && WordCount.Uncovered(clause.Message.Text, clause.Span, clause.Mentions.Select(mention => mention.Span).ToList()) < 0.5;
    }
}
