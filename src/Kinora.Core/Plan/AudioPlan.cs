namespace Kinora.Core.Plan;

/// <summary>Everything that is to be heard, over the film's whole length.</summary>
public sealed record AudioPlan(TimeSpan Duration, ValueList<AudioClip> Clips);

/// <summary>A stretch of one source's sound.</summary>
/// <param name="Range">When it is heard on the timeline, transitions' overlaps included.</param>
/// <param name="SourceStart">Source time heard at the range's start (its latest time when reversed).</param>
public sealed record AudioClip(Segment Segment, TrackRole Role, TimeRange Range, TimeSpan SourceStart)
{
    public required Asset Asset { get; init; }

    /// <summary>Linear, the user's volume: 1 is the source at its reference loudness.</summary>
    public required double Volume { get; init; }

    public double Speed { get; init; } = 1;

    public bool Reversed { get; init; }

    /// <summary>Linear-amplitude ramps at the range's ends, zero for none.</summary>
    public TimeSpan FadeIn { get; init; }

    public TimeSpan FadeOut { get; init; }

    /// <summary>Equal-power ramps at the range's ends where it overlaps its neighbour's sound, zero for none.</summary>
    public TimeSpan CrossfadeIn { get; init; }

    public TimeSpan CrossfadeOut { get; init; }

    /// <summary>
    /// The clip before plays on in this one: same source, same speed, no gap. The ramps of the crossfade between them are then
    /// straight lines that add up to one, for two copies of one sound add in amplitude, not in power.
    /// </summary>
    public bool ContinuesBefore { get; init; }

    /// <summary>This clip plays on in the one behind it; see <see cref="ContinuesBefore"/>.</summary>
    public bool ContinuesAfter { get; init; }

    /// <summary>Lowered while any clip of role <see cref="TrackRole.Narration"/> speaks.</summary>
    public bool Duck { get; init; }
}
