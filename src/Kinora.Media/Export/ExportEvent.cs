namespace Kinora.Media.Export;

/// <summary>What an export tells while it goes on: a closed set. Exactly one <see cref="ExportStarted"/> comes first, and
/// <see cref="ExportFinished"/> last unless the export fails or is cancelled.</summary>
public abstract record ExportEvent
{
    private protected ExportEvent()
    {
    }
}

/// <param name="Frames">The film's length in frames; 0 for sound alone.</param>
/// <param name="Duration">The film's length.</param>
/// <param name="Encoder">Who encodes, for people: <c>x264</c>, <c>h264_nvenc (GPU)</c> …</param>
public sealed record ExportStarted(long Frames, TimeSpan Duration, string Encoder) : ExportEvent;

/// <param name="Stage">What is going on.</param>
/// <param name="Frame">Frames handed to the encoder so far, and those that an earlier export had made.</param>
public sealed record ExportProgressed(ExportStage Stage, long Frame, long Frames, TimeSpan Elapsed) : ExportEvent;

/// <summary>Something that the film survives, in one sentence: a clip's broken tail, an encoder that fell back.</summary>
public sealed record ExportWarned(string Sentence) : ExportEvent;

public sealed record ExportFinished(string Path, long Bytes, TimeSpan Duration, TimeSpan Elapsed) : ExportEvent;

public enum ExportStage
{
    Preparing,
    Rendering,
    Finishing,
}
