namespace Kinora.Core.Files.Captions;

/// <summary>Words and when they are on screen. Lines are separated by <c>\n</c>; marks such as italics are not kept.</summary>
public sealed record Cue(TimeRange Range, string Text)
{
    /// <summary>When each word is spoken, from the cue's start; empty when unknown.</summary>
    public ValueList<TimedWord> Words { get; init; } = [];

    /// <summary>Null: where captions usually stand, at the bottom.</summary>
    public TextPosition? Position { get; init; }
}
