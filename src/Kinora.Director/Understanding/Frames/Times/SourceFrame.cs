using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Times;

/// <summary>Which part of its file a clip shows: "from 5 s into the file, 4 s long", "begin a second later in the source", "用素材的第10到15秒".</summary>
internal sealed class SourceFrame : ClauseFrame
{
    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        if (clause.IsNegated || !clause.Has("clip.of-source") || Wordings.IsAboutOther(clause) || clause.HasAny("act.add", "act.remove", "act.split", "act.duplicate")) return null;
        var evidence = new Evidence(clause);
        evidence.Take("clip.of-source", "clip.use-from", "clip.start-at", "act.use", "act.show", "act.set", "act.keep-part", "which.only", "thing.video", "thing.film", "thing.clip",
            "which.start", "clip.head", "clip.last", "clip.same-length", "thing.length", "clip.start");
        var target = evidence.Take(References.Find(clause, scope, ClipWish.Of(clause, Unnamed.Focus | Unnamed.Only | Unnamed.Ask)));
        if (References.Trouble("source", scope, target, segment => Calls(clause, segment, evidence) ?? []) is { } trouble) return trouble with { Used = evidence.Spans };
        var segment = target.Segments is [var only] ? only : ClipWish.Row(scope) is [var single] ? single : null;
        return segment is not null && Calls(clause, segment, evidence) is { } calls ? new Reading("source") { Calls = calls, Used = evidence.Spans, Bonus = 0.15 } : null;
    }

    private static ValueList<ToolCall>? Calls(Clause clause, Segment segment, Evidence evidence)
    {
        if (segment.Asset is not MediaAsset media) return null;
        if (clause.First<Stretch>() is { From: { } from } stretch)
        {
            evidence.Take(stretch);
            return Show(segment, from, stretch.To is { } to ? (to - from) / segment.Speed : Wished(clause, evidence));
        }

        if (clause.First<Instant>() is { FromEnd: false, Share: null } instant)
        {
            evidence.Take(instant);
            return Show(segment, instant.Value, Wished(clause, evidence));
        }

        if (clause.First<Length>() is not { } length) return null;
        var isEarlier = clause.HasAny("clip.earlier", "less.late");
        var isLater = clause.HasAny("clip.later", "more.late");
        evidence.Take(length);
        evidence.Take("clip.earlier", "less.late", "clip.later", "more.late");
        if (isEarlier == isLater) return null;
        var start = media.In + (isLater ? length.Value : -length.Value);
        return [Call.Of("trim_clip", ("segment", segment.Id), ("in_point", Call.Ms(start < TimeSpan.Zero ? TimeSpan.Zero : start)))];
    }

    private static TimeSpan? Wished(Clause clause, Evidence evidence) => evidence.Take(clause.First<Length>())?.Value;

    /// <param name="length">In the film; null for as long as it is.</param>
    public static ValueList<ToolCall> Show(Segment segment, TimeSpan from, TimeSpan? length)
    {
        var slip = Call.Of("trim_clip", ("segment", segment.Id), ("in_point", Call.Ms(from)));
        if (length is not { } wish || wish == segment.Duration) return [slip];
        var resize = Call.Of("set_length", ("segments", Named.Ids([segment])), ("duration", Call.Ms(wish)));
        // The file may end too soon for the longer of the two.
        return wish < segment.Duration ? [resize, slip] : [slip, resize];
    }
}
