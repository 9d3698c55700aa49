using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Making;

/// <summary>"Start over", "new project", "delete everything", "从头开始": an empty film; older versions stay.</summary>
internal sealed class NewFilmFrame : ClauseFrame
{
    private static readonly Phrases Requests = new("film-requests");

    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        if (clause.IsNegated || clause.First<Ordinals>() is not null || Wordings.IsAboutOther(clause)) return null;
        if (clause.HasAny("negation.except", "which.after", "which.before", "join.then") || clause.First<Stretch>() is not null) return null;
        if (Requests.Find(clause.Text, "start-over") is not { } span) return null;
        var evidence = new Evidence(clause);
        evidence.Take(new Span(clause.Span.Start + span.Start, span.Length));
        evidence.Take("which.again", "which.all", "thing.film", "act.new");
        return new Reading("new-film") { Calls = [Call.Of("new_film")], Used = evidence.Spans, Bonus = 0.1 };
    }
}
