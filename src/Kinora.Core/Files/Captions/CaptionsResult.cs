namespace Kinora.Core.Files.Captions;

/// <summary>What came of reading a caption file: a closed set.</summary>
public abstract record CaptionsResult
{
    private protected CaptionsResult()
    {
    }
}

/// <summary>Cues in order, never overlapping, none empty; and what had to be repaired for that, in sentences.</summary>
public sealed record CaptionsRead(ValueList<Cue> Cues, ValueList<string> Repairs) : CaptionsResult;

/// <summary>A text without times: one caption a line, at least one.</summary>
public sealed record CaptionLines(ValueList<string> Lines) : CaptionsResult;

/// <summary>The file can't be used; the sentence says why, where, and what to do.</summary>
public sealed record CaptionsRefused(string Sentence) : CaptionsResult;
