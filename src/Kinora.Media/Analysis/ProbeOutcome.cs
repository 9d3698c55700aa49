namespace Kinora.Media.Analysis;

/// <summary>What looking at a file gave: facts, or the reason why it can't be used.</summary>
public abstract record ProbeOutcome
{
    private protected ProbeOutcome()
    {
    }
}

public sealed record MediaProbed(MediaInfo Info) : ProbeOutcome;

/// <param name="Sentence">One line for people: what, where, what to do.</param>
public sealed record MediaRefused(MediaRefusal Reason, string Sentence) : ProbeOutcome;

public enum MediaRefusal
{
    Missing,
    Directory,
    NotAFile,
    Empty,
    Unreadable,
    Text,
    Playlist,
    VectorDrawing,
    UnknownFormat,
    NothingToPlay,
    TooManyPixels,
    TooLong,
    TooManyStreams,
    Damaged,
}
