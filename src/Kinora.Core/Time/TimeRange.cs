namespace Kinora.Core;

/// <summary>A half-open span of time, [Start, End): the instant End belongs to whatever follows.</summary>
public readonly record struct TimeRange(TimeSpan Start, TimeSpan Duration)
{
    public TimeSpan End => Start + Duration;

    public bool IsEmpty => Duration <= TimeSpan.Zero;

    public static TimeRange FromTo(TimeSpan start, TimeSpan end) => new(start, end - start);

    public bool Contains(TimeSpan time) => time >= Start && time < End;

    public bool Overlaps(TimeRange other) => Start < other.End && other.Start < End;

    /// <summary>The common part of both ranges; empty (and starting at the later start) when they are apart.</summary>
    public TimeRange Intersect(TimeRange other)
    {
        var start = Start > other.Start ? Start : other.Start;
        var end = End < other.End ? End : other.End;
        return new TimeRange(start, end > start ? end - start : TimeSpan.Zero);
    }
}
