using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Planning;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames;

/// <summary>Which of several readings of a clause is meant, and whether any is: what leaves too much unexplained was not
/// understood.</summary>
internal static partial class ReadingChoice
{
    /// <summary>A reading must account for this share of the words that mean something, or leave out no more than one of them.</summary>
    private const double LeastShare = 0.5;

    /// <summary>What a clause leaves out is filled in from those before, but what it says itself counts more.</summary>
    private const double CostOfFilling = 0.04;

    /// <summary>Two readings nearer than this are both plausible.</summary>
    private const double Margin = 0.02;

    /// <returns>Null when the clause is not understood.</returns>
    public static Reading? Best(Clause clause, FrameScope scope) => Best(clause, scope, AllFrames.List);

    public static Reading? Best(Clause clause, FrameScope scope, ValueList<IFrame> frames)
    {
        var scored = Readings(clause, scope, frames).Where(pair => pair.Share >= LeastShare || pair.Left <= 1)
            .OrderByDescending(pair => pair.Score).ToList();
        if (scored.Count == 0) return UnsaidVerb.Of(clause) is { } said ? Best(said, scope, frames) : null;
        var best = scored[0];
        var rival = scored.Skip(1).FirstOrDefault(other => best.Score - other.Score < Margin && IsOther(best.Reading, other.Reading));
        return rival.Reading is null ? best.Reading : Between(best.Reading, rival.Reading, scope);
    }

    private static IEnumerable<(Reading Reading, double Share, double Left, double Score)> Readings(Clause clause, FrameScope scope,
        ValueList<IFrame> frames)
    {
        var filled = clause.Filled;
        foreach (var frame in frames)
        {
            if (Read(frame, clause, scope) is { } own) yield return Scored(clause, own, 0);
            if (!ReferenceEquals(filled, clause) && Read(frame, filled, scope) is { } full) yield return Scored(filled, full, CostOfFilling);
        }
    }

    private static Reading? Read(IFrame frame, Clause clause, FrameScope scope)
    {
        if (frame.Read(clause, scope) is { } reading && Stretched.Of(clause, reading, scope) is var whole && IsNamed(clause, whole)) return whole;
        // The words inside "the last 3 seconds" name no clip.
        return Stretched.Bare(clause) is { } bare && frame.Read(bare, scope) is { } plain && Stretched.Of(bare, plain, scope) is var part
            && !ReferenceEquals(part, plain) && IsNamed(clause, part) ? part : null;
    }

    /// <summary>"Blur the giraffe", "把长颈鹿虚化": where what it is done to is a word that nobody knows, nothing is done.</summary>
    private static bool IsNamed(Clause clause, Reading reading) => reading.Calls.Count == 0
        || !IsNumberLost(clause, reading) && !UnknownObject.IsIn(clause, [.. Free(clause), .. Used(clause, reading)]);

    /// <summary>A time or a number with its unit was said that the reading makes nothing of.</summary>
    private static bool IsNumberLost(Clause clause, Reading reading)
    {
        var said = clause.Mentions.Where(mention => !mention.IsInherited && mention is Length or Stretch or Ordinals or Amount { Unit: not AmountUnit.None }
            || mention is Amount && Becoming().IsMatch(clause.Message.Text[clause.Span.Start..mention.Span.Start])).ToList();
        if (said.Count == 0) return false;
        var used = Used(clause, reading).ToList();
        if (SecondWish.Of(clause, reading) is { } second) used.Add(second.Span);
        return said.Exists(mention => !used.Exists(span => span.Overlaps(new Span(mention.Span.End - 1, 1))));
    }

    /// <summary>"Cut at 5", "调到3": what a number is for is said; "these two", "from 8" are none.</summary>
    [GeneratedRegex(@"(?:\b(?:at|to|for|by)|[到为成])\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Becoming();

    private static (Reading, double, double, double) Scored(Clause clause, Reading reading, double cost)
    {
        var used = Used(clause, reading).ToList();
        if (SecondWish.Of(clause, reading) is { } second) used.Add(second.Span);
        var free = Free(clause).ToList();
        var all = Weight(clause, free);
        var left = Weight(clause, [.. free, .. used]);
        var share = all <= 0 ? 1 : 1 - left / all;
        return (reading, share, left, share + reading.Bonus - cost);
    }

    /// <summary>With the second part of words that were pulled apart.</summary>
    private static IEnumerable<Span> Used(Clause clause, Reading reading) => reading.Used.Concat(clause.All<Concept>()
        .Where(concept => concept.Tail is not null
            && reading.Used.Any(span => span.Overlaps(concept.Span))).Select(concept => concept.Tail!.Value));

    /// <summary>
    /// How much of a clause a reading leaves unexplained. What means an act, a thing, a number or a name counts in full: left out, it is a
    /// sign of misunderstanding. Words of no known meaning count less: people say why, how and for whom.
    /// </summary>
    private static double Weight(Clause clause, IReadOnlyCollection<Span> covered)
    {
        const double Unknown = 0.6;
        var text = clause.Message.Text;
        var known = clause.Mentions.Where(mention => !mention.IsInherited).Select(mention => mention.Span).ToList();
        var all = WordCount.Uncovered(text, clause.Span, covered);
        var strange = WordCount.Uncovered(text, clause.Span, [.. covered, .. known]);
        var acts = clause.Mentions.OfType<Concept>().Where(mention => mention.Family == "act" && !mention.IsInherited
            && !IsLight(clause, mention)
            && !covered.Any(span => span.Overlaps(mention.Span))).Select(mention => mention.Span).Distinct().ToList();
        return all - strange + strange * Unknown + acts.Count(act => IsLeading(clause, act));
    }

    /// <summary>"Make", "set", "put": what is asked for is said by other words.</summary>
    private static bool IsLight(Clause clause, Concept act) => clause.Mentions.Any(mention =>
        mention is Concept { Key: "act.set" or "act.make" or "act.use" or "act.change" or "act.show" } && mention.Span == act.Span);

    /// <summary>An English verb that the clause begins with is what is asked for: "delete …".</summary>
    private static bool IsLeading(Clause clause, Span act) => char.IsAsciiLetter(clause.Message.Text[act.Start])
        && !clause.Mentions.Any(mention => !mention.IsInherited && mention.Span.Start < act.Start
            && mention is not (Concept { Family: "noise" or "join" } or Degree))
        && WordCount.Of(clause.Message.Text, new Span(clause.Span.Start, act.Start - clause.Span.Start)) < 0.5;

    /// <summary>Words that nobody must account for.</summary>
    private static IEnumerable<Span> Free(Clause clause) =>
        clause.Mentions.Where(mention => mention.IsNoise
            || mention is Degree or Concept { Family: "join" }).Select(mention => mention.Span);

    private static bool IsOther(Reading a, Reading b) =>
        a.Says is not null && b.Says is not null && a.Calls.Count > 0 && b.Calls.Count > 0 && a.Intent != b.Intent
            && !a.Calls.Equals(b.Calls);

    private static Reading Between(Reading a, Reading b, FrameScope scope) => new("ask")
    {
        Question = new Question(scope.Say($"Do you mean: 1. {a.Says}, or 2. {b.Says}?", $"您是想：1. {a.Says}，还是 2. {b.Says}？"),
            [new QuestionOption(a.Says!, a.Calls), new QuestionOption(b.Says!, b.Calls)]),
    };
}
