using Kinora.Core;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Answers;

/// <summary>"What's at 0:12?", "第5秒是什么画面", "what is the second clip?".</summary>
internal sealed class MomentTopic : ITopic
{
    public string? Answer(Clause clause, FrameScope scope)
    {
        if (clause.HasAny("ask.how-long", "ask.how-many", "ask.when", "ask.how-much", "thing.length", "thing.speed", "thing.volume",
            "thing.font", "thing.color", "thing.size", "thing.transition", "thing.look", "thing.effect", "thing.motion", "thing.version",
            "act.write")) return null;
        if (!clause.HasAny("ask.what", "ask.who", "ask.is", "act.preview")) return null;
        if (clause.First<Instant>() is { } instant)
        {
            var time = instant.In(scope.Timeline.Duration);
            if (time >= scope.Timeline.Duration && time > TimeSpan.Zero) time = scope.Timeline.Duration - TimeSpan.FromMilliseconds(1);
            return Listed(scope, segment => segment.Range.Contains(time), Facts.Clock(time));
        }

        if (clause.First<Stretch>() is { } stretch)
        {
            var (from, to) = stretch.In(scope.Timeline.Duration);
            return Listed(scope, segment => segment.Start < to && segment.End > from, $"{Facts.Clock(from)}–{Facts.Clock(to)}");
        }

        if (clause.First<Ordinals>() is null || !clause.Has("ask.what")) return null;
        var named = Facts.Named(clause, scope, Reference.TargetKinds.Any);
        return named.Count == 0 ? null : string.Join('\n', named.Take(6)
            .Select(segment => $"{Facts.Name(scope, segment)}: {Facts.Range(segment)}"));
    }

    private static string Listed(FrameScope scope, Func<Segment, bool> isThere, string when)
    {
        var there = scope.Timeline.Tracks.Where(track => track.Kind != TrackKind.Opaque).SelectMany(track => track.Segments)
            .Where(isThere).ToList();
        return there.Count == 0
            ? scope.Say($"There is nothing at {when}.", $"{when}没有内容。")
            : scope.Say($"At {when}: {Facts.Names(scope, there)}.", $"{when}：{Facts.Names(scope, there)}。");
    }
}
