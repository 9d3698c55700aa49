using Kinora.Core;
using Kinora.Core.Speech;
using Kinora.Director.Storyboard.Scripts;

namespace Kinora.Director.Storyboard.Timing;

/// <summary>A script whose parts have their times: blocks touch each other and fill the film.</summary>
internal sealed record TimedScript(FilmScript Script, ValueList<TimedPart> Parts, TimeSpan Duration)
{
    public PaceReport Report { get; init; } = new();
}

/// <summary>A part, the stretch of the film that is its own, and how it is spoken in it.</summary>
internal sealed record TimedPart(ScriptPart Part, TimeRange Range)
{
    public SpokenPart? Speech { get; init; }
}

/// <param name="Start">When its voice is heard first, from the film's start.</param>
internal sealed record SpokenPart(SpeechAsset Asset, SpokenText Spoken, TimeSpan Start)
{
    public TimeSpan End => Start + Spoken.Duration;
}

/// <summary>How far the film is from what was asked.</summary>
internal sealed record PaceReport
{
    public TimeSpan? Asked { get; init; }

    /// <summary>The words took longer than the film was to be.</summary>
    public bool HasGrown { get; init; }

    /// <summary>The words take much less than the film was to be.</summary>
    public bool HasRoom { get; init; }

    /// <summary>Longer than any film made here; some words are left out, or the film is shorter than asked.</summary>
    public bool IsCut { get; init; }

    public double Rate { get; init; } = 1;

    public ValueList<string> Notes { get; init; } = [];
}
