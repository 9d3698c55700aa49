namespace Kinora.Director.Understanding.Frames.Shared;

/// <summary>A wish to change the film. What asks for an answer, or asks to leave something as it is, is not one.</summary>
internal abstract class EditFrame : IFrame
{
    /// <summary>Whether "no …" and "don't …" say something of this kind: "no music", "不要转场".</summary>
    protected virtual bool TakesNegation => false;

    public Reading? Read(Clause clause, FrameScope scope) =>
        (clause.IsQuestion && !clause.Has("ask.can")) || clause.IsKept || clause.IsNoise || (clause.IsNegated && !TakesNegation) ? null : Edit(clause, scope);

    protected abstract Reading? Edit(Clause clause, FrameScope scope);
}
