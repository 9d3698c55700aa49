using Kinora.Director.Planning.Tools;

namespace Kinora.Director.Planning;

/// <summary>Something that happens in a turn, told as it happens: a closed set.</summary>
public abstract record TurnEvent
{
    private protected TurnEvent()
    {
    }
}

public sealed record ToolCalled(ToolCall Call) : TurnEvent;

public sealed record ToolReturned(ToolCall Call, ToolOutcome Outcome) : TurnEvent;

/// <summary>A piece of the reply, before it is whole; only a model's talk comes in pieces.</summary>
public sealed record TextArrived(string Text) : TurnEvent;

/// <summary>The pieces so far are no part of the reply after all: talk before a call, or a model that failed.</summary>
public sealed record TextWithdrawn : TurnEvent;
