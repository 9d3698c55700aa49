namespace Kinora.Director.Understanding.Frames.Parts;

/// <summary>A frame that reads what a clause asks to be done; not what it asks to be told or left alone.</summary>
internal abstract class ClauseFrame : IFrame
{
    public Reading? Read(Clause clause, FrameScope scope) => clause.IsKept || clause.IsQuestion || clause.IsNoise ? null : Ask(clause, scope);

    protected abstract Reading? Ask(Clause clause, FrameScope scope);
}
