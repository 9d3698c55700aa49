using Kinora.Core;
using Kinora.Director.Planning.Tools;

namespace Kinora.Director.Planning.Model;

/// <summary>A model that talks and calls tools, wherever it runs.</summary>
public interface ILanguageModel
{
    /// <summary>As a person would name it: the model and whose it is.</summary>
    string Name { get; }

    /// <summary>One answer, piece by piece, ending with <see cref="ModelEnded"/>.</summary>
    /// <exception cref="ModelUnavailableException">It can't be reached, refuses, or breaks off.</exception>
    IAsyncEnumerable<ModelEvent> AskAsync(ModelRequest request, CancellationToken cancellation);
}

/// <param name="System">Who it is and what it may do; holds nothing that a person or a file wrote.</param>
/// <param name="MaxTokens">Of the answer.</param>
public sealed record ModelRequest(string System, ValueList<ModelMessage> Messages, ValueList<ToolSpec> Tools, int MaxTokens);

/// <summary>A piece of the conversation with a model: a closed set.</summary>
public abstract record ModelMessage
{
    private protected ModelMessage()
    {
    }
}

public sealed record UserMessage(string Text) : ModelMessage;

/// <param name="Text">What it said; may be empty.</param>
/// <param name="Calls">As it made them, so that it can be told again what it did.</param>
public sealed record AssistantMessage(string Text, ValueList<CallMade> Calls) : ModelMessage;

public sealed record ToolResultMessage(string CallId, string Text) : ModelMessage;

/// <summary>What a model answers: a closed set.</summary>
public abstract record ModelEvent
{
    private protected ModelEvent()
    {
    }
}

public sealed record TextPiece(string Text) : ModelEvent;

/// <param name="Id">One of its own for each call of an answer.</param>
/// <param name="Arguments">As it was written; may be no JSON at all.</param>
public sealed record CallMade(string Id, string Name, string Arguments) : ModelEvent
{
    /// <summary>What the service wants back with the call, unread: some sign what their model thought before it.</summary>
    public string? Sealed { get; init; }
}

/// <param name="IsCutOff">It ran into its length limit.</param>
public sealed record ModelEnded(bool IsCutOff, ModelUsage Usage) : ModelEvent;

/// <summary>Tokens, where the service tells them.</summary>
public readonly record struct ModelUsage(int InputTokens, int OutputTokens)
{
    public static ModelUsage operator +(ModelUsage a, ModelUsage b) => new(a.InputTokens + b.InputTokens, a.OutputTokens + b.OutputTokens);
}
