using Kinora.Core;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Times;

/// <summary>"Freeze the last frame for 2 seconds", "freeze at 0:05", "在第3秒定格1秒".</summary>
internal sealed class FreezeFrame : ClauseFrame
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(2);

    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        if (clause.IsNegated || Wordings.IsAboutText(clause) || Wordings.IsAboutSound(clause)) return null;
        var evidence = new Evidence(clause);
        if (!evidence.Takes("act.freeze", "clip.hold")) return null;
        // "静止" of a picture is one that does not move.
        if (clause.Has("motion.none") && !clause.Has("act.freeze") && clause.First<Length>() is null && clause.First<Instant>() is null && !clause.Has("thing.frame")) return null;
        var row = ClipWish.Row(scope);
        if (row.Count == 0) return null;
        evidence.Take("thing.frame", "which.end", "which.start", "which.last", "thing.film");
        var length = evidence.Take(clause.First<Length>());
        var instant = evidence.Take(clause.First<Instant>());
        var target = Find(clause, scope);
        evidence.Take(target);
        if (target.Missing is not null) return new Reading("freeze") { Refusal = target.Missing, Used = evidence.Spans };
        var (segment, at) = Place(clause, scope, row, target, instant);
        return new Reading("freeze")
        {
            Calls = [Call.Of("freeze_frame", ("segment", segment.Id), ("at", Call.Ms(at)), ("duration", Call.Ms(length?.Value ?? Usual)))],
            Used = evidence.Spans,
            Bonus = 0.1,
        };
    }

    /// <summary>"The last frame" names no clip: the word frame stands behind its number.</summary>
    private static Target Find(Clause clause, FrameScope scope)
    {
        var frames = clause.All<Concept>().Where(concept => concept.Key == "thing.frame").ToList();
        var without = clause with
        {
            Mentions = clause.Mentions.Where(mention => mention is not Ordinals
                || !frames.Exists(frame => frame.Span.Start >= mention.Span.Start && frame.Span.Start - mention.Span.End <= 2)).ToValueList(),
        };
        return References.Find(without, scope, ClipWish.Of(clause, clause.First<Instant>() is null ? Unnamed.Focus | Unnamed.Only : Unnamed.Only));
    }

    private static (Segment Segment, TimeSpan At) Place(Clause clause, FrameScope scope, ValueList<Segment> row, Target target, Instant? instant)
    {
        var one = target.Segments.Count == 1 && target.How != HowFound.Time ? target.Segments[0] : null;
        if (instant is not null)
        {
            var at = one is not null && (instant.Share is not null || instant.FromEnd) ? one.Start + instant.In(one.Duration) : instant.In(ClipWish.Length(scope));
            if (one is not null && !one.Range.Contains(at)) at = one.Start + instant.In(one.Duration);
            return (one ?? row.FirstOrDefault(segment => segment.Range.Contains(at)) ?? row[^1], at);
        }

        var isStart = clause.HasAny("which.start", "clip.first-frame");
        var clip = one ?? (isStart ? row[0] : row[^1]);
        return (clip, isStart ? clip.Start : clip.End);
    }
}
