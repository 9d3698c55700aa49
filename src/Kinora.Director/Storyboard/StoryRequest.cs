using Kinora.Core;

namespace Kinora.Director.Storyboard;

/// <summary>
/// What a film is to be made of: words, and whatever was said about it elsewhere (options, a form). What is null is taken from the
/// words.
/// </summary>
public sealed record StoryRequest
{
    /// <summary>What the person says: a description, a topic, a request ("make a 15-second vertical video about …").</summary>
    public string Words { get; init; } = "";

    /// <summary>Spoken word for word; null when there is none.</summary>
    public string? Script { get; init; }

    public TimeSpan? Duration { get; init; }

    /// <summary>The canvas, when its size or shape was chosen.</summary>
    public Canvas? Canvas { get; init; }

    /// <summary>An ISO 639-1 code.</summary>
    public string? Language { get; init; }

    public string? Voice { get; init; }

    /// <summary>A mood of the catalogue.</summary>
    public string? Mood { get; init; }

    /// <summary>A scene style's wire name.</summary>
    public string? Style { get; init; }

    public string? Look { get; init; }

    public string? Title { get; init; }

    public bool? HasMusic { get; init; }

    public bool? HasNarration { get; init; }

    public bool? HasCaptions { get; init; }

    /// <summary>Cuts fall on the first beats of bars.</summary>
    public bool? CutsOnBeat { get; init; }

    public long Seed { get; init; }
}

/// <summary>A film from words.</summary>
/// <param name="Reply">What a person is told of it, in their language: what was made, and whatever could not be as asked. A sentence
/// each.</param>
public sealed record Story(Timeline Timeline, ValueList<string> Reply);
