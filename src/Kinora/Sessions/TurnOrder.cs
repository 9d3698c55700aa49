using Kinora.Core;
using Kinora.Http;

namespace Kinora.Sessions;

/// <summary>A message that a session is to answer.</summary>
/// <param name="Text">What the person wrote; may be empty where they only sent files.</param>
internal sealed record TurnOrder(Caller Caller, SessionRow Session, string Text)
{
    /// <summary>Ids of media that came with the message.</summary>
    public ValueList<string> Attached { get; init; } = [];

    /// <summary>Pieces of the text before the whole.</summary>
    public bool IsStreaming { get; init; }

    /// <summary>Makes a repeated request join the first one; null: every request is its own.</summary>
    public string? RepeatKey { get; init; }

    /// <summary>What a request with the same key must ask again.</summary>
    public string RequestHash { get; init; } = "";
}
