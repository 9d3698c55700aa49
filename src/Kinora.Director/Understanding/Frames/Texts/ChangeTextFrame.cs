using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Texts;

/// <summary>"Change the title to …", "the second caption should say …", "标题改成……".</summary>
internal sealed partial class ChangeTextFrame : EditFrame
{
    private const string Intent = "change text";

    private static readonly string[] Words =
    [
        "act.change", "act.set", "act.replace", "act.write", "act.rename", "act.make", "act.use", "thing.title", "thing.subtitle",
        "thing.captions", "thing.lower-third", "thing.text", "thing.quote",
        "thing.counter", "which.it", "words.typo", "thing.intro", "thing.outro", "act.show", "thing.film", "which.start", "which.end",
        "words.word", "act.translate",
    ];

    protected override Reading? Edit(Clause said, FrameScope scope)
    {
        var clause = TextWords.Restyled(said);
        if (clause.HasAny("act.remove", "act.add", "thing.narration", "thing.watermark", "act.move", "act.duplicate", "thing.sfx")
            || (clause.Has("act.translate") && clause.First<Quote>() is not { IsQuoted: true }) || TextWords.IsSpoken(clause) || TextWords.IsAskedFor(clause)) return null;
        if (!clause.HasAny("act.change", "act.set", "act.replace", "act.write", "act.rename", "act.make", "act.use", "words.typo")
            && !SaysItPlainly(clause)) return null;
        if (clause.All<Quote>().Count() > 1) return null;
        var quote = clause.First<Quote>();
        var target = TextTarget.Find(clause, scope);
        var isNamed = TextTarget.IsNamed(clause);
        if (!isNamed && target.How is HowFound.NotNamed) return null;
        if (!isNamed && !target.IsFound) return null;
        var raw = quote is null ? Rest(clause) : null;
        var text = quote?.Text ?? raw?.Text;
        if (string.IsNullOrWhiteSpace(text) || (quote is null && !isNamed)) return null;
        var used = new Heard(clause).Of(target).Of(Words).Of(quote).Every<Ordinals>();
        if (raw is { } rest) used.Of(rest.Span);
        if (EndLine(clause, scope) is { } endLine) target = target with { Segments = [endLine], Missing = null, Candidates = [] };
        if (target.Segments.Count > 1) target = Narrowed(clause, target);
        ToolCall Change(Segment segment) => Call.Of("change_text", ("segment", segment.Id), ("text", Lined(scope, segment, text)));
        if (target.Segments.Count > 1) target = target with { Segments = [], Candidates = target.Segments };
        if (target.Missing is not null && clause.Has("thing.name")) return null;
        if (target.Missing is not null && !clause.HasAny("act.change", "act.replace", "act.rename")) return null;
        if (References.Trouble(Intent, scope, target, segment =>
            [Change(segment)]) is { } trouble) return trouble with { Used = used.Spans };
        // "配音跟着改": of a spoken line its caption follows.
        if (clause.Has("words.spoken-too") && target.IsFound && Spoken(scope, target.Segments[0]) is { } line) return new Reading(Intent) { Calls = [Change(line)], Used = used.Of("words.spoken-too").Spans, Bonus = 0.1 };
        return target.IsFound ? new Reading(Intent) { Calls = [Change(target.Segments[0])], Used = used.Spans, Bonus = 0.05 } : null;
    }

    /// <summary>"Title: Hello", "标题：你好".</summary>
    private static bool SaysItPlainly(Clause clause) => clause.First<Quote>() is not null && TextTarget.IsNamed(clause);

    private static Segment? Spoken(FrameScope scope, Segment text) => Sound.SoundTarget.OfRole(scope, TrackRole.Narration)
        .FirstOrDefault(line => line.Asset is SpeechAsset && line.Range.Overlaps(text.Range));

    /// <summary>"把结尾那句改成…": whatever is read last.</summary>
    private static Segment? EndLine(Clause clause, FrameScope scope)
    {
        if (!clause.Has("thing.line") || clause.HasAny("thing.captions", "thing.title", "thing.subtitle", "thing.text", "thing.lower-third") || clause.First<Ordinals>() is not null) return null;
        var texts = new FilmPool(scope.Timeline, scope.Project).Of(TargetKinds.Texts).Select(entry => entry.Segment).ToList();
        if (texts.Count == 0) return null;
        if (clause.HasAny("thing.outro", "which.end")) return texts.MaxBy(segment => segment.Start);
        return clause.HasAny("thing.intro", "which.start") ? texts.MinBy(segment => segment.Start) : null;
    }

    /// <summary>One title among several texts of its track: the first, or the last where the end is spoken of.</summary>
    private static Target Narrowed(Clause clause, Target target)
    {
        if ((clause.HasAny("which.end", "thing.outro", "which.last") || clause.Text.Contains("end text", StringComparison.Ordinal))
            && !clause.HasAny("thing.captions"))
        {
            var shown = target.Segments.Where(segment => segment.Text is { Style: not (TextStyle.Caption or TextStyle.Karaoke) }).ToList();
            if (shown.Count > 0) return target with { Segments = [shown.MaxBy(segment => segment.Start)!] };
        }

        if (!clause.HasAny("thing.title", "thing.lower-third", "thing.quote", "thing.counter")) return target;
        var titles = target.Segments.Where(segment => segment.Text is { Style: TextStyle.Title }).ToValueList();
        if (clause.HasAny("which.end", "thing.outro")) return target with { Segments = [target.Segments[^1]] };
        if (clause.HasAny("which.start", "thing.intro")) return target with { Segments = [target.Segments[0]] };
        return titles.Count == 1 ? target with { Segments = titles } : target;
    }

    private static string Lined(FrameScope scope, Segment segment, string text) =>
        scope.Timeline.FindSegment(segment.Id)?.Track.Role == TrackRole.LowerThird ? TextKind.Lines("lower-third", text) : text;

    /// <summary>What stands behind "to" or 改成 when it is no colour, place, size or time.</summary>
    private static (string Text, Span Span)? Rest(Clause clause)
    {
        var match = BehindPattern().Match(clause.Text);
        if (!match.Success) return null;
        var group = match.Groups["text"];
        var span = new Span(clause.Span.Start + group.Index, group.Length);
        var inside = clause.Mentions.Where(mention => span.Holds(mention.Span)).ToList();
        // "标题改成 See you next week": words of another language are what is to be read there.
        if (IsForeign(clause, group.Value)) return (clause.RawOf(span.Start, span.End).Trim(), span);
        if (inside.Any(mention => mention is Colour or Length or Amount or Instant or Stretch or NamedFile { IsByWord: false } or Degree))
        {
            return null;
        }

        if (inside.OfType<Concept>().Any(concept => concept.Family is "position" or "anim" or "style" or "font" or "letters" or "more"
            or "less" or "which" or "thing" or "part" or "mood" or "voice")) return null;
        var text = clause.RawOf(span.Start, span.End).Trim(' ', '.', '。', '!', '！', '"', '“', '”', ',', '，');
        return text.Length == 0 ? null : (text, span);
    }

    private static bool IsForeign(Clause clause, string words) => !words.Any(Language.Writing.IsIdeograph) && clause.Text.Any(Language.Writing.IsIdeograph)
        && words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.All(sign => char.IsLetter(sign) || sign is '\'' or '!' or ',' or '?')) >= 3;

    [GeneratedRegex(@"(?:\b(?:to|into|say|says|read|reads)\s+|改成|改为|换成|换为|变成|写成|写上|写着|设为|设成|改写成|叫做|叫|写)(?<text>[^“”""]+)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex BehindPattern();
}
