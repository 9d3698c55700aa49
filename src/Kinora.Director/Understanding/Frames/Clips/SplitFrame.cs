using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Clips;

/// <summary>"Split clip 2 at 0:05", "cut it in three", "在第5秒切开".</summary>
internal sealed partial class SplitFrame : ClauseFrame
{
    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        if (Wordings.IsForbidden(clause) || Wordings.IsAboutOther(clause) || clause.HasAny("thing.silence")) return null;
        var evidence = new Evidence(clause);
        var isCutAt = clause.First<Instant>() is not null && clause.HasAny("act.cut") && !clause.HasAny("which.after", "which.before", "clip.limit", "clip.total") && clause.First<Stretch>() is null
            && !clause.HasAny("thing.frame") && evidence.Takes("act.cut");
        if (!evidence.Takes("act.split", "clip.split-half", "clip.cut-half") && !isCutAt) return null;
        // "Cut it in half" of a film that no clip was spoken of makes it half as long.
        if (clause.Has("clip.cut-half") && !Wordings.IsAboutPieces(clause) && clause.First<NamedFile>() is null && scope.Project.Memory.Focus.Count != 1) return null;
        evidence.Take("which.it", "thing.film", "thing.video");
        var row = ClipWish.Row(scope);
        if (row.Count == 0) return null;
        var instant = clause.First<Instant>() ?? From(clause);
        var target = References.Find(clause, scope, ClipWish.Of(clause, Unnamed.Focus | Unnamed.Only | (instant is null && clause.First<Length>() is null ? Unnamed.Ask : Unnamed.None)));
        if (target.Missing is null && !target.IsNamed && instant is { Share: null } && row.Count > 1) target = Target.None;
        evidence.Take(target);
        if (target.Missing is not null) return new Reading("split") { Refusal = target.Missing, Used = evidence.Spans };
        if (target.IsAmbiguous && row.Count > 1) return References.Trouble("split", scope, target, segment => [Call.Of("split_clip", ("segment", segment.Id), ("parts", 2))])! with { Used = evidence.Spans };
        if (target.How == HowFound.Time) target = Target.None;
        var calls = Calls(clause, scope, row, target, instant, evidence);
        return calls.Count == 0 ? null : new Reading("split") { Calls = calls, Used = evidence.Spans, Bonus = instant is null ? 0 : 0.1 };
    }

    /// <summary>"从7秒的地方断开": from there on is where it is cut.</summary>
    private static Instant? From(Clause clause) => clause.First<Stretch>() is { From: { } from, To: null, Last: null, Shares: null } stretch ? new Instant(stretch.Span, from) : null;

    private static ValueList<ToolCall> Calls(Clause clause, FrameScope scope, ValueList<Segment> row, Target target, Instant? instant, Evidence evidence)
    {
        if (instant is not null)
        {
            // From the back, so that the earlier ones stay where they are; a bare piece of a list is one, too.
            var places = clause.All<Instant>().Where(other => other.Share is null && !other.FromEnd).OrderByDescending(other => other.Value).ToList();
            if (places.Count < 2) places = [instant];
            foreach (var place in places) evidence.Take(place);
            return places.SelectMany(place => At(scope, row, target, place)).ToValueList();
        }

        var segments = target.IsFound && !ClipWish.IsAll(scope, target) ? target.Segments : row.Count == 1 ? row : [];
        var length = clause.First<Length>();
        if (length is not null)
        {
            evidence.Take(length);
            evidence.Take("clip.every", "which.each");
            // "At 3 seconds" of one clip; "every 3 seconds", "pieces of 3 seconds" of any.
            var isEvery = clause.HasAny("clip.every", "which.each") || clause.HasAny("thing.clip") && target.Segments.Count != 1;
            if (isEvery) return (segments.Count > 0 ? segments : row).Select(segment => Call.Of("split_clip", ("segment", segment.Id), ("every", Call.Ms(length.Value)))).ToValueList();
            return segments.Count == 1 ? [At(segments[0], segments[0].Start + length.Value)] : At(scope, row, Target.None, new Instant(length.Span, length.Value));
        }

        if (segments.Count == 0) return [];
        // "Split at 5": when, not in how many.
        if (clause.All<Amount>().FirstOrDefault(amount => amount is { Unit: AmountUnit.None, IsInherited: false, Value: > 0 } && clause.Message.Text[clause.Span.Start..amount.Span.Start].TrimEnd().EndsWith(" at", StringComparison.Ordinal)) is { } second)
        {
            evidence.Take(second);
            evidence.Take("clip.to");
            return At(scope, row, target, new Instant(second.Span, TimeSpan.FromSeconds(second.Value)));
        }

        var parts = evidence.Take(clause.All<Amount>().FirstOrDefault(amount => amount.Unit == AmountUnit.None && amount.Value is >= 2 and <= 100));
        if (parts is null && Shares().Match(clause.Text) is { Success: true } shares && Language.NumberWords.Parse(shares.Groups["count"].Value) is { } said and >= 2 and <= 100)
        {
            evidence.Take(new Span(clause.Span.Start + shares.Index, shares.Length));
            evidence.Take("thing.clip", "clip.equal", "clip.to");
            return segments.Select(segment => Call.Of("split_clip", ("segment", segment.Id), ("parts", (int)Math.Round(said)))).ToValueList();
        }

        if (parts is null) evidence.Take(clause.All<Amount>().FirstOrDefault(amount => amount is { Unit: AmountUnit.Times, Value: 0.5 }));
        evidence.Take("thing.clip", "clip.equal", "which.middle");
        var count = parts is null ? 2 : (int)Math.Round(parts.Value);
        return segments.Select(segment => Call.Of("split_clip", ("segment", segment.Id), ("parts", count))).ToValueList();
    }

    private static ValueList<ToolCall> At(FrameScope scope, ValueList<Segment> row, Target target, Instant instant)
    {
        if (target.Segments.Count == 1 && !ClipWish.IsAll(scope, target))
        {
            var one = target.Segments[0];
            var inside = instant.Share is not null || instant.FromEnd ? one.Start + instant.In(one.Duration) : instant.Value;
            // "Split clip 2 at 3 s": of the film where that is inside the clip, else counted from the clip's start.
            if (inside <= one.Start || inside >= one.End) inside = one.Start + instant.Value;
            return [At(one, inside)];
        }

        var at = instant.In(ClipWish.Length(scope));
        var hit = row.FirstOrDefault(segment => segment.Range.Contains(at)) ?? row[^1];
        return [At(hit, at)];
    }

    /// <summary>"三等份", "平均四段", "三截".</summary>
    [GeneratedRegex(@"(?<![第\d])(?<count>\d{1,2}|[两二三四五六七八九十]{1,2})(?:个)?(?:等份|等分|均等|小段|小节|份|段|截|块|节)(?:儿)?(?!视频|素材)", RegexOptions.CultureInvariant)]
    private static partial Regex Shares();

    private static ToolCall At(Segment segment, TimeSpan at) => Call.Of("split_clip", ("segment", segment.Id), ("at", Call.Ms(at)));
}
