namespace Kinora.Core.Edits;

/// <summary>What became of an edit: a closed set of <see cref="Applied"/> and <see cref="Rejected"/>.</summary>
public abstract record EditResult
{
    private protected EditResult()
    {
    }
}

/// <summary>It was done; the timeline is sound.</summary>
public sealed record Applied(Timeline Timeline, Change Change) : EditResult;

/// <summary>It was not done; nothing has changed.</summary>
/// <param name="Id">The segment or track that stands in the way, where there is one.</param>
public sealed record Rejected(Reason Reason, string? Id) : EditResult
{
    public Rejected(ReasonCode code, string sentence, string? id = null)
        : this(new Reason(code, sentence), id)
    {
    }

    /// <summary>In a <see cref="Batch"/>: which of its edits was refused, from 0.</summary>
    public int? EditIndex { get; init; }
}

/// <summary>Why an edit was refused.</summary>
/// <param name="Code">For programs.</param>
/// <param name="Sentence">For a person: what, where and what to do, in one sentence.</param>
public sealed record Reason(ReasonCode Code, string Sentence);

public enum ReasonCode
{
    /// <summary>There is no segment of that id.</summary>
    UnknownSegment,

    /// <summary>There is no track of that id.</summary>
    UnknownTrack,

    /// <summary>The id is empty, too long or holds control characters.</summary>
    InvalidId,

    /// <summary>A new segment or track was given an id that is in use.</summary>
    DuplicateId,

    /// <summary>A number, time, colour or choice lies outside its range.</summary>
    OutOfRange,

    /// <summary>The place is taken.</summary>
    Overlap,

    /// <summary>The time lies outside the segment.</summary>
    OutsideSegment,

    /// <summary>The source has nothing there.</summary>
    BeyondSource,

    /// <summary>The two segments don't touch, or there is no next one.</summary>
    NotAdjacent,

    /// <summary>Two segments are not two halves of one.</summary>
    NotContinuous,

    /// <summary>The segment is missing content or holds what its track can't show or play.</summary>
    WrongContent,

    /// <summary>This kind of segment or track has no such property.</summary>
    NotPossible,

    /// <summary>More tracks, segments, words or characters than the limits allow.</summary>
    TooMuch,

    /// <summary>The timeline given already breaks the rules.</summary>
    UnsoundTimeline,
}
