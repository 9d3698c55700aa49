using Kinora.Core;
using Kinora.Director.Planning.Tools;

namespace Kinora.Director.Planning;

/// <summary>What was spoken of, so that "it", "again", "a bit more" and the answer to a question have a meaning.</summary>
public sealed record ConversationMemory
{
    public static readonly ConversationMemory Empty = new();

    /// <summary>Ids of the segments that were last changed or named; those that are gone count for nothing.</summary>
    public ValueList<string> Focus { get; init; } = [];

    /// <summary>What the last turn that changed the film did.</summary>
    public ValueList<ToolCall> LastCalls { get; init; } = [];

    /// <summary>Asked, and not yet answered.</summary>
    public Question? Question { get; init; }

    /// <summary>The language of the last message that had one, ISO 639-1.</summary>
    public string? Language { get; init; }
}

/// <summary>A short question with what each answer would do.</summary>
/// <param name="Sentence">In the person's language.</param>
public sealed record Question(string Sentence, ValueList<QuestionOption> Options)
{
    /// <summary>The message that it was asked about, where the answer completes it; null where each option says what to do.</summary>
    public string? Of { get; init; }

    /// <summary>The answer is what shall be written or said, word for word.</summary>
    public bool IsForWords { get; init; }
}

/// <param name="Label">As shown, and as it may be answered.</param>
/// <param name="Calls">What is done when it is chosen; empty leaves the film as it is.</param>
public sealed record QuestionOption(string Label, ValueList<ToolCall> Calls);
