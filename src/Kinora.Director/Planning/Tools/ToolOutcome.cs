using Kinora.Core;
using Kinora.Core.Edits;

namespace Kinora.Director.Planning.Tools;

/// <summary>What a tool came to: a closed set.</summary>
public abstract record ToolOutcome
{
    private protected ToolOutcome()
    {
    }
}

/// <summary>The film is to be this. It becomes a version only when the whole turn has succeeded.</summary>
/// <param name="Touched">Segments that were changed or made: what "it" means afterwards.</param>
public sealed record Edited(Timeline Timeline, ValueList<string> Touched) : ToolOutcome
{
    /// <summary>What the person must know beside what changed, in their language. A sentence each.</summary>
    public ValueList<string> Notes { get; init; } = [];

    /// <summary>A film of its own, not the old one changed.</summary>
    public bool IsNewFilm { get; init; }
}

/// <summary>The version shown is another; nothing new was made.</summary>
public sealed record WentTo(History History, string Sentence) : ToolOutcome;

/// <summary>An answer, nothing changed.</summary>
public sealed record Told(string Text) : ToolOutcome;

public sealed record Requested(HostRequest Request) : ToolOutcome;

/// <summary>It can't be done; nothing changed.</summary>
/// <param name="Sentence">For the person, in their language: what, where and what to do.</param>
public sealed record Refused(string Sentence) : ToolOutcome;

/// <summary>It must be agreed to, or something is missing.</summary>
public sealed record MustAsk(Question Question) : ToolOutcome;

/// <summary>Other settings of the project (the brand) than before.</summary>
public sealed record Kept(Project Project, string Sentence) : ToolOutcome;
