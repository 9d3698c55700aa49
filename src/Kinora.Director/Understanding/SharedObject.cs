using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding;

/// <summary>"Rotate and flip the dog photo", "放大并移动logo": several verbs before the one thing that all of them are about.</summary>
internal static partial class SharedObject
{
    private static readonly string[] Doings =
    [
        "act.rotate", "act.flip", "act.crop", "act.enlarge", "act.shrink", "act.scale", "act.zoom", "act.mute", "act.unmute", "act.trim", "act.cut", "act.shorten",
        "act.lengthen", "act.speed-up", "act.slow-down", "act.reverse", "act.blur", "act.sharpen", "act.brighten", "act.darken", "act.duplicate", "act.move",
        "act.fade-in", "act.fade-out", "act.lower", "act.raise", "act.hide", "act.freeze", "act.loop", "act.remove",
    ];

    /// <summary>Verbs that have nothing behind them take the thing of the next clause over.</summary>
    public static IEnumerable<Clause> Filled(List<Clause> clauses)
    {
        for (var i = clauses.Count - 2; i >= 0; i--)
        {
            if (!IsBare(clauses[i]) || !IsJoined(clauses[i], clauses[i + 1])) continue;
            var things = clauses[i + 1].Mentions.Where(IsTarget).Select(mention => mention with { IsInherited = true }).ToList();
            if (things.Count > 0 && BeginsWithVerb(clauses[i + 1])) clauses[i] = clauses[i] with { Mentions = [.. clauses[i].Mentions, .. things] };
        }

        return clauses;
    }

    /// <summary>A verb, how much, and nothing else.</summary>
    private static bool IsBare(Clause clause)
    {
        var own = clause.Mentions.Where(mention => !mention.IsNoise).ToList();
        return own.Exists(mention => mention is Concept concept && Doings.Contains(concept.Key))
            && own.TrueForAll(mention => mention is Degree or Concept { Family: "act" or "join" or "clip" or "turn" or "motion" or "anim" } || IsVerbToo(own, mention))
            && WordCount.Uncovered(clause.Message.Text, clause.Span, clause.Mentions.Select(mention => mention.Span).ToList()) < 1;
    }

    /// <summary>The same word also stands for a thing: "fade in", "cut".</summary>
    private static bool IsVerbToo(List<Mention> mentions, Mention mention) => mention is Concept { Family: not "which" }
        && mentions.Exists(other => other.Span.Overlaps(mention.Span) && other is Concept { Family: "act" });

    private static bool IsJoined(Clause clause, Clause next) => Join().IsMatch(clause.Message.Text[clause.Span.End..next.Span.Start]);

    private static bool BeginsWithVerb(Clause next) => next.Mentions.FirstOrDefault(mention => mention is not Degree && !mention.IsNoise && mention is not Concept { Family: "join" }) is Concept { Family: "act" } act
        && next.Mentions.First(IsTarget).Span.Start >= act.Span.End;

    private static bool IsTarget(Mention mention) => mention is Ordinals or NamedFile or Concept { Family: "thing", Key: not ("thing.fade" or "thing.size" or "thing.position") }
        or Concept { Key: "which.all" or "which.each" or "which.both" or "which.other" or "which.rest" or "which.this" or "which.that" or "which.last" };

    [GeneratedRegex(@"^[\s,，、]*(?:and|&|\+|then|and then|并且?|和|再|然后|同时|、)?[\s,，、]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Join();
}
