using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Talk;

/// <summary>Puts words of a later message in the place of those of the same kind in an earlier one.</summary>
internal static partial class Substitution
{
    /// <returns>The earlier message in its new words; null where nothing of the later has a place in it.</returns>
    public static string? Into(Clause before, Clause later)
    {
        var raw = before.Message.Raw;
        var replaced = new List<(int Start, int End, string Words)>();
        var isValueReplaced = false;
        var appended = new List<string>();
        foreach (var mention in Units(later))
        {
            var words = later.Message.RawOf(mention.Span);
            if (Counterpart(before, mention, replaced) is { } old)
            {
                var span = IsPronoun(mention) ? WithNoun(before.Message.Text, old) : old.Span;
                var start = before.Message.RawIndex[span.Start];
                var end = before.Message.RawIndex[span.End];
                isValueReplaced |= mention is not Concept { Family: "thing" };
                replaced.Add((start, end, IsPronoun(mention) ? Pointing(words, raw[start..end], old) : Fitted(raw[start..end], old, mention, words)));
            }
            else if (mention is Colour or NamedFile or Length or Concept { Family: "position" or "style" or "transition" or "look" or "motion" or "mood" })
            {
                appended.Add(words);
            }
            else if (mention is Concept { Family: "more" or "less" or "effect" } or Quote or Shape or Stretch)
            {
                // Something else is wished for, too, which must not be lost.
                return null;
            }
        }

        // "Make the captions bigger", "actually yellow text": the same thing and a wish that was not there before.
        if (replaced.Count == 0 || (appended.Count > 0 && !isValueReplaced)) return null;
        var from = before.Message.RawIndex[before.Span.Start];
        var to = before.Message.RawIndex[before.Span.End];
        var text = raw;
        foreach (var (start, end, words) in replaced.OrderByDescending(change => change.Start)) text = text[..start] + words + text[end..];
        var kept = text[from..(text.Length - (raw.Length - to))].TrimEnd(' ', ',', '，', '。', '.', '!', '；', ';', '-', '–', '—', '…');
        return appended.Count == 0 ? kept : kept + " " + string.Join(' ', appended);
    }

    /// <summary>Numbers that stand before a thing ("the third clip") are one with it.</summary>
    private static IEnumerable<Mention> Units(Clause clause)
    {
        var values = clause.Mentions.Where(mention => !mention.IsInherited && mention is not Degree and not Concept { Family: "noise" or "join" or "talk" or "act" or "ask" or "negation" or "answer" }).ToList();
        var seen = new List<Span>();
        foreach (var mention in values.OrderBy(mention => mention is Concept { Family: "clip" } ? 2 : mention is Concept ? 1 : 0).DistinctBy(mention => (mention.Span, Kind(mention))))
        {
            // What stands inside longer words is part of them.
            if (values.Exists(other => other.Span != mention.Span && other.Span.Holds(mention.Span))) continue;
            if (mention is Concept { Family: "which" or "clip" } && seen.Exists(span => span.Overlaps(mention.Span))) continue;
            seen.Add(mention.Span);
            yield return mention;
        }
    }

    private static Mention? Counterpart(Clause before, Mention mention, List<(int Start, int End, string Words)> taken)
    {
        bool IsFree(Mention old) => !old.IsInherited && !taken.Exists(change => change.Start < before.Message.RawIndex[old.Span.End] && before.Message.RawIndex[old.Span.Start] < change.End);
        var kind = Kind(mention);
        var free = before.Mentions.Where(IsFree).ToList();
        if (IsPronoun(mention) && free.LastOrDefault(old => old is Ordinals or NamedFile) is { } named) return named;
        var same = free.Where(old => Kind(old) == kind).ToList();
        if (same.Count > 0) return same[^1];
        return mention switch
        {
            // "No, 4": whatever was counted.
            Amount { Unit: AmountUnit.None } => free.LastOrDefault(old => old is Length or Amount or Instant or Ordinals),
            Length => free.LastOrDefault(old => old is Amount { Unit: AmountUnit.None } or Instant or Stretch),
            Amount => free.LastOrDefault(old => old is Amount),
            Ordinals => free.LastOrDefault(old => old is NamedFile or Amount { Unit: AmountUnit.None } or Concept { Key: "which.it" or "which.this" or "which.that" or "which.last" or "which.all" }),
            NamedFile => free.LastOrDefault(old => old is Ordinals),
            Concept { Family: "which" } => free.LastOrDefault(old => old is Ordinals or NamedFile or Concept { Family: "which" })
                ?? (mention is Concept { Key: "which.other" } ? free.LastOrDefault(old => old is Concept concept && Reference.NamedKind.Of(concept) is not null) : null),
            Concept { Family: "thing" } => free.LastOrDefault(old => old is NamedFile or Concept { Family: "thing" } or Concept { Key: "which.it" }),
            _ => null,
        };
    }

    /// <summary>Which words can stand for one another.</summary>
    private static string Kind(Mention mention) => mention switch
    {
        Concept { Family: "more" or "less" } concept => "degree of " + concept.Name,
        Concept { Family: "which" } concept => concept.Name is "start" or "end" or "middle" ? "place" : concept.Name is "before" or "after" ? "beside" : "which",
        Concept concept => concept.Family,
        _ => mention.GetType().Name,
    };

    private static bool IsPronoun(Mention mention) => mention is Concept { Key: "which.next" or "which.previous" or "which.other" or "which.rest" };

    /// <summary>"The one after it" stands for all of "the second photo", "它前面那段" for "小猫那段".</summary>
    private static Span WithNoun(string text, Mention old)
    {
        var start = old.Span.Start;
        if (start >= 4 && text.AsSpan(start - 4, 4).SequenceEqual("the ")) start -= 4;
        var end = old is Ordinals or NamedFile && NounPattern().Match(text, old.Span.End) is { Success: true } noun ? noun.Index + noun.Length : old.Span.End;
        return new Span(start, end - start);
    }

    /// <summary>"The other one" instead of "the title" is the other title.</summary>
    private static string Pointing(string words, string old, Mention oldMention)
    {
        if (oldMention is not Concept { Family: "thing" }) return words;
        var thing = old.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? old[4..] : old;
        return OnePattern().IsMatch(words) ? OnePattern().Replace(words, " " + thing, 1) : words + (words.Any(Language.Writing.IsIdeograph) ? "" : " ") + thing;
    }

    [GeneratedRegex(@"\s+ones?$", RegexOptions.IgnoreCase)]
    private static partial Regex OnePattern();

    [GeneratedRegex(@"\G(?:\s+(?:one|clip|photo|picture|pic|image|scene|shot|slide|video)s?\b|(?:的|那|这)?(?:张|段|个|条|幅)?(?:照片|图片|片段|视频|镜头|场景|画面|图)?)", RegexOptions.CultureInvariant)]
    private static partial Regex NounPattern();

    /// <summary>A number alone takes over the unit of the one before: "5 seconds", "no, 4".</summary>
    private static string Fitted(string old, Mention oldMention, Mention mention, string words)
    {
        if (mention is not Amount { Unit: AmountUnit.None } || oldMention is Amount { Unit: AmountUnit.None }) return words;
        if (oldMention is Ordinals) return NumberPattern().IsMatch(old) ? NumberPattern().Replace(old, words, 1) : words;
        var fitted = NumberPattern().Replace(old, words, 1);
        return fitted == old && oldMention is Length ? words + (old.Any(Language.Writing.IsIdeograph) ? "秒" : " seconds") : fitted;
    }

    [GeneratedRegex(@"\d+(?:\.\d+)?|[零一二两三四五六七八九十百]+半?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|half)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NumberPattern();
}
