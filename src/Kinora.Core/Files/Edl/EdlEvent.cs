namespace Kinora.Core.Files.Edl;

/// <summary>One event of a list, in frames of the film.</summary>
internal sealed class EdlEvent
{
    public required Segment Segment { get; init; }

    public required string Channel { get; init; }

    public required string Reel { get; init; }

    public required string Name { get; init; }

    public string? File { get; init; }

    /// <summary>The source's first frame.</summary>
    public required long Source { get; set; }

    public required long Record { get; set; }

    public required long RecordEnd { get; set; }

    /// <summary>Source frames a frame; below zero backwards, 0 for one frame that stands.</summary>
    public required double TimeScalar { get; init; }

    /// <summary>Film frames that the source has in front of its first one.</summary>
    public required long FramesBefore { get; init; }

    /// <summary>Film frames that the source has behind its last one; as many as one likes where nobody knows.</summary>
    public required long FramesAfter { get; init; }

    /// <summary>The event that this one comes out of by a transition.</summary>
    public EdlEvent? From { get; set; }

    public TransitionKind Transition { get; set; }

    public long TransitionFrames { get; set; }

    public bool IsTimed => TimeScalar != 1;

    /// <summary>The source frame behind its last one: never none, a list can't say that.</summary>
    public long SourceEnd => Source + (TimeScalar == 0 ? 1 : Math.Max(1, SourceFrames(RecordEnd - Record)));

    /// <summary>Begins earlier by some frames of the film.</summary>
    public void Extend(long frames)
    {
        Record -= frames;
        if (TimeScalar > 0) Source = Math.Max(0, Source - SourceFrames(frames));
    }

    private long SourceFrames(long frames) => (long)Math.Round(frames * Math.Abs(TimeScalar), MidpointRounding.AwayFromZero);
}
