namespace Kinora.Director.Understanding.Frames.Answers;

/// <summary>One thing that can be asked about a film. Has no state.</summary>
internal interface ITopic
{
    /// <returns>The answer in the person's language; null when this is not what is asked.</returns>
    string? Answer(Clause clause, FrameScope scope);
}
