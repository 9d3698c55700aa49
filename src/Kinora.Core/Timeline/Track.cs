namespace Kinora.Core;

/// <summary>A row of segments of one kind, ordered by start, never overlapping.</summary>
public sealed record Track
{
    public required string Id { get; init; }

    public required TrackKind Kind { get; init; }

    public string? Name { get; init; }

    public TrackRole? Role { get; init; }

    /// <summary>Audio: lowered while narration speaks.</summary>
    public bool Duck { get; init; }

    /// <summary>Not heard.</summary>
    public bool Muted { get; init; }

    /// <summary>Not seen.</summary>
    public bool Hidden { get; init; }

    public ValueList<Segment> Segments { get; init; } = [];

    /// <summary>For <see cref="TrackKind.Opaque"/>: the whole track's JSON as it was read. Null for all other kinds.</summary>
    public string? OpaqueJson { get; init; }

    public UnknownKeys Unknown { get; init; } = UnknownKeys.None;

    public UnknownKeys UnknownMeta { get; init; } = UnknownKeys.None;

    public TimeSpan End => Segments.Count == 0 ? TimeSpan.Zero : Segments.Max(segment => segment.End);
}

/// <summary>What a track holds. The numbers are those of the wire; <see cref="Opaque"/> stands for kinds of other writers.</summary>
public enum TrackKind
{
    Video = 0,
    Audio = 1,
    Text = 7,
    Opaque = -1,
}

/// <summary>What a track is for.</summary>
public enum TrackRole
{
    Main,
    Overlay,
    Logo,
    Music,
    Narration,
    Sfx,
    Original,
    Title,
    Caption,
    LowerThird,
    Text,
}
