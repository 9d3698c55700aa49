using Kinora.Core;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Shared;

/// <summary>A wish to change the film. What asks for an answer, or asks to leave something as it is, is not one.</summary>
internal abstract class EditFrame : IFrame
{
    /// <summary>Whether "no …" and "don't …" say something of this kind: "no music", "不要转场".</summary>
    protected virtual bool TakesNegation => false;

    private static readonly string[] Former = [" instead of ", " rather than ", "而不是"];

    public Reading? Read(Clause clause, FrameScope scope) =>
        (clause.IsQuestion && !clause.Has("ask.can")) || clause.IsKept || clause.IsNoise || (clause.IsNegated && !TakesNegation) ? null
            : Edit(Wished(clause), scope);

    /// <summary>"Zoom out instead of zooming in": what is behind "instead of" is what it was.</summary>
    private static Clause Wished(Clause clause)
    {
        var at = Former.Select(word => clause.Text.IndexOf(word, StringComparison.Ordinal))
            .Where(place => place > 0).DefaultIfEmpty(int.MaxValue).Min();
        if (at == int.MaxValue) return clause;
        var start = clause.Span.Start + at;
        return clause with
        {
            Mentions = clause.Mentions.Where(mention => mention.Span.Start < start
                || mention is not Concept { Family: "look" or "motion" or "transition" or "mood" or "style" or "anim" or "effect"
                or "position" })
                .ToValueList(),
        };
    }

    protected abstract Reading? Edit(Clause clause, FrameScope scope);
}
