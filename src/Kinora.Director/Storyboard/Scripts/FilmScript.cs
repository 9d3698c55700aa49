using Kinora.Core;
using Kinora.Core.Scenes;

namespace Kinora.Director.Storyboard.Scripts;

/// <summary>What is said and shown, in order, before anything has a time.</summary>
public sealed record FilmScript
{
    public required ScriptKind Kind { get; init; }

    public required ValueList<ScriptPart> Parts { get; init; }

    /// <summary>The film's name, for its file and its list of films.</summary>
    public required string Name { get; init; }

    /// <summary>A title over the first picture; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>What the pictures are of where a part's own words show nothing.</summary>
    public string Topic { get; init; } = "";

    public bool IsNarrated { get; init; }

    public bool HasCaptions { get; init; }

    /// <summary>Words of the dictionary that were used, for the reply.</summary>
    public ValueList<string> Explained { get; init; } = [];

    /// <summary>What a person may have expected of this script and did not get.</summary>
    public ScriptLack Lack { get; init; }
}

public enum ScriptKind
{
    /// <summary>Nothing was said that a film could be about.</summary>
    Nothing,

    /// <summary>A picture that moves, without words.</summary>
    Visual,

    /// <summary>Given words, word for word.</summary>
    Spoken,

    /// <summary>Hook, points, call to action.</summary>
    Announcement,

    /// <summary>A topic, and what a dictionary says of it.</summary>
    Explainer,
    List,
    Comparison,
    Numbers,
    Moments,
    Quote,
}

/// <summary>What a script lacks because nobody gave it.</summary>
public enum ScriptLack
{
    None,

    /// <summary>Words that explain a topic.</summary>
    Explanation,

    /// <summary>The points of a list.</summary>
    Points,

    /// <summary>Anything at all.</summary>
    Topic,
}

/// <summary>A stretch of the script that belongs together.</summary>
/// <param name="Words">What is said, or shown where nothing is said; empty for a picture alone.</param>
public sealed record ScriptPart(string Words)
{
    public PartRole Role { get; init; } = PartRole.Statement;

    /// <summary>What stands on screen where nobody speaks; null: its words.</summary>
    public string? Shown { get; init; }

    /// <summary>What its picture is of; null: what its words say.</summary>
    public string? Prompt { get; init; }

    public SceneCard? Card { get; init; }

    public bool StartsParagraph { get; init; }

    public bool StartsChapter { get; init; }

    /// <summary>The card or the picture says it all: the words are not set over it.</summary>
    public bool IsShownByCard => Card is not null;
}

public enum PartRole
{
    Statement,
    Hook,
    Point,
    Action,
    End,
    Picture,
}
