namespace Kinora.Director.Planning.Model;

/// <summary>How far a model may go in one turn.</summary>
public sealed record ModelLimits
{
    /// <summary>Answers asked for.</summary>
    public int Steps { get; init; } = 8;

    /// <summary>Calls of tools, all steps together.</summary>
    public int Calls { get; init; } = 40;

    /// <summary>Of one answer.</summary>
    public int OutputTokens { get; init; } = 2000;

    /// <summary>Talk beyond this is endless talk.</summary>
    public int OutputLetters { get; init; } = 12_000;

    /// <summary>Of the film as it is told to the model.</summary>
    public int ContextLetters { get; init; } = 24_000;

    /// <summary>The whole turn's.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(90);
}
