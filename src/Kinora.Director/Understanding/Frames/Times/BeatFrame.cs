using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

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
        var song = clause.All<NamedFile>().Where(file => !file.Medium.Facts.HasPicture).Select(file => file.Medium).FirstOrDefault() ?? Attached(scope);
        if (song is null || Sound.SoundTarget.OfRole(scope, Kinora.Core.TrackRole.Music).Any(segment => segment.Asset is Kinora.Core.MediaAsset media && media.Media == song.Reference)) return new Reading("beat") { Calls = [Call.Of("cut_on_beat")], Used = evidence.Spans, Bonus = 0.1 };
        evidence.Take("act.use", "which.this", "which.that");
        foreach (var file in clause.All<NamedFile>().Where(file => file.Medium == song)) evidence.Take(file);
        return new Reading("beat") { Calls = [Call.Of("set_music", ("medium", song.Name)), Call.Of("cut_on_beat")], Used = evidence.Spans, Bonus = 0.1 };
    }

    /// <summary>"用这首歌给照片做卡点": the only sound that came with the message.</summary>
    private static Planning.ProjectMedia? Attached(FrameScope scope)
    {
        var sounds = scope.Project.Media.Where(medium => !medium.Facts.HasPicture && scope.Turn.Request.Attached.Contains(medium.Reference)).ToList();
        return sounds.Count == 1 ? sounds[0] : null;
    }
}
