namespace Kinora.Director.Planning.Model;

/// <summary>How far a model may go in one turn.</summary>
public sealed record ModelLimits
{
    /// <summary>Answers asked for.</summary>
    public int Steps { get; init; } = 8;

    /// <summary>Calls of tools, all steps together; each call within a batch counts.</summary>
    public int Calls { get; init; } = 60;

    /// <summary>Of one answer, with what a model thinks unseen: much less leaves a thinking model no room to speak.</summary>
    public int OutputTokens { get; init; } = 8000;

    /// <summary>Talk and arguments of one answer beyond this are endless talk.</summary>
    public int OutputLetters { get; init; } = 60_000;

    /// <summary>Of the last words that a person gets to read.</summary>
    public int TalkLetters { get; init; } = 1500;

    /// <summary>Of a person's message; a longer one is for the rules, which take it as a script.</summary>
    public int MessageLetters { get; init; } = 30_000;

    /// <summary>Of the film as it is told to the model.</summary>
    public int ContextLetters { get; init; } = 24_000;

    /// <summary>Of what a tool answers.</summary>
    public int ReportLetters { get; init; } = 6000;

    /// <summary>Of waiting for the model, the whole turn together; the tools' own work does not count.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(90);
}
