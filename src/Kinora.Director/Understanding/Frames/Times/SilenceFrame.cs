using Kinora.Core;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Times;

/// <summary>"Remove the silence", "cut out the pauses longer than a second", "jump cuts", "去掉停顿".</summary>
internal sealed class SilenceFrame : ClauseFrame
{
    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        var evidence = new Evidence(clause);
        var isNamed = evidence.Takes("thing.silence") && evidence.Takes("act.remove", "act.cut", "act.trim", "act.shorten", "act.crop", "negation.no", "negation.not", "less.any", "clip.too-many", "less.long");
        if (!isNamed && !evidence.Takes("clip.jump-cut")) return null;
        var target = References.Find(clause, scope, ClipWish.Of(clause));
        if (target.IsFound) evidence.Take(target);
        evidence.Take("which.all", "thing.film", "thing.sound");
        var minimum = evidence.Take(clause.First<Length>());
        var isSome = target.IsFound && target.IsNamed && !ClipWish.IsAll(scope, target) && target.Segments.Count > 0;
        return new Reading("silence")
        {
            Calls = [Call.Of("remove_silence", ("segments", isSome ? target.Ids() : null), ("minimum", minimum is null ? null : Call.Ms(minimum.Value)))],
            Used = evidence.Spans,
            Bonus = 0.15,
        };
    }
}
