using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Times;

/// <summary>
/// Takes time away, or keeps only some: "cut the first 2 seconds of clip 3", "remove 0:05 to 0:10", "keep the first half", "trim a second off
/// the end of the last clip", "掐头去尾各1秒", "只保留前10秒".
/// </summary>
internal sealed partial class TrimFrame : ClauseFrame
{
    private static readonly string[] Taking = ["act.cut", "act.trim", "act.remove", "act.shorten", "clip.off", "act.crop", "clip.unwanted", "negation.no"];

    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        var row = ClipWish.Row(scope);
        if (Wordings.IsForbidden(clause) || row.Count == 0 || Wordings.IsAboutOther(clause) || clause.HasAny("act.add", "act.mute", "thing.silence", "act.split", "act.freeze")) return null;
        var evidence = new Evidence(clause);
        var isKeep = evidence.Takes("act.keep-part", "clip.use-from", "clip.start-at") || (clause.HasAny("act.use", "act.keep") && clause.First<Stretch>() is not null && !IsStaying(clause) && evidence.Takes("act.use", "act.keep"));
        if (!isKeep && !clause.HasAny(Taking) && clause.First<Stretch>() is not null && clause.HasAny("thing.clip") && clause.HasAny("noise.want", "act.show", "act.preview", "which.only")) isKeep = true;
        // "剪成前10秒", "cut it down to the first 10 s": what is left.
        if (!isKeep && clause.All<Stretch>().ToList() is [{ } left] && Left().IsMatch(clause.Message.Text[clause.Span.Start..left.Span.Start])) isKeep = true;
        var isExcept = evidence.Takes("negation.except");
        var isTaking = evidence.Takes(Taking);
        if (!isKeep && !isTaking) return null;
        if (isExcept && isTaking) isKeep = true;
        var target = Pieces(clause, scope, row);
        evidence.Take(target);
        if (target.Missing is not null && Seconds(clause, row) is { } seconds)
        {
            var (from, to) = seconds.In(row[0].Duration);
            return to - from >= row[0].Duration ? null : new Reading("trim") { Calls = [OfClip(row[0], (from, to), isKeep)], Used = [.. evidence.Spans, seconds.Span], Bonus = 0.1 };
        }

        if (target.Missing is not null) return new Reading("trim") { Refusal = target.Missing, Used = evidence.Spans };
        var calls = Stretches(clause, scope, target, isKeep, evidence) ?? Edges(clause, scope, target, isKeep, evidence) ?? From(clause, scope, target, isKeep, evidence);
        if (calls is null && isTaking && References.Find(clause, scope, ClipWish.Of(clause, Unnamed.Ask)) is { IsAmbiguous: true } unclear
            && clause.HasAny("act.trim", "act.cut") && clause.HasAny("thing.clip", "thing.photo", "thing.scene") && clause.First<Length>() is null)
        {
            evidence.Take(unclear);
            evidence.Take("thing.clip", "thing.photo", "thing.scene");
            return evidence.LeftOver() >= 1 ? null : new Reading("trim") { Question = new Planning.Question(scope.Say("Which clip, and how much of it?", "剪哪一段？剪多少？"), []), Used = evidence.Spans };
        }

        if (calls is { Count: > 0 } && isKeep && !target.IsFound && TheVideo(clause, scope, row) is { } video && Stretches(clause, scope, new Target(HowFound.Kind) { Segments = [video] }, isKeep, evidence) is { } ofVideo)
        {
            var name = new SegmentNames(scope).Of(video);
            return new Reading("trim") { Question = new Planning.Question(scope.Say($"The whole film, or {name}?", $"是整部影片，还是{name}？"), [new(name, ofVideo), new(scope.Say("the whole film", "整部影片"), calls)]), Used = evidence.Spans, Bonus = 0.1 };
        }

        return calls is null or { Count: 0 } ? null : new Reading("trim") { Calls = calls, Used = evidence.Spans, Bonus = 0.1 };
    }

    /// <summary>"Cut the video to the first 4 seconds" of a film of photos and one video: both may be called so.</summary>
    private static Segment? TheVideo(Clause clause, FrameScope scope, ValueList<Segment> row)
    {
        if (row.Count < 2 || clause.Find("thing.video") is not { } word || clause.Message.Text.Substring(word.Span.Start, word.Span.Length) is not ("video" or "视频")) return null;
        var pool = new FilmPool(scope.Timeline, scope.Project);
        var videos = row.Where(pool.IsVideo).ToList();
        return videos.Count == 1 && row.Where(segment => segment != videos[0]).All(segment => pool.IsPhoto(segment) || FilmPool.IsScene(segment)) ? videos[0] : null;
    }

    [GeneratedRegex(@"(?:[剪切截裁减缩留砍][成到至为]|剩下?|留下?|\b(?:down )?to(?: just| only)?(?: the)?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Left();

    /// <summary>"Let it stay until second six": something is seen so long; nothing is cut.</summary>
    private static bool IsStaying(Clause clause) => clause.Find("act.keep") is { } keep && clause.All<Concept>().Any(concept => concept.Key == "clip.last" && concept.Span == keep.Span);

    /// <summary>"Chop the first 3" of a single clip counts seconds: there are no three of anything else.</summary>
    private static Stretch? Seconds(Clause clause, ValueList<Segment> row)
    {
        if (row.Count != 1 || clause.HasAny("thing.clip", "thing.photo", "thing.scene", "thing.video") || clause.First<Ordinals>() is not { Places.Count: > 1 } many) return null;
        var length = TimeSpan.FromSeconds(many.Places.Count);
        return many.Places[0] == 1 ? new Stretch(many.Span, TimeSpan.Zero, length) : many.Places[^1] == -1 ? new Stretch(many.Span, null, null, length) : null;
    }

    /// <summary>The clips that are named; none where the film is meant.</summary>
    private static Target Pieces(Clause clause, FrameScope scope, ValueList<Segment> row)
    {
        if (Wordings.IsAboutWhole(clause) && !Wordings.IsAboutPieces(clause) && clause.First<NamedFile>() is null) return Target.None;
        var target = References.Find(clause, scope, ClipWish.Of(clause));
        if (target.Missing is not null) return target;
        return target.How is HowFound.Time or HowFound.NotNamed || (target.Segments.Count == row.Count || target.How == HowFound.All) && !clause.Has("which.each") ? Target.None : target;
    }

    /// <summary>"The first 3 seconds", "from 0:05 to 0:10", "after 20 s".</summary>
    private static ValueList<ToolCall>? Stretches(Clause clause, FrameScope scope, Target target, bool isKeep, Evidence evidence)
    {
        var said = clause.All<Stretch>().ToList();
        if (said.Count == 0 && EdgeOf(clause) is { } edge) said.Add(edge);
        if (said.Count == 0 || (isKeep && said.Count > 1)) return null;
        foreach (var one in said) evidence.Take(one);
        var stretch = said[0];
        evidence.Take("thing.film", "thing.video", "act.set");
        if (target.IsFound && isKeep && target.Segments.Count == 1 && OfSource(target.Segments[0], stretch) is { } sourced) return sourced;
        if (isKeep && !target.IsFound && ClipWish.Row(scope) is [var single] && OfSource(single, stretch) is { } slipped) return slipped;
        // From the back to the front: what is cut out moves only what is behind it.
        if (target.IsFound) return target.Segments.SelectMany(segment => Backwards(said, segment.Duration).Select(part => OfClip(segment, part, isKeep))).ToValueList();
        var length = ClipWish.Length(scope);
        return Backwards(said, length).Select(part => SeenTimes.Now(part, said, scope)).Select(part => Call.Of("cut_range", ("from", Call.Ms(part.From)),
            ("to", part.To < length || part.From == TimeSpan.Zero ? Call.Ms(part.To) : null), ("keep", isKeep ? true : null))).ToValueList();
    }

    private static IEnumerable<(TimeSpan From, TimeSpan To)> Backwards(List<Stretch> said, TimeSpan length) =>
        said.Select(stretch => stretch.In(length)).Distinct().OrderByDescending(part => part.From);

    /// <summary>Times that the clip does not have are those of the file: "use 0:30 to 0:40 of the interview".</summary>
    private static ValueList<ToolCall>? OfSource(Segment segment, Stretch stretch) =>
        stretch is { From: { } from, To: { } to } && to > segment.Duration && segment.Asset is MediaAsset ? SourceFrame.Show(segment, from, (to - from) / segment.Speed) : null;

    /// <summary>"The first three seconds off".</summary>
    private static Stretch? EdgeOf(Clause clause)
    {
        if (clause.First<Length>() is not { } length) return null;
        var before = clause.Message.Text[clause.Span.Start..length.Span.Start].TrimEnd();
        if (before.EndsWith("first", StringComparison.Ordinal)) return new Stretch(length.Span, TimeSpan.Zero, length.Value);
        return before.EndsWith("last", StringComparison.Ordinal) || before.EndsWith("final", StringComparison.Ordinal) ? new Stretch(length.Span, null, null, length.Value) : null;
    }

    private static ToolCall OfClip(Segment segment, (TimeSpan From, TimeSpan To) part, bool isKeep)
    {
        if (isKeep) return Call.Of("trim_clip", ("segment", segment.Id), ("keep_from", Call.Ms(part.From)), ("keep_to", Call.Ms(part.To)));
        if (part.From == TimeSpan.Zero) return Call.Of("trim_clip", ("segment", segment.Id), ("cut_start", Call.Ms(part.To)));
        return part.To == segment.Duration
            ? Call.Of("trim_clip", ("segment", segment.Id), ("cut_end", Call.Ms(part.To - part.From)))
            : Call.Of("cut_range", ("from", Call.Ms(segment.Start + part.From)), ("to", Call.Ms(segment.Start + part.To)));
    }

    /// <summary>"2 seconds off the end", "trim the start by a second", "一头一尾各剪1秒".</summary>
    private static ValueList<ToolCall>? Edges(Clause clause, FrameScope scope, Target target, bool isKeep, Evidence evidence)
    {
        if (isKeep || clause.First<Length>() is not { } length || IsResult(clause, length)) return null;
        var isBoth = clause.HasAny("clip.both-ends");
        // The "last" of "the last clip" is no edge; "cut to 5 s" is what it becomes.
        if (clause.Has("act.set") && !isBoth && !clause.Has("clip.off")) return null;
        bool Says(params string[] keys) => clause.All<Concept>().Any(concept => keys.Contains(concept.Key)
            && (IsEdgeItself(clause, target) || !target.Used.Any(span => span.Overlaps(concept.Span))));
        var isStart = isBoth || Says("which.start", "clip.head");
        var isEnd = isBoth || Says("which.end", "clip.tail");
        if (!isStart && !isEnd)
        {
            if (!clause.Has("clip.off") || !length.IsBy && !clause.Has("clip.off")) return null;
            isEnd = true;
        }

        evidence.Take(length);
        evidence.Take("which.start", "which.end", "clip.both-ends", "clip.head", "clip.tail", "thing.film", "thing.intro", "thing.outro", "clip.off");
        var (first, last) = isStart && isEnd && !isBoth ? EachEdge(clause, length, evidence) : (length.Value, length.Value);
        var start = isStart ? Call.Ms(first) : null;
        var end = isEnd ? Call.Ms(last) : null;
        var clips = target.IsFound && !IsEdgeItself(clause, target) ? target.Segments
            : clause.HasAny("which.it", "which.this", "which.that") ? References.Find(clause, scope, ClipWish.Of(clause, Unnamed.Focus)).Segments : [];
        if (clips.Count > 0 && clips.Count < ClipWish.Row(scope).Count || target.IsFound && clips.Count > 0)
        {
            return clips.Select(segment => Call.Of("trim_clip", ("segment", segment.Id), ("cut_start", start?.DeepClone()), ("cut_end", end?.DeepClone()))).ToValueList();
        }

        var film = ClipWish.Length(scope);
        var calls = new List<ToolCall>();
        if (isEnd) calls.Add(Call.Of("cut_range", ("from", Call.Ms(film - last))));
        if (isStart) calls.Add(Call.Of("cut_range", ("from", Call.Ms(TimeSpan.Zero)), ("to", Call.Ms(first))));
        return calls.ToValueList();
    }

    /// <summary>"2 seconds off the start and 3 off the end": what stands nearest to each.</summary>
    private static (TimeSpan First, TimeSpan Last) EachEdge(Clause clause, Length length, Evidence evidence)
    {
        var amounts = clause.Mentions.Where(mention => !mention.IsInherited && mention is Length or Amount { Unit: AmountUnit.None }).ToList();
        if (amounts.Count != 2) return (length.Value, length.Value);
        foreach (var amount in amounts) evidence.Take(amount);
        var edge = clause.All<Concept>().Where(concept => concept.Key is "which.start" or "clip.head" or "thing.intro").Min(concept => concept.Span.Start);
        var other = clause.All<Concept>().Where(concept => concept.Key is "which.end" or "clip.tail" or "thing.outro").Max(concept => concept.Span.Start);
        var times = amounts.Select(amount => amount is Length said ? said.Value : TimeSpan.FromSeconds(((Amount)amount).Value)).ToList();
        return edge < other ? (times[0], times[1]) : (times[1], times[0]);
    }

    /// <summary>"片头砍到五秒", "cut the intro to 5 s": what is left, not what is taken.</summary>
    private static bool IsResult(Clause clause, Length length)
    {
        var before = clause.Message.Text[clause.Span.Start..length.Span.Start].TrimEnd();
        return before.Length > 0 && (before[^1] is '到' or '成' or '至' or '剩' or '为' or '留' || before.EndsWith("剩下", StringComparison.Ordinal)
            || before.EndsWith(" to", StringComparison.Ordinal) || before.EndsWith(" down to", StringComparison.Ordinal));
    }

    /// <summary>"The beginning" and "the end" are named as clips too.</summary>
    private static bool IsEdgeItself(Clause clause, Target target) => target.How == HowFound.Kind && clause.HasAny("thing.intro", "thing.outro") && clause.First<Ordinals>() is null;

    /// <summary>"Start clip 2 at 3 seconds", "let it begin 2 s later", "cut everything after 0:20".</summary>
    private static ValueList<ToolCall>? From(Clause clause, FrameScope scope, Target target, bool isKeep, Evidence evidence)
    {
        if (clause.First<Instant>() is not { } instant) return null;
        var isAfter = clause.HasAny("which.after");
        var isBefore = clause.HasAny("which.before");
        if (target.Segments.Count == 1 && clause.HasAny("clip.start-at", "clip.use-from") && target.How != HowFound.Time)
        {
            evidence.Take(instant);
            evidence.Take("which.start", "act.use");
            return [Call.Of("trim_clip", ("segment", target.Segments[0].Id), ("cut_start", Call.Ms(instant.In(target.Segments[0].Duration))))];
        }

        if (isAfter == isBefore) return null;
        evidence.Take(instant);
        evidence.Take("which.after", "which.before", "which.all", "thing.film");
        var at = instant.In(ClipWish.Length(scope));
        var isFromThere = isAfter;
        return isFromThere
            ? [Call.Of("cut_range", ("from", Call.Ms(at)), ("keep", isKeep ? true : null))]
            : [Call.Of("cut_range", ("from", Call.Ms(TimeSpan.Zero)), ("to", Call.Ms(at)), ("keep", isKeep ? true : null))];
    }
}
