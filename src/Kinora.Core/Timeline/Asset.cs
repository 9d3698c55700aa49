using Kinora.Core.Scenes;

namespace Kinora.Core;

/// <summary>Where a segment's picture or sound comes from: a closed set.</summary>
public abstract record Asset
{
    private protected Asset()
    {
    }

    public UnknownKeys Unknown { get; init; } = UnknownKeys.None;
}

/// <summary>An uploaded or local file, from <paramref name="In"/> (source time) on.</summary>
public sealed record MediaAsset(MediaReference Media, TimeSpan In) : Asset;

/// <summary>One colour.</summary>
public sealed record ColorAsset(Rgba Color) : Asset;

/// <summary>
/// An illustrated scene made from words. What is null is read from the prompt or, where that says nothing, chosen by the seed;
/// so the same asset always gives the same picture. The segment's motion is the scene's camera: it moves in depth.
/// </summary>
public sealed record SceneAsset(string Prompt, string? Style, long? Seed) : Asset
{
    public ScenePlace? Place { get; init; }

    public DayTime? Time { get; init; }

    public Weather? Weather { get; init; }

    public Season? Season { get; init; }

    /// <summary>How closely the scene is looked at, 1–2: 1 shows all of it, 2 half its width.</summary>
    public double Closeness { get; init; } = 1;

    /// <summary>Where the subject stands and so where it is calm.</summary>
    public SceneLayout? Layout { get; init; }

    /// <summary>A card (list, chart, number …) over a quiet ground instead of a place.</summary>
    public SceneCard? Card { get; init; }

    /// <summary>How far the scene has come at the segment's start: above zero for what is left of a scene that was cut.</summary>
    public TimeSpan In { get; init; }

    /// <summary>How long the whole scene is, from its own start, whatever a segment shows of it; null: it ends with the segment.</summary>
    public TimeSpan? Length { get; init; }

    /// <summary>The whole scene's length as that segment plays it; above zero.</summary>
    public TimeSpan LengthIn(Segment segment) => Length ?? In + segment.SourceDuration;
}

/// <summary>Music composed to the segment's length.</summary>
public sealed record MusicAsset(string Mood, long? Seed) : Asset;

/// <summary>Spoken words.</summary>
public sealed record SpeechAsset(string Text, string? Voice, string? Language) : Asset
{
    /// <summary>How fast it is spoken, 1 as the voice does by itself, 0.5–2.</summary>
    public double Rate { get; init; } = 1;
}

/// <summary>A sound effect or the ambience of a place, from <see cref="Effects.Catalogue.Sounds"/>; an ambience lasts as long as its segment.</summary>
public sealed record SoundAsset(string Name, long? Seed) : Asset;

/// <summary>An asset of a kind that this version does not know, kept as it was read and not rendered.</summary>
public sealed record OpaqueAsset(string Kind, string Json) : Asset;

/// <summary>Names a medium: by the id an upload was given, or by a path relative to the draft's folder.</summary>
public readonly record struct MediaReference(string Name, bool IsFile)
{
    public static MediaReference OfId(string id) => new(id, false);

    public static MediaReference OfFile(string path) => new(path, true);
}
