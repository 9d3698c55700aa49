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
        if (!isName || clause.First<Quote>() is not { } quote) return null;
        // Behind the name another text may be spoken of: "…, the on-screen title stays".
        if (!clause.Has("thing.name") && TextTarget.IsNamed(clause with { Mentions = clause.Mentions.Where(mention => mention.Span.Start < quote.Span.Start).ToValueList() })) return null;
        if (clause.HasAny("act.add", "act.narrate", "thing.clip") || (clause.Has("thing.lower-third")
            && scope.Timeline.Tracks.Any(track => track.Role == TrackRole.LowerThird && track.Segments.Count > 0))) return null;
        var used = new Heard(clause).Of("thing.name", "act.rename", "act.set", "act.change", "thing.film", "thing.timeline", "act.write",
            "act.use").Of(quote).Spans;
        // "(metadata only, the on-screen title stays)": a remark.
        var bracket = clause.Message.Text.IndexOf('(', quote.Span.End);
        if (bracket >= 0 && bracket < clause.Span.End) used = [.. used, new Span(bracket, clause.Span.End - bracket)];
        return new Reading("title") { Calls = [Call.Of("set_title", ("title", quote.Text))], Used = used, Bonus = 0.1 };
    }
}
