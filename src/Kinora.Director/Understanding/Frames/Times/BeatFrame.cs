using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;

namespace Kinora.Director.Understanding.Frames.Times;

/// <summary>"Cut on the beat", "sync the cuts to the music", "卡点".</summary>
internal sealed class BeatFrame : ClauseFrame
{
    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        if (clause.IsNegated) return null;
        var evidence = new Evidence(clause);
        if (!evidence.Takes("act.sync", "clip.beat-cut")) return null;
        if (clause.HasAny("thing.captions", "thing.narration", "act.duck", "thing.text") && !clause.HasAny("thing.beat")) return null;
        evidence.Take("thing.beat", "thing.music", "thing.clip", "thing.transition", "act.cut", "act.set", "thing.photo", "thing.film", "thing.video", "act.make", "act.change", "which.all");
        return new Reading("beat") { Calls = [Call.Of("cut_on_beat")], Used = evidence.Spans, Bonus = 0.1 };
    }
}
