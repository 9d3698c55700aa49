namespace Kinora.Core;

/// <summary>One thing that is wrong with a timeline.</summary>
/// <param name="Code">What kind of fault, for programs.</param>
/// <param name="Path">Where in the draft, as a JSON path in the names of the wire: <c>$.t[0].sg[2].x.scale</c>.</param>
/// <param name="TrackId">The track it is on, where it is on one.</param>
/// <param name="SegmentId">The segment it is in, where it is in one.</param>
/// <param name="Message">What, where and what to do, in one sentence for a person.</param>
public sealed record TimelineFault(TimelineFaultCode Code, string Path, string? TrackId, string? SegmentId, string Message);

public enum TimelineFaultCode
{
    /// <summary>An id is empty, too long or holds control characters.</summary>
    InvalidId,

    /// <summary>Two tracks, or two segments, share an id.</summary>
    DuplicateId,

    /// <summary>A time is below zero, or a duration not above it.</summary>
    InvalidTime,

    /// <summary>A time is not a whole number of milliseconds.</summary>
    FractionalTime,

    /// <summary>A segment starts before the one in front of it.</summary>
    OutOfOrder,

    /// <summary>A segment starts before the one in front of it ends.</summary>
    Overlap,

    /// <summary>A number, a colour or a choice lies outside its range, or is not a number.</summary>
    OutOfRange,

    /// <summary>A segment holds nothing, or something that its track can't show or play.</summary>
    WrongContent,

    /// <summary>More tracks, segments, words or characters than the limits allow.</summary>
    TooMuch,
}
