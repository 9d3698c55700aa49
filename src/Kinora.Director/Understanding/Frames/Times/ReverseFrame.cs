using Kinora.Core;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Times;

/// <summary>"Play the last clip backwards", "倒放第二段", "not backwards any more".</summary>
internal sealed class ReverseFrame : ClauseFrame
{
    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        if (clause.HasAny("thing.order", "clip.reverse-order", "thing.change") || Wordings.IsAboutOther(clause)) return null;
        var evidence = new Evidence(clause);
        if (!evidence.Takes("act.reverse", "clip.backwards", "clip.forwards")) return null;
        evidence.Take("act.preview", "act.lower", "direction.down", "act.show", "which.it");
        var isOff = clause.Has("clip.forwards") || clause.IsNegated || clause.HasAny("act.remove", "act.cancel");
        if (isOff) evidence.Take("negation.no", "negation.not", "act.remove", "act.cancel");
        if (clause.First<Stretch>() is { } stretch && !isOff)
        {
            evidence.Take(stretch);
            evidence.Take("clip.plays", "act.set", "act.preview", "thing.film");
            var (from, to) = stretch.In(ClipWish.Length(scope));
            if (Isolation.Of(scope, from, to) is { } part) return new Reading("reverse") { Calls = part.Calls.Add(Call.Of("reverse_clip", ("segments", Call.Names(part.Segments)))), Used = evidence.Spans };
        }

        var target = evidence.Take(ClipWish.Find(clause, scope, ClipWish.Of(clause, ClipWish.AllOrAsk(clause))));
        if (References.Trouble("reverse", scope, target, segment => [Call.Of("reverse_clip", ("segments", Named.Ids([segment])))]) is { } trouble)
        {
            return trouble with { Used = evidence.Spans };
        }

        if (!target.IsFound || (target.Segments.Count > 1 && evidence.IsDoubtful(target))) return null;
        // Pictures that stand still can only come in another order.
        if (!isOff && target.Segments.Count > 1 && target.Segments.All(segment => IsStill(segment, scope)))
        {
            return new Reading("reorder") { Calls = [Call.Of("reorder_clips", ("segments", Named.Ids(ClipWish.Row(scope).Reverse())))], Used = evidence.Spans };
        }

        evidence.Take("clip.plays", "act.set", "act.preview", "which.all", "thing.film");
        return new Reading("reverse")
        {
            Calls = [Call.Of("reverse_clip", ("segments", target.Ids()), ("on", isOff ? false : null))],
            Used = evidence.Spans,
        };
    }

    private static bool IsStill(Segment segment, FrameScope scope) => segment.Asset is SceneAsset or ColorAsset
        || (segment.Asset is MediaAsset media && scope.Project.Media.FirstOrDefault(medium => medium.Reference == media.Media)?.Facts.Kind == Core.Plan.MediaKind.Image);
}
