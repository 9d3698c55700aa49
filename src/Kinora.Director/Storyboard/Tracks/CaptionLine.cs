using Kinora.Core;

namespace Kinora.Director.Storyboard.Tracks;

/// <summary>A caption in the making: its text, when it is said, and its words, all in milliseconds of the film.</summary>
internal sealed record CaptionLine(string Text, double Start, double End, ValueList<TimedWord> Words)
{
    /// <summary>Which sentence it is of.</summary>
    public double Sentence { get; init; }

    /// <summary>Nobody says it: it stands as long as it is its turn.</summary>
    public bool IsHeld { get; init; }
}

/// <summary>A caption and when it is on screen, in milliseconds of the film.</summary>
internal readonly record struct TimedCaption(CaptionLine Line, double Start, double End);
