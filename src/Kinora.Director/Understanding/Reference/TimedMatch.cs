using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Understanding.Frames;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Reference;

/// <summary>Segments by when they are seen: "the clip at 0:12", "at 0:07 there's a photo", "the clip that starts at 6s", "12秒处的片段", "10秒那个画面".</summary>
internal static partial class TimedMatch
{
    public static Target? Find(string text, List<Mention> mentions, Concept thing, NamedKind kind, ValueList<Segment> all, FrameScope scope)
    {
        if (kind.Key is "thing.film" or "thing.sound" or "thing.original" or "thing.intro" or "thing.outro") return null;
        if (mentions.OfType<Instant>().Concat(Pointed(text, mentions)).FirstOrDefault(instant => instant.Share is null && IsMark(text, mentions, instant, thing)) is not { } at) return null;
        var time = at.In(scope.Timeline.Duration);
        var here = all.Where(segment => segment.Start <= time && time < segment.End).ToValueList();
        // "The text at the end", "the title at the start": the outermost, though it may end earlier or begin later.
        if (at is { FromEnd: true, Value.Ticks: 0 } && all.Count > 0) here = [all.MaxBy(segment => segment.End)!];
        else if (here.Count == 0 && time == TimeSpan.Zero && all.Count > 0) here = [all.MinBy(segment => segment.Start)!];
        var (first, second) = at.Span.Start < thing.Span.Start ? (at.Span, thing.Span) : (thing.Span, at.Span);
        ValueList<Span> used = [first, second, new Span(first.End, Math.Max(0, second.Start - first.End))];
        return here.Count > 0
            ? new Target(HowFound.Time) { Segments = here, Used = used }
            : new Target(HowFound.Time) { Missing = scope.Say($"There is no {kind.English} at that time.", $"那个时间没有{kind.Chinese}。"), Used = used };
    }

    /// <summary>"Whatever plays while her name is shown", "the clip when the logo appears": what is seen together with something that lies over it.</summary>
    public static Target? During(SearchedWords words, Concept thing, ValueList<Segment> all)
    {
        if (While().Match(words.Text, thing.Span.End) is not { Success: true } match || match.Index + match.Length > words.Clause.Span.End) return null;
        var over = match.Groups["over"];
        var kinds = TargetKinds.Texts | TargetKinds.Logo | TargetKinds.Overlay;
        var shown = References.Find(words.Clause, words.Scope, new ReferenceWish(kinds) { Unnamed = Unnamed.None }, new Span(over.Index, over.Length));
        ValueList<Span> used = [thing.Span, new Span(match.Index, match.Length)];
        if (!shown.IsFound) return new Target(HowFound.Time) { Missing = shown.Missing ?? words.Scope.Say($"I can't find “{words.Clause.RawOf(over.Index, over.Index + over.Length)}” in the film.", $"影片里找不到“{words.Clause.RawOf(over.Index, over.Index + over.Length)}”。"), Used = used };
        var here = all.Where(segment => shown.Segments.Any(one => one.Range.Overlaps(segment.Range))).ToValueList();
        return here.Count == 0 ? null : new Target(HowFound.Time) { Segments = here, Used = used };
    }

    /// <summary>"… while her name is shown": when, and no second wish.</summary>
    public static bool IsDuring(string text, Span join) => text.AsSpan(join.Start).StartsWith("whil") && join.Start > 0 && While().Match(text, join.Start - 1) is { Success: true };

    /// <summary>"Whatever plays while her name is shown", and no more: which one is meant, before it is told what to do with it.</summary>
    public static bool IsAllOf(string text, List<Mention> mentions, Span piece) => mentions.Exists(mention => mention is Concept { Family: "thing" } && While().Match(text, mention.Span.End) is { Success: true } match && match.Index + match.Length >= piece.End)
        && !mentions.Exists(mention => mention is Concept { Family: "act" });

    /// <summary>The clause without what only tells when: "while the title is on screen" is no wish for the title.</summary>
    public static Clause Timeless(Clause clause)
    {
        var text = clause.Message.Text;
        var told = clause.All<Concept>().Where(concept => concept.Family == "thing").Select(thing => While().Match(text, thing.Span.End))
            .Where(match => match.Success && match.Index + match.Length <= clause.Span.End).Select(match => new Span(match.Index, match.Length)).ToList();
        return told.Count == 0 ? clause : clause with { Mentions = clause.Mentions.Where(mention => !told.Exists(span => span.Holds(mention.Span))).ToValueList() };
    }

    [GeneratedRegex(@"\G\s+(?:(?:that|which)\s+(?:plays?|is shown|is on|runs?|is playing)\s+)?(?:while|whilst|when|during|as)\s+(?<over>[^,.;:]{3,50}?)\s+(?:(?:is|are|gets?)\s+)?(?:shown|seen|visible|on screen|on|there|appears?|up|displayed|plays?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex While();

    /// <summary>"10秒那个画面": when, not how long.</summary>
    private static IEnumerable<Instant> Pointed(string text, List<Mention> mentions) => mentions.OfType<Length>()
        .Where(length => !length.IsBy && length.Span.End < text.Length && text[length.Span.End] == '那').Select(length => new Instant(length.Span, length.Value));

    private static bool IsMark(string text, List<Mention> mentions, Instant instant, Concept thing)
    {
        if (instant.Span.Overlaps(thing.Span)) return false;
        if (instant.Span.Start > thing.Span.Start)
        {
            return Behind().IsMatch(text[thing.Span.End..instant.Span.Start])
                && !mentions.Exists(mention => mention is Concept { Key: "act.cut" or "act.split" or "act.add" or "act.freeze" });
        }

        var between = text[instant.Span.End..thing.Span.Start];
        return Language.Writing.IsIdeograph(text[thing.Span.Start]) ? Before().IsMatch(between) : ThereIs().IsMatch(between);
    }

    [GeneratedRegex(@"^\s*(?:(?:(?:that|which)(?: is| starts| begins| plays| comes| appears| shows| is shown| is playing)?|that's|starting|beginning|playing|shown|seen|visible|which)(?: up| on| right)?)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"^(?:时|左右|处|的地方|开始)?(?:出现|播放|看到|有)?的?(?:那|这|一)?(?:个|张|段|条|句|幅|幕)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"^\s*,?\s*(?:there'?s|there is|there are|is|you see|we see|comes|appears)\s+(?:a|an|the|that|this|some)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ThereIs();
}
