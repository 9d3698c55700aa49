namespace Kinora.Core.Files.Otio;

/// <summary>What came of reading an OpenTimelineIO file: a closed set.</summary>
public abstract record OtioResult
{
    private protected OtioResult()
    {
    }
}

/// <summary>A sound timeline, and in sentences what of the file it does not hold.</summary>
public sealed record OtioRead(Timeline Timeline, ValueList<string> Notes) : OtioResult;

/// <summary>The file can't be used; the sentence says why, where, and what to do.</summary>
public sealed record OtioRefused(string Sentence) : OtioResult;
