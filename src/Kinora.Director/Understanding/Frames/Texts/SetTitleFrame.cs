using Kinora.Core;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Texts;

/// <summary>"Call the film …", "rename the project to …", "片名改成……": the film's name, not words on screen.</summary>
internal sealed class SetTitleFrame : EditFrame
{
    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        var isName = clause.Has("thing.name") || (clause.Has("act.rename") && clause.HasAny("thing.film", "thing.timeline"));
        if (!isName || TextTarget.IsNamed(clause) && !clause.Has("thing.name") || clause.First<Quote>() is not { } quote) return null;
        if (clause.HasAny("act.add", "act.narrate", "thing.clip") || (clause.Has("thing.lower-third")
            && scope.Timeline.Tracks.Any(track => track.Role == TrackRole.LowerThird && track.Segments.Count > 0))) return null;
        var used = new Heard(clause).Of("thing.name", "act.rename", "act.set", "act.change", "thing.film", "thing.timeline", "act.write",
            "act.use").Of(quote).Spans;
        return new Reading("title") { Calls = [Call.Of("set_title", ("title", quote.Text))], Used = used, Bonus = 0.1 };
    }
}
