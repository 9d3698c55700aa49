using Kinora.Core;

namespace Kinora.Director.Storyboard.Briefs;

/// <summary>What was asked for: wishes, and the words that remain when the wishes and the noise of the request are taken away.</summary>
public sealed record Brief
{
    /// <summary>What the film is about or made of, as the person wrote it; empty when they only wished.</summary>
    public required string Text { get; init; }

    /// <summary>What the request named as its subject, where the text itself was given besides ("a video about our shop: …").</summary>
    public string? Subject { get; init; }

    /// <summary>The text is to be said word for word.</summary>
    public bool IsScript { get; init; }

    /// <summary>A film was asked for in so many words ("make a video …"), in contrast to words alone.</summary>
    public bool IsRequest { get; init; }

    /// <summary>The text is what the film is to be about, in contrast to what it is to show ("about yoga", "of a sunset").</summary>
    public bool IsTopic { get; init; }

    /// <summary>Something is to be explained.</summary>
    public bool IsExplainer { get; init; }

    /// <summary>Something is to be announced or sold.</summary>
    public bool IsProduct { get; init; }

    public TimeSpan? Duration { get; init; }

    public Canvas Canvas { get; init; } = Canvas.Default;

    /// <summary>Of the film's words; an ISO 639-1 code.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Of the person who asks: <c>en</c> or <c>zh</c>.</summary>
    public string ReplyLanguage { get; init; } = "en";

    /// <summary>A language that was asked for by name and that the words are not in.</summary>
    public string? ForeignLanguage { get; init; }

    public string? Voice { get; init; }

    public string? Mood { get; init; }

    public string? Style { get; init; }

    public string? Look { get; init; }

    public string? Title { get; init; }

    /// <summary>Words that are to stand in the picture, quoted in the request.</summary>
    public string? OnScreenText { get; init; }

    /// <summary>False when no words are wanted in the picture.</summary>
    public bool HasText { get; init; } = true;

    public bool? HasMusic { get; init; }

    public bool? HasNarration { get; init; }

    public bool? HasCaptions { get; init; }

    public bool CutsOnBeat { get; init; }

    /// <summary>No sound of any kind.</summary>
    public bool IsSilent { get; init; }

    public long Seed { get; init; }
}
