using Kinora.Client.Conversations;
using Kinora.Client.Service;

namespace Kinora.Client.Turns;

/// <summary>What happens while a message is answered: a closed set. The last one is a reply, a change, an interruption or a failure.</summary>
public abstract record TurnEvent
{
    private protected TurnEvent()
    {
    }

    /// <summary>The server took the message.</summary>
    /// <param name="Id">By which the turn can be stopped; null: the server tells none.</param>
    public sealed record Begun(string? Id) : TurnEvent;

    /// <summary>The server uses one of its tools: for progress, never to be shown as it is.</summary>
    /// <param name="Name">The tool's.</param>
    /// <param name="Title">The same for people, in the client's language.</param>
    public sealed record Working(string Name, string Title) : TurnEvent;

    /// <summary>Nothing was to be told for a while, and work goes on.</summary>
    /// <param name="Text">One line for a person.</param>
    /// <param name="Elapsed">Since the message was sent.</param>
    public sealed record StillWorking(string Text, TimeSpan Elapsed) : TurnEvent;

    /// <summary>A piece of a reply that follows whole.</summary>
    public sealed record PartialText(string Text) : TurnEvent;

    /// <summary>What the server says, without instructions to click anything.</summary>
    /// <param name="Text">For the person; empty where all of it was an instruction.</param>
    /// <param name="Actions">What the instructions stand for, in their order.</param>
    public sealed record Reply(string Text, IReadOnlyList<GuiAction> Actions) : TurnEvent;

    /// <summary>The server said nothing; this is what changed.</summary>
    /// <param name="Text">All of it for a person: what changed, and the timeline.</param>
    /// <param name="Changes">A sentence for each change; none: the film is as it was.</param>
    /// <param name="Summary">The timeline now.</param>
    public sealed record Changed(string Text, IReadOnlyList<string> Changes, string Summary) : TurnEvent;

    /// <summary>The answer was cut off and nothing has changed so far. The message was not sent again.</summary>
    public sealed record Interrupted(string Text) : TurnEvent;

    /// <summary>The server refused or failed.</summary>
    public sealed record Failed(ServiceFault Fault) : TurnEvent;
}
