using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Language;
using Kinora.Director.Understanding.Frames.Making;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Talk;

/// <summary>"No, the third one", "actually 4 seconds", "I meant the title", "不对，是第三个".</summary>
internal static partial class Corrections
{
    private static readonly Phrases Words = new("going-on");

    private static readonly string Pause = @"[\s,，.。!！;；…\-–—:：]*";

    private static readonly Regex Start = PhrasePattern.Compile(
        $@"^{Pause}(?:(?:{Words.Any("polite")}){Pause})*(?:(?<strong>{Words.Any("no")}|{Words.Any("bare-no")}(?=[,，.!！。;；…]|\s+[-–—]|\s+{Words.Any("meant")}))|(?<meant>{Words.Any("meant-start")})|(?<weak>{Words.Any("rather")}))"
        + $@"(?:{Pause}(?<strong>{Words.Any("no")}|{Words.Any("meant")})|{Pause}(?:{Words.Any("rather")}|{Words.Any("polite")}|{Words.Any("bare-no")}(?=[,，])))*{Pause}");

    /// <returns>What is said behind the words that reject; null where nothing is corrected.</returns>
    public static Clause? Asks(Clause words)
    {
        var match = Start.Match(words.Text);
        if (!match.Success || match.Length == words.Text.Length || StillTooMuch().IsMatch(words.Text)) return null;
        var start = words.Span.Start + match.Length;
        var span = new Span(start, words.Span.End - start);
        var mentions = words.Mentions.Where(mention => span.Holds(mention.Span)).ToValueList();
        if (!mentions.Any(IsValue)) return null;
        // "Actually, delete the third one" is a wish of its own; "actually the third one" is not.
        var isStrong = match.Groups["strong"].Success || match.Groups["meant"].Success;
        return !isStrong && mentions.Any(IsOwnAct) ? null : words with { Span = span, Mentions = mentions };
    }

    /// <summary>"还是有点吵，小声点": it was right, and is not enough yet.</summary>
    [GeneratedRegex(@"^[\s，,]*(?:嗯|啊|哦|不对|不行|不)?[\s，,]*(?:还是|仍然|依然|依旧)(?:感觉|觉得|显得|看着|听着)?(?:太|有点|有些|不够|不太|偏|挺|很|好|过于|嫌|看不|听不|(?:上一|前一|之前|刚才|刚刚|原来|先前)[^，。]{0,3}版)", RegexOptions.CultureInvariant)]
    private static partial Regex StillTooMuch();

    /// <summary>The last message with what was corrected in it.</summary>
    public static Rewording? Of(Message said, Clause correction)
    {
        // "No, back to colour": what the last message did goes, and nothing else.
        if (correction.HasAny("act.return", "look.none") && !correction.HasAny("act.remove") && !correction.HasAny("thing.version") && correction.First<Ordinals>() is null) return new Rewording("undo", TakesBack: false);
        if (Redirected(said, correction) is { } redirected) return new Rewording(redirected, TakesBack: true);
        if (correction.Mentions.Any(IsOwnAct)) return new Rewording(correction.Message.RawOf(correction.Span), TakesBack: true);
        return Substitution.Into(MessageWords.Whole(said), correction) is { } text ? new Rewording(text, TakesBack: true) : null;
    }

    /// <summary>"第一张照片放到最后", "不对，是放到第二个": the object of Chinese stands before its verb, and is not said again.</summary>
    private static string? Redirected(Message said, Clause correction)
    {
        if (correction.All<Concept>().FirstOrDefault(concept => concept.Key is "act.move" or "act.place" or "clip.move") is not { } verb || !Writing.IsIdeograph(correction.Message.Text[verb.Span.Start])) return null;
        if (correction.Mentions.Any(mention => mention.Span.End <= verb.Span.Start && mention is Ordinals or NamedFile or Quote or Concept { Family: "thing" } || mention is Concept { Family: "which", Name: "it" or "this" or "that" })) return null;
        var before = MessageWords.Whole(said);
        if (before.All<Concept>().FirstOrDefault(concept => concept.Key is "act.move" or "act.place" or "clip.move") is not { } old || !Writing.IsIdeograph(said.Text[old.Span.Start])) return null;
        if (!before.Mentions.Any(mention => mention.Span.End <= old.Span.Start && mention is Ordinals or NamedFile or Concept { Family: "thing" })) return null;
        return said.Raw[..said.RawIndex[old.Span.Start]] + correction.Message.RawOf(new Span(verb.Span.Start, correction.Span.End - verb.Span.Start));
    }

    /// <summary>A message that corrects itself: "delete the second, no wait, the third clip" → as if the last had been said at once.</summary>
    public static string? Within(Message message)
    {
        var words = MessageWords.Whole(message);
        foreach (var rest in message.Clauses.Skip(1).Select(clause => clause.Span.Start).Concat(Pauses(message.Text)).Distinct().Order())
        {
            if (rest <= 0 || rest >= message.Text.Length) continue;
            var tail = new Span(rest, message.Text.Length - rest);
            var later = words with { Span = tail, Mentions = words.Mentions.Where(mention => tail.Holds(mention.Span)).ToValueList() };
            if (Asks(later) is not { } correction || IsSparing(correction)) continue;
            if (correction.Mentions.Any(IsOwnAct))
            {
                // "Delete the dog … no, delete the team": the wish before goes.
                var last = message.Clauses.LastOrDefault(clause => clause.Span.Start < rest && clause.Mentions.Any(IsOwnAct));
                if (last is not null) return (message.RawOf(new Span(0, last.Span.Start)) + " " + message.RawOf(correction.Span)).Trim();
                continue;
            }

            var head = new Span(0, rest);
            var before = words with { Span = head, Mentions = words.Mentions.Where(mention => head.Holds(mention.Span)).ToValueList() };
            if (before.Mentions.Any(mention => mention is Quote or Concept { Family: "act" or "more" or "less" }) && Substitution.Into(before, correction) is { } text) return text;
        }

        return null;
    }

    /// <summary>"Delete them all, no wait, keep the first": most of the wish stands.</summary>
    private static bool IsSparing(Clause correction) => correction.Message.Clauses.Any(clause => clause.IsKept && clause.Span.Overlaps(correction.Span))
        && correction.Mentions.All(mention => mention is not Concept { Family: "act", Key: not ("act.keep" or "act.keep-part") });

    private static IEnumerable<int> Pauses(string text)
    {
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] is ',' or '，' or '.' or '。' or '…' or '-' or '–' or '—' or ';' or '；' or '!' or '?') yield return i + 1;
        }
    }

    private static bool IsOwnAct(Mention mention) => mention is Concept { Family: "act" } act && act.Key is not ("act.set" or "act.make" or "act.use" or "act.change" or "act.place");

    private static bool IsValue(Mention mention) => mention is not Concept concept
        || (concept.Family is not ("noise" or "join" or "ask" or "negation" or "answer" or "clip" or "act") && concept.Key is not "which.again");
}
