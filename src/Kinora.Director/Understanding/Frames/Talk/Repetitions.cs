using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Language;
using Kinora.Director.Understanding.Frames.Making;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Talk;

/// <summary>"Again", "a bit more", "the same for the next one", "第三段也一样".</summary>
internal static partial class Repetitions
{
    private static readonly Phrases Words = new("going-on");
    private static readonly string Polite = $@"(?:{Words.Any("polite")}|[\s,，.。!！?？~…]+)*";
    private static readonly Regex Again = PhrasePattern.Compile($"^{Polite}(?:{Words.Any("again")}{Polite})+$");
    private static readonly Regex More = PhrasePattern.Compile($"^{Polite}(?:{Words.Any("more")}{Polite})+$");
    private static readonly Regex Same = PhrasePattern.Compile(Words.Any("same"));

    private static readonly string[] Raising =
        ["act.raise", "act.lower", "act.brighten", "act.darken", "act.enlarge", "act.shrink", "act.speed-up", "act.slow-down", "act.shorten", "act.lengthen", "act.zoom"];

    /// <summary>The message says nothing by itself.</summary>
    public static bool IsOne(Clause words) => Again.IsMatch(words.Text) || More.IsMatch(words.Text) || IsSame(words);

    public static Rewording? Of(Message said, Clause words)
    {
        var before = MessageWords.Whole(said);
        if (Again.IsMatch(words.Text)) return new Rewording(said.Raw, TakesBack: false, IsAgain: true);
        if (More.IsMatch(words.Text)) return Further(said, before, words) is { } further ? new Rewording(further, TakesBack: false) : null;
        return Target(words) is { Mentions.Count: > 0 } target && Substitution.Into(before, target) is { } same ? new Rewording(same, TakesBack: false) : null;
    }

    /// <summary>"The same for the next one", "the title too": a thing, and that it goes for it too; nothing else.</summary>
    private static bool IsSame(Clause words)
    {
        // "The music is too loud": a part of another word for something says nothing of its own.
        var spans = Same.Matches(words.Text).Select(match => new Span(match.Index, match.Length))
            .Where(span => !words.Mentions.Any(mention => mention is Concept { Family: not ("noise" or "join") } && mention.Span.Holds(span) && mention.Span.Length > span.Length)
                && !TooMuch().IsMatch(words.Text, span.Start)).ToList();
        // "Captions too, please add them" asks for captions, not for what was just added once more.
        if (spans.Count == 0 || (words.Has("act.add") && words.Family("thing").Any())) return false;
        // "And some nice transition as well": what is new was not spoken of.
        if (words.Family("thing").Any(thing => New().IsMatch(words.Message.Text[words.Span.Start..thing.Span.Start]))) return false;
        return words.Mentions.All(mention => mention.IsNoise || IsTarget(mention) || spans.Exists(span => span.Overlaps(mention.Span))
            || mention is Concept { Family: "join" or "which" or "clip" } or Degree || mention is Concept { Key: "act.set" or "act.make" or "act.use" or "act.change" });
    }

    /// <summary>"Starts too suddenly" in contrast to "the title too".</summary>
    [GeneratedRegex(@"\Gtoo\s+(?!please\b|pls\b|now\b|and\b|then\b)[a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex TooMuch();

    [GeneratedRegex(@"\b(?:some|a|an|another)\s+(?:(?!for\b|to\b|with\b|on\b)\w+\s+){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex New();

    private static Clause Target(Clause words) => words with { Mentions = words.Mentions.Where(IsTarget).ToValueList() };

    private static bool IsTarget(Mention mention) => mention is Ordinals or NamedFile or Concept { Family: "thing" }
        or Concept { Key: "which.all" or "which.next" or "which.previous" or "which.rest" or "which.other" or "which.both" or "which.last" or "which.each" };

    /// <summary>A step further the same way; null where the last message did not go by steps.</summary>
    private static string? Further(Message said, Clause before, Clause words)
    {
        var relative = before.All<Concept>().LastOrDefault(concept => concept.Family is "more" or "less" && !concept.Key.EndsWith(".any", StringComparison.Ordinal));
        if (relative is null) return before.HasAny(Raising) && before.First<Amount>() is null or { IsBy: true } ? said.Raw : null;
        var step = words.First<Degree>() is { } degree ? words.Message.RawOf(degree.Span) : null;
        var isChinese = Writing.IsIdeograph(said.Text[relative.Span.Start]);
        if (step is null || isChinese || before.First<Degree>() is not null) return said.Raw;
        return said.Raw.Insert(said.RawIndex[relative.Span.Start], step.Replace(" more", "", StringComparison.OrdinalIgnoreCase) + " ");
    }
}
