using Kinora.Core.Plan;

namespace Kinora.Core.Media;

/// <summary>
/// What is understood of a file beyond its facts, as data for whoever decides about films. All times are source time, from the
/// file's first picture or sample on. A property that is null was not looked at, could not be found out
/// (<see cref="Problems"/> then says why) or has no meaning for such a file; an empty list means that there is nothing of it.
/// </summary>
public sealed record MediaInsight
{
    public required MediaReference Media { get; init; }

    public required MediaFacts Facts { get; init; }

    /// <summary>The first frames of new shots, ascending; the file's start is none of them.</summary>
    public ValueList<TimeSpan>? SceneChanges { get; init; }

    public SoundLevels? Sound { get; init; }

    public BeatGrid? Beats { get; init; }

    /// <summary>At most five, the largest share first.</summary>
    public ValueList<ColorShare>? Colors { get; init; }

    public InterestTrack? Interest { get; init; }

    public Transcript? Transcript { get; init; }

    /// <summary>What could not be found out and why, or was found of a part of the file only; a sentence each.</summary>
    public ValueList<string> Problems { get; init; } = [];
}
