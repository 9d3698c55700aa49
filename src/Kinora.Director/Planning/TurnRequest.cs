using Kinora.Core;
using Kinora.Director.Planning.Model;

namespace Kinora.Director.Planning;

/// <summary>One message of a person.</summary>
public sealed record TurnRequest(Project Project, string Message)
{
    /// <summary>Files sent with the message; they are in <see cref="Planning.Project.Media"/> already.</summary>
    public ValueList<MediaReference> Attached { get; init; } = [];

    /// <summary>ISO 639-1, for messages that have no language of their own ("1080p!"); null: that of the conversation, else English.</summary>
    public string? Language { get; init; }
}

/// <summary>What became of it.</summary>
/// <param name="Project">With at most one new version, and what was spoken of.</param>
/// <param name="Reply">For the person, in their language, never empty.</param>
/// <param name="Requests">What the director cannot do itself: the host does it, in order.</param>
public sealed record TurnResult(Project Project, TurnReply Reply, ValueList<HostRequest> Requests)
{
    /// <summary>Tokens that a model took; zero where rules planned.</summary>
    public ModelUsage Usage { get; init; }
}

/// <param name="Kind">Whether the film changed or why not.</param>
/// <param name="Text">Plain text; the film's summary is its last paragraph when the film changed.</param>
/// <param name="Language">ISO 639-1: <c>en</c> or <c>zh</c>.</param>
public sealed record TurnReply(ReplyKind Kind, string Text, string Language);

public enum ReplyKind
{
    /// <summary>The film is another than before.</summary>
    Changed,

    /// <summary>Asked something back.</summary>
    Asked,

    /// <summary>Told what was asked for.</summary>
    Told,

    /// <summary>Understood, and can't be done; said why.</summary>
    Refused,

    /// <summary>Not understood; said what could be.</summary>
    NotUnderstood,

    /// <summary>Handed to the host.</summary>
    Requested,
}
