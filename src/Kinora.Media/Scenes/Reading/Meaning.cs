using Kinora.Core;
using Kinora.Core.Scenes;

namespace Kinora.Media.Scenes.Reading;

/// <summary>What a phrase of a lexicon says. A phrase may have several.</summary>
internal abstract record Meaning
{
    /// <summary>Counts only where nothing says more: "waves" for the sea.</summary>
    public bool IsHint { get; init; }
}

internal sealed record PlaceMeaning(ScenePlace Place) : Meaning;

internal sealed record TimeMeaning(DayTime Time) : Meaning;

internal sealed record WeatherMeaning(Weather Weather) : Meaning;

internal sealed record SeasonMeaning(Season Season) : Meaning;

internal sealed record StyleMeaning(SceneStyle Style) : Meaning;

/// <param name="Drawings">One, or several that go together: a couple.</param>
internal sealed record SubjectMeaning(ValueList<string> Drawings) : Meaning;

/// <summary>What is no thing and yet has a picture: an icon where a prompt shows nothing else.</summary>
internal sealed record IdeaMeaning(string Drawing) : Meaning;

/// <summary>So many of what follows.</summary>
internal sealed record NumberMeaning(int Number) : Meaning;

/// <summary>Measure words, units, prepositions: small words that other meanings depend on.</summary>
internal sealed record SmallWordMeaning(SmallWord Kind) : Meaning;

internal enum SmallWord
{
    /// <summary>Says nothing, and keeps a drawing from being made of it.</summary>
    Nothing,

    /// <summary>Counted between a number and a noun: 只, 匹, 마리.</summary>
    Measure,

    /// <summary>What is counted is not to be drawn: "seconds", "%".</summary>
    Unit,

    /// <summary>What follows is not wanted: "without".</summary>
    Not,

    /// <summary>A place follows: "in", "on".</summary>
    Within,

    /// <summary>A place came before: 里, の中.</summary>
    Inside,

    /// <summary>What follows is a verb, whatever it looks like: "to", "we".</summary>
    BeforeVerb,

    /// <summary>A name that is a verb as often: drawn only where it can't be one.</summary>
    Verb,

    /// <summary>May stand between those and their noun: "the".</summary>
    Article,
}
