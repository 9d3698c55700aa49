using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Sound;

/// <summary>"Fade the music out over 3 seconds", "音乐淡入", "end the music softly"; "no fade out".</summary>
internal sealed class FadeFrame : EditFrame
{
    private const string Intent = "fade";
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(2);

    private static readonly string[] Words =
    [
        "act.fade", "act.fade-in", "act.fade-out", "thing.fade", "act.add", "act.set", "act.remove", "negation.not", "negation.no",
        "which.start", "which.end", "thing.music",
        "thing.narration", "thing.sound", "thing.sfx", "thing.original", "thing.voice", "which.it", "act.change", "more.long", "less.long",
        "more.smooth",
        "act.lengthen", "act.shorten", "less.fast", "more.fast", "thing.outro", "thing.intro", "which.last",
    ];

    protected override bool TakesNegation => true;

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if (clause.HasAny("thing.volume", "level.full")) return null;
        var isIn = clause.Has("act.fade-in");
        var isOut = clause.Has("act.fade-out");
        // "Fade in 1 s and out 3 s": the second half says its direction alone.
        if (!clause.Mentions.OfType<Concept>().Any(concept => concept.Key is "act.fade-in" or "act.fade-out" && !concept.IsInherited)
            && clause.First<Length>() is not null)
        {
            var words = clause.Text.Split(' ');
            if (words.Contains("out")) (isIn, isOut) = (false, true);
            else if (words.Contains("in") && !words.Contains("the")) (isIn, isOut) = (true, false);
        }

        if (!isIn && !isOut && !clause.HasAny("act.fade", "thing.fade")) return null;
        if (clause.HasAny("film.black", "film.white", "transition.fade-black", "transition.fade-white", "thing.title", "thing.text", "thing.captions", "thing.lower-third",
            "thing.transition", "thing.logo")) return null;
        // "The song starts too late, just fade it in": what the clause before spoke of.
        if (!SoundTarget.IsNamed(clause) && clause.Has("which.it") && scope.Project.Memory.Focus.Count == 0 && clause.Before?.All<Concept>().LastOrDefault(concept => concept.Family == "thing") is { Key: "thing.music" or "thing.narration" or "thing.sfx" } sound)
        {
            clause = clause with { Mentions = [sound with { IsInherited = true }, .. clause.Mentions] };
        }

        var isNamed = SoundTarget.IsNamed(clause);
        var target = SoundTarget.Find(isNamed ? clause : WithoutFilm(clause), scope);
        if (!isNamed && !IsSound(target, scope)) return null;
        var used = new Heard(clause).Of(target).Of(Words).Of(Counted(clause)).Every<Length>().Every<Degree>().Every<Stretch>().Spans;
        if (!isIn && !isOut) (isIn, isOut) = Sides(clause);
        var isGone = (clause.IsNegated && !isNamed) || clause.IsNegated || clause.Has("act.remove");
        var length = isGone ? TimeSpan.Zero : LengthOf(clause, target.Segments.Count > 0 ? target.Segments[0] : null, isIn);
        ToolCall Fade(ValueList<Segment> segments) =>
            Call.Of("fade", ("segments", Named.Ids(segments)), ("in", isIn ? Call.Ms(length) : null), ("out", isOut ? Call.Ms(length)
                : null));
        if (References.Trouble(Intent, scope, target, segment => [Fade([segment])]) is { } trouble) return trouble with { Used = used };
        var segments = target.Segments.Count > 0 ? target.Segments : SoundTarget.All(scope);
        if (segments.Count == 1 && isIn != isOut && !isGone && Begun(clause, scope, segments[0], isIn) is { } begun) return new Reading(Intent) { Calls = begun, Used = [.. used, .. clause.All<Instant>().Select(instant => instant.Span)], Bonus = 0.05 };
        return segments.Count == 0 ? null : new Reading(Intent) { Calls = [Fade(segments)], Used = used };
    }

    /// <summary>"从第5秒开始淡入": it begins there; "fade out from 0:50": from there to its end.</summary>
    private static ValueList<ToolCall>? Begun(Clause clause, FrameScope scope, Segment segment, bool isIn)
    {
        var from = clause.First<Instant>() is { Share: null, FromEnd: false } instant ? instant.Value : clause.First<Stretch>() is { To: null, Last: null, Shares: null, From: { } start } ? start : (TimeSpan?)null;
        if (from is not { } at || at <= segment.Start || at >= segment.End) return null;
        var length = clause.First<Length>() is { IsBy: false } said ? said.Value : isIn ? Usual : segment.End - at;
        var fade = Call.Of("fade", ("segments", Named.Ids([segment])), (isIn ? "in" : "out", Call.Ms(length)));
        if (!isIn || scope.Timeline.FindSegment(segment.Id)?.Track.Kind != TrackKind.Audio) return isIn ? null : [fade];
        return [Call.Of("set_length", ("segments", Named.Ids([segment])), ("duration", Call.Ms(segment.End - at)), ("edge", "start")), fade];
    }

    /// <summary>A fade with no direction is one at the end, unless the start is named.</summary>
    private static (bool In, bool Out) Sides(Clause clause) => clause.Has("which.start") ? (true, clause.Has("which.end"))
        : clause.Has("which.end") || clause.HasAny("act.lower", "which.last") ? (false, true) : (true, true);

    private static TimeSpan LengthOf(Clause clause, Segment? segment, bool isIn)
    {
        if (clause.First<Length>() is { IsBy: false } length) return length.Value;
        if (Counted(clause) is { } counted) return TimeSpan.FromSeconds(counted.Places.Count);
        if (clause.First<Stretch>() is { } stretch && segment is not null)
        {
            var (from, to) = stretch.In(segment.Duration);
            return to - from;
        }

        var now = segment is null ? TimeSpan.Zero : isIn ? segment.FadeIn : segment.FadeOut;
        var change = Change.Find(clause, acts: false, "long", "smooth", "any") ?? (Change.Find(clause, acts: false, "fast") is { } fast
            ? new Change(-fast.Sign, fast.Size) : null);
        if (change is not { } wish) return Usual;
        var from2 = now > TimeSpan.Zero ? now : Usual;
        return TimeSpan.FromMilliseconds(Math.Round(from2.TotalMilliseconds * wish.Factor(1.25, 1.5, 2) / 100) * 100);
    }

    /// <summary>"Over the last two": seconds, where nothing else is counted.</summary>
    private static Ordinals? Counted(Clause clause) => clause.All<Ordinals>().FirstOrDefault(last => last.Places.Count > 1
        && clause.Message.Text[clause.Span.Start..Math.Max(clause.Span.Start, last.Span.Start)].TrimEnd() is var before && (before.EndsWith("over the", StringComparison.Ordinal) || before.EndsWith("during the", StringComparison.Ordinal))
        && !clause.HasAny("thing.clip", "thing.photo", "thing.scene"));

    private static bool IsSound(Reference.Target target, FrameScope scope) => target.Segments.Count > 0
        && target.How is Reference.HowFound.Focus or Reference.HowFound.Default
        && target.Segments.All(segment => scope.Project.Memory.Focus.Contains(segment.Id)
            && scope.Timeline.FindSegment(segment.Id)?.Track.Kind == TrackKind.Audio);

    private static Clause WithoutFilm(Clause clause) =>
        clause with { Mentions = clause.Mentions.Where(mention => mention is not Concept { Key: "thing.film" }).ToValueList() };
}
