using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Clips;

/// <summary>"Duplicate clip 2", "play the last one twice", "第二段重复三遍".</summary>
internal sealed class DuplicateFrame : ClauseFrame
{
    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        if (clause.IsNegated || Wordings.IsAboutOther(clause)) return null;
        var evidence = new Evidence(clause);
        if (!evidence.Takes("act.duplicate", "clip.twice", "act.loop") || clause.First<Stretch>() is not null || Wordings.IsAboutWhole(clause)) return null;
        var target = evidence.Take(ClipWish.Find(Unplaced(clause), scope, ClipWish.Of(clause, Unnamed.Focus | Unnamed.Only | Unnamed.Ask)));
        if (References.Trouble("duplicate", scope, target, segment => [Call.Of("duplicate_clip", ("segment", segment.Id))]) is { } trouble)
        {
            return trouble with { Used = evidence.Spans };
        }

        if (!target.IsFound || (!target.IsNamed && clause.Has("which.again")) || evidence.IsDoubtful(target)) return null;
        if (Elsewhere(clause, scope, target, evidence) is { } placed) return placed;
        var copies = Copies(clause, evidence);
        return new Reading("duplicate")
        {
            Calls = target.Segments.Select(segment =>
                Call.Of("duplicate_clip", ("segment", segment.Id), ("times", copies > 1 ? JsonValue.Create(copies) : null))).ToValueList(),
            Used = evidence.Spans,
        };
    }

    /// <summary>"在结尾": where, not what.</summary>
    private static Clause Unplaced(Clause clause) => clause.First<NamedFile>() is null && clause.First<Ordinals>() is null ? clause : clause with
    {
        Mentions = clause.Mentions.Where(mention => mention is not Concept { Key: "thing.outro" or "thing.intro" } || mention.Span.Start == 0
            || clause.Message.Text[mention.Span.Start - 1] is not ('在' or '到' or '去')).ToValueList(),
    };

    /// <summary>"海滩那张在结尾再放一次", "play the dog again at the end": the same once more, in another place.</summary>
    private static Reading? Elsewhere(Clause clause, FrameScope scope, Target target, Evidence evidence)
    {
        var row = ClipWish.Row(scope);
        if (target.Segments is not [{ Asset: MediaAsset media } segment] || !row.Contains(segment)) return null;
        var isEnd = clause.HasAny("clip.last-place", "which.end", "thing.outro") && !target.Used.Any(span => clause.All<Concept>().Any(concept => concept.Key is "which.end" or "thing.outro" or "clip.last-place" && concept.Span.Overlaps(span)));
        var isStart = !isEnd && clause.HasAny("clip.first-place", "which.start") && !target.Used.Any(span => clause.All<Concept>().Any(concept => concept.Key is "which.start" or "thing.intro" or "clip.first-place" && concept.Span.Overlaps(span)));
        if (!isEnd && !isStart) return null;
        evidence.Take("clip.last-place", "which.end", "thing.outro", "clip.first-place", "which.start", "thing.intro", "thing.film", "clip.tail", "clip.head");
        return new Reading("duplicate")
        {
            Calls = [Call.Of("add_clip", ("medium", media.Media.Name), ("place", isEnd ? row.Count + 1 : 1), ("duration", Call.Ms(segment.Duration)), ("in", Call.Ms(media.In)))],
            Used = evidence.Spans,
            Bonus = 0.05,
        };
    }

    private static bool PlainCopy(string text) => text.Contains("cop", StringComparison.Ordinal) || text.Contains("duplicate", StringComparison.Ordinal) || text.Contains("clone", StringComparison.Ordinal);

    /// <summary>"Twice" for something that plays is one copy more; "copy it twice" is two.</summary>
    private static int Copies(Clause clause, Evidence evidence)
    {
        var amount = evidence.Take(clause.All<Amount>().FirstOrDefault(amount => amount.Unit is AmountUnit.Times or AmountUnit.None && amount.Value is >= 1 and <= 50));
        if (amount is null) return 1;
        var count = (int)Math.Round(amount.Value);
        var text = clause.Text;
        // "Play it twice", "放两遍" count the first time too; "copy it twice" does not.
        var plays = text.Contains("twice", StringComparison.Ordinal) && !PlainCopy(text) || text.Contains('遍') || text.Contains('放') || text.Contains('播') || text.Contains("play", StringComparison.Ordinal) || text.Contains("show", StringComparison.Ordinal) || clause.Has("act.loop");
        return Math.Max(1, plays ? count - 1 : count);
    }
}
