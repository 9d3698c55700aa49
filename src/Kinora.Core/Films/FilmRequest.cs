using Kinora.Core.Plan;

namespace Kinora.Core.Films;

/// <summary>What a film is to be made of, and the wishes about it. Everything unset is decided by <see cref="FilmAssembly"/>.</summary>
public sealed record FilmRequest
{
    public Canvas Canvas { get; init; } = Canvas.Default;

    /// <summary>Pictures and clips, in the order they are shown.</summary>
    public ValueList<FilmSource> Shots { get; init; } = [];

    /// <summary>Played one after the other, and again from the first until the film ends.</summary>
    public ValueList<FilmSource> Music { get; init; } = [];

    /// <summary>Spoken, one after the other, from the film's start.</summary>
    public ValueList<FilmSource> Narration { get; init; } = [];

    public FilmSource? Logo { get; init; }

    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public ValueList<FilmCaption> Captions { get; init; } = [];

    /// <summary>The film's length; null: as long as what it is made of wants.</summary>
    public TimeSpan? Duration { get; init; }

    public TransitionKind Transition { get; init; } = TransitionKind.Fade;

    /// <summary>Null: the catalogue's own length, shorter where the shots are short.</summary>
    public TimeSpan? TransitionDuration { get; init; }

    /// <summary>Of pictures. Null: a different one for each, drawn from the seed.</summary>
    public MotionKind? Motion { get; init; }

    /// <summary>A look's name, for all shots.</summary>
    public string? Look { get; init; }

    /// <summary>Null: fills the canvas, but what is of quite another shape is shown whole before its own blurred picture.</summary>
    public Fit? Fit { get; init; }

    public int Seed { get; init; }
}

/// <summary>A file and what is known of it.</summary>
public sealed record FilmSource(MediaReference Media, MediaFacts Facts)
{
    /// <summary>The file's name without folder and ending: what people are told.</summary>
    public required string Title { get; init; }
}

/// <summary>A line to be shown; without a range it goes with a picture.</summary>
public sealed record FilmCaption(string Text, TimeRange? Range = null)
{
    /// <summary>When each word is spoken, from the caption's start; empty when unknown.</summary>
    public ValueList<TimedWord> Words { get; init; } = [];

    /// <summary>Null: where captions usually stand.</summary>
    public TextPosition? Position { get; init; }
}
