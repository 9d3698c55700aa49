namespace Kinora.Core;

/// <summary>A piece of picture, sound or text and where it stands on its track.</summary>
public sealed record Segment
{
    public required string Id { get; init; }

    public required TimeSpan Start { get; init; }

    /// <summary>Length on the timeline; above zero.</summary>
    public required TimeSpan Duration { get; init; }

    public TimeSpan End => Start + Duration;

    public TimeRange Range => new(Start, Duration);

    /// <summary>What is seen or heard; null on text tracks.</summary>
    public Asset? Asset { get; init; }

    /// <summary>What is written; null on video and audio tracks.</summary>
    public TextBlock? Text { get; init; }

    public string? Title { get; init; }

    /// <summary>Where its picture or clip was found or generated; null for the user's own and for what is drawn.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Source seconds a timeline second, 0.1–16.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Plays its stretch of the source backwards.</summary>
    public bool Reversed { get; init; }

    /// <summary>Shows this source time all along.</summary>
    public TimeSpan? Freeze { get; init; }

    /// <summary>Linear amplitude, 0–4; 1 is the source at its reference loudness.</summary>
    public double Volume { get; init; } = 1;

    public double Opacity { get; init; } = 1;

    public Fit Fit { get; init; } = Fit.Cover;

    public Transform Transform { get; init; } = Transform.Identity;

    /// <summary>The part of the source that is used, in fractions of the upright source; null is all of it.</summary>
    public CropRectangle? Crop { get; init; }

    /// <summary>
    /// Which point of the source the view is centred on, over source time, as far as the view stays inside the crop; it matters where
    /// <see cref="Fit.Cover"/> cuts something off. Two points of one time are a jump. Empty is the middle.
    /// </summary>
    public ValueList<FocusPoint> Focus { get; init; } = [];

    public Flip Flip { get; init; } = Flip.None;

    public ChromaKey? ChromaKey { get; init; }

    public Motion? Motion { get; init; }

    public ValueList<Effect> Effects { get; init; } = [];

    /// <summary>Into the next segment of the track, where that one touches this one.</summary>
    public Transition? Transition { get; init; }

    public TimeSpan FadeIn { get; init; }

    public TimeSpan FadeOut { get; init; }

    public bool Muted { get; init; }

    public bool Hidden { get; init; }

    public UnknownKeys Unknown { get; init; } = UnknownKeys.None;

    public UnknownKeys UnknownMeta { get; init; } = UnknownKeys.None;

    /// <summary>How much source the segment plays: its duration times its speed (nothing beyond one frame when frozen).</summary>
    public TimeSpan SourceDuration => Duration * Speed;
}
