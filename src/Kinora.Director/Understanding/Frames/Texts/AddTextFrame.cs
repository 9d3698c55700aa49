using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Texts;

/// <summary>"Add a title that says …", "put 'Sale' at the top", "在第二段加字幕“…”", "lower third: Maria Lopez, CEO".</summary>
internal sealed partial class AddTextFrame : EditFrame
{
    private const string Intent = "add text";

    private static readonly string[] Words =
    [
        "act.add", "act.write", "act.make", "act.set", "act.place", "act.show", "act.use", "thing.title", "thing.subtitle",
        "thing.captions", "thing.lower-third", "thing.text", "thing.quote", "thing.counter",
        "thing.intro", "thing.outro", "thing.end-card", "which.start", "which.end", "which.over", "which.all", "position.*", "anim.*",
        "style.*", "thing.animation", "thing.clip", "thing.photo", "thing.scene",
        "thing.film", "thing.color", "letters.*", "more.big", "less.big", "which.last", "thing.video", "which.middle", "act.rename",
        "act.compose", "font.*", "thing.font", "part.*", "thing.size", "which.under", "clip.limit",
    ];

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if (Below(clause, scope) is { } below) return below;
        if (clause.HasAny("act.remove", "act.replace", "thing.narration", "thing.watermark", "thing.logo", "act.regenerate", "thing.voice",
            "act.reorder") || TextWords.IsSpoken(clause) || TextWords.IsAskedFor(clause)) return null;
        if (clause.Has("act.rename") && !clause.HasAny("act.add", "act.make") && (!clause.HasAny("thing.title", "thing.subtitle") || Exists(clause, scope))) return null;
        if (clause.Text.StartsWith("i ", StringComparison.Ordinal) && clause.First<Quote>() is { IsQuoted: false }
            && !clause.HasAny("act.add", "act.make")) return null;
        var asked = clause.FindAny("act.add", "act.write", "act.make", "act.show", "act.use");
        var kind = TextKind.Of(clause);
        var quotes = clause.All<Quote>().ToList();
        var used = new Heard(clause).Of(Words).Every<Quote>().Every<Instant>().Every<Stretch>().Every<Length>().Every<Colour>()
            .Every<Ordinals>().Every<NamedFile>().Every<Degree>().Of("state.on", "thing.credits", "words.word", "which.this", "act.move",
            "clip.*").Spans;
        if (quotes.Count == 0 && Unquoted(clause) is { } raw)
        {
            quotes.Add(raw);
            used = [.. used, raw.Span];
        }

        if (quotes.Count == 0 && Counted(clause) is { } number)
        {
            quotes.Add(new Quote(number.Span, clause.RawOf(number.Span.Start, number.Span.End), false));
            return Exists(clause, scope) ? null : Text(clause, scope, "counter", quotes[0], [.. used, number.Span, .. new Heard(clause).Of("thing.counter", "style.counter", "which.over").Spans]) with { Bonus = 0.2 };
        }

        if (quotes.Count == 0) return asked is not null && clause.HasAny("act.add", "act.write", "act.make") && kind is not null
            && IsNew(clause) ? AskWords(clause, scope, kind, used) : null;
        if (quotes.Count > 1) return null;
        var isPlaced = kind is null && quotes[0].IsQuoted && (clause.Has("words.word") || clause.Family("position").Any()
            || clause.First<Stretch>() is not null) && !clause.Family("act")
            .Any(act => act.Key is not ("act.place" or "act.move" or "act.set"));
        // "Caption from 52 to 56 seconds: …": when tells that it is a new one.
        var isTimed = clause.Has("thing.captions") && clause.First<Stretch>() is not null && !clause.Family("act").Any();
        // "字幕：今天去了海边", "caption: hello", where none are there yet.
        var isLabel = clause.Has("thing.captions") && !clause.Family("act").Any() && !quotes[0].IsQuoted && !Exists(clause, scope);
        if (asked is null && !isPlaced && !isTimed && !isLabel && (kind is null || Exists(clause, scope))) return null;
        if (clause.HasAny("act.change", "act.set") && !clause.HasAny("act.add", "act.make") && Exists(clause, scope)) return null;
        if (IsToSay().IsMatch(clause.Text) && Exists(clause, scope)) return null;
        if (!clause.HasAny("act.add", "act.make") && clause.HasAny("act.write", "act.show") && (kind is not null
            || clause.Has("thing.captions")) && Exists(clause, scope)) return null;
        return clause.Has("thing.captions") && !TextKind.IsSubtitle(clause)
            && !clause.HasAny("thing.title", "thing.lower-third", "thing.quote") ? Caption(clause, scope, quotes[0], used)
            : Text(clause, scope, kind ?? "text", quotes[0], used);
    }

    private static Reading Text(Clause clause, FrameScope scope, string kind, Quote quote, ValueList<Span> used)
    {
        if (clause.First<Instant>() is { FromEnd: false, Share: null } instant && instant.Value > scope.Timeline.Duration && scope.Timeline.Duration > TimeSpan.Zero) return new Reading(Intent) { Refusal = scope.Say($"The film is only {Answers.Facts.Seconds(scope, scope.Timeline.Duration)} long.", $"影片只有{Answers.Facts.Seconds(scope, scope.Timeline.Duration)}。"), Used = used };
        var (at, duration) = When(clause, scope, kind);
        var size = Change.Find(clause, acts: false, "big") is { } change ? 0.09 * change.Factor(1.15, 1.3, 1.6) : (double?)null;
        var call = Call.Of(
            "add_text",
            ("text", TextKind.Lines(kind, quote.Text)),
            ("kind", kind),
            ("at", Call.Ms(at)),
            ("duration", Call.Ms(duration)),
            ("position", Position(clause)),
            ("size", size is { } value ? Call.Number(value) : null),
            ("color", clause.First<Colour>()?.Value.ToString()),
            ("anim", clause.Family("anim").FirstOrDefault(anim => clause.Has("thing.animation")
                || anim.Name is "typewriter" or "words" or "pop" or "slide" or "rise" or "fade" or "none")?.Name));
        return new Reading(Intent) { Calls = [call], Used = used, Bonus = 0.05 };
    }

    private static Reading Caption(Clause clause, FrameScope scope, Quote quote, ValueList<Span> used)
    {
        var (at, duration) = When(clause, scope, "caption");
        var call = at is { } from
            ? Call.Of("add_captions", ("lines", new JsonArray(new JsonObject { ["text"] = quote.Text, ["from"] = Call.Ms(from),
                ["to"] = Call.Ms(from + (duration ?? TextKind.Usual)) })), ("position", Position(clause)))
            : Call.Of("add_captions", ("text", quote.Text), ("position", Position(clause)));
        return new Reading(Intent) { Calls = [call], Used = used, Bonus = 0.05 };
    }

    /// <summary>"… and underneath, smaller, “Biology field trip”": a second text below the one that was just added.</summary>
    private static Reading? Below(Clause clause, FrameScope scope)
    {
        if (clause.Before is not { } before || before.First<Quote>() is null || !before.HasAny("act.add", "act.write", "act.make") || clause.All<Quote>().Where(quote => !quote.IsInherited).ToList() is not [{ IsQuoted: true } quote]) return null;
        if (clause.Mentions.Any(mention => !mention.IsInherited && mention is Concept { Family: "act" or "thing" })) return null;
        var isBelow = clause.Mentions.Any(mention => mention is Concept { Key: "which.under" } && !mention.IsInherited && mention.Span.End <= quote.Span.Start)
            || before.Mentions.Any(mention => mention is Concept { Key: "which.under" } && before.Span.End - mention.Span.End <= 1);
        return isBelow ? Text(clause with { Mentions = clause.Mentions.Where(mention => !mention.IsInherited).ToValueList() }, scope, "subtitle", quote, [clause.Span]) with { Bonus = 0.3 } : null;
    }

    /// <summary>"Count up to 500 on the coffee photo", "a counter to 1000".</summary>
    private static Amount? Counted(Clause clause) => clause.HasAny("style.counter", "thing.counter") && !clause.HasAny("act.change", "act.style", "act.move")
        ? clause.All<Amount>().FirstOrDefault(amount => amount.Unit is AmountUnit.None or AmountUnit.Percent && !amount.IsInherited) : null;

    /// <summary>"Write THE END over the last photo", "片尾加一句感谢观看".</summary>
    private static Quote? Unquoted(Clause clause)
    {
        const int Longest = 200;
        if (clause.Span.Length > Longest) return null;
        foreach (var pattern in new[] { WritePattern(), ChinesePattern() })
        {
            if (pattern.Match(clause.Text) is not { Success: true } match) continue;
            var group = match.Groups["text"];
            var span = new Span(clause.Span.Start + group.Index, group.Length);
            if (clause.Mentions.Any(mention => span.Overlaps(mention.Span) && mention is Concept { Family: "thing" or "position" or "anim"
                or "style" } or Colour or Length or NamedFile)) return null;
            return new Quote(span, clause.RawOf(span.Start, span.End), false);
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:whole|entire|full|throughout|all through|all the way)\b", RegexOptions.CultureInvariant)]
    private static partial Regex WholeOf();

    /// <summary>"Make the caption say …": the one that is there gets other words.</summary>
    [GeneratedRegex(@"\b(?:make|have|let|get)\s+(?:the|that|this|my|our|its)\s+[\w\s-]{2,24}?\s+(?:to\s+)?(?:say|read|be)\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsToSay();

    [GeneratedRegex(@"\b(?:write|type|spell)\s+(?:out\s+)?(?<text>[^,]+?)\s+(?:over|on|across|onto|at|above|under|below|in)\s+(?:the|it|"
        + @"top|every|each|all|my)\b", RegexOptions.CultureInvariant)]
    private static partial Regex WritePattern();

    [GeneratedRegex(@"(?:加一句|来一句|补一句|写一句|打一行字|打上一行字|写上|打上|写个)(?<text>[^，。“”""：:]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex ChinesePattern();

    private static string? Position(Clause clause) => clause.Family("position")
        .FirstOrDefault(position => position.Name != "corner")?.Name is { } name
        ? name
        : clause.Has("position.corner") ? "bottom-right"
        // "Under the latte one": over the picture, at its foot.
        : clause.Has("which.under") && clause.Mentions.Any(mention => mention is NamedFile or Ordinals or Concept { Key: "thing.photo" or "thing.clip" or "thing.scene" }) ? "bottom" : null;

    /// <summary>From when and how long; null where the tool knows best.</summary>
    private static (TimeSpan? At, TimeSpan? Duration) When(Clause clause, FrameScope scope, string kind)
    {
        var film = scope.Timeline.Duration;
        var length = clause.First<Length>() is { IsBy: false } said ? said.Value : (TimeSpan?)null;
        if (clause.First<Stretch>() is { } stretch)
        {
            var (from, to) = stretch.In(film);
            return (from, to - from);
        }

        if (clause.All<Instant>().ToList() is { Count: > 0 } instants)
        {
            var at = instants[0].At(film);
            if (at >= film && film > TimeSpan.Zero) return (film > (length ?? TextKind.Usual) ? film - (length ?? TextKind.Usual)
                : TimeSpan.Zero, length ?? TextKind.Usual);
            return (at, length ?? (instants.Count > 1 && instants[1].In(film) > at ? instants[1].In(film) - at : null));
        }

        var clips = new ReferenceWish(TargetKinds.Main) { Unnamed = Unnamed.None };
        var bare = clause with { Mentions = clause.Mentions.Where(mention => mention is not Concept { Key: "thing.film" or "thing.video"
            or "which.all" or "thing.intro" or "thing.outro" or "thing.photo" or "thing.clip" or "thing.scene" or "thing.text"
            or "thing.title" } || (mention is Concept { Key: "thing.photo" or "thing.clip" or "thing.scene" }
            && clause.First<Ordinals>() is not null)).ToValueList() };
        var target = References.Find(bare, scope, clips);
        if (target.IsFound && (clause.First<Ordinals>() is not null || clause.First<NamedFile>() is not null
            || target.How is HowFound.Content)) return (target.Segments[0].Start, length
            ?? target.Segments[^1].End - target.Segments[0].Start);
        // "在最后加上「…」" says where, "最后加上" only what comes next.
        if (clause.HasAny("which.end", "thing.outro", "thing.end-card", "clip.end-with") || clause.Text.Contains("在最后", StringComparison.Ordinal) && clause.First<Ordinals>() is null
            || clause.First<Quote>() is { IsQuoted: false } && clause.Message.Text[..clause.Span.Start].TrimEnd().EndsWith("最后", StringComparison.Ordinal))
        {
            var last = length ?? TextKind.Usual;
            return (film > last ? film - last : TimeSpan.Zero, last);
        }

        var isAllAlong = (clause.Has("which.all") || (clause.Has("thing.film") && WholeOf().IsMatch(clause.Text))) && clause.First<Quote>() is not null && kind != "caption";
        return isAllAlong && length is null ? (TimeSpan.Zero, film) : (clause.HasAny("which.start", "thing.intro") ? TimeSpan.Zero
            : null, length);
    }

    /// <summary>"A title", "another caption", in contrast to "the title".</summary>
    private static bool IsNew(Clause clause) => !clause.HasAny("thing.animation", "thing.font", "thing.color", "part.outline", "part.box",
        "letters.bold", "letters.shadow", "thing.fade", "act.fade-in", "thing.size", "style.karaoke", "thing.transition", "thing.effect",
        "anim.typewriter", "anim.pop", "thing.file", "part.accent")
        && !clause.All<Concept>().Any(concept => concept is { Family: "more" or "less", IsInherited: false }) && !clause.HasAny("shown.appear", "shown.there")
        && clause.First<Colour>() is null && !clause.Has("thing.captions") && clause.HasAny("act.add", "act.make")
            && !clause.Has("thing.sfx") && !clause.Has("thing.music");

    private static bool Exists(Clause clause, FrameScope scope) => TextTarget.Find(clause, scope, Unnamed.None) is { IsFound: true }
        or { IsAmbiguous: true };

    private static Reading AskWords(Clause clause, FrameScope scope, string kind, ValueList<Span> used)
    {
        var title = scope.Timeline.Title;
        ValueList<QuestionOption> options = title is null ? [] : [new QuestionOption($"“{title}”", [Call
            .Of("add_text", ("text", title), ("kind", kind))])];
        var sentence = kind switch
        {
            "lower-third" => scope.Say("Which name and role should it show? For example: lower third “Ann Lee, Designer”.",
            "人名条上写什么？例如：加人名条“李安，设计师”。"),
            "title" or "subtitle" => scope.Say("What should the title say? For example: add a title “Hello”.", "标题写什么？例如：加个标题“你好”。"),
            _ => scope.Say("What should it say? For example: add the text “Hello”.", "文字写什么？例如：加文字“你好”。"),
        };
        return new Reading(Intent) { Question = WordsQuestions.Of(sentence, clause.RawOf(clause.Span.Start, clause.Span.End)) with { Options = options }, Used = used };
    }
}
