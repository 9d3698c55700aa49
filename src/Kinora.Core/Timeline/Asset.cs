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

/// <summary>An illustrated scene made from words.</summary>
public sealed record SceneAsset(string Prompt, string? Style, long? Seed) : Asset;

/// <summary>Music composed to the segment's length.</summary>
public sealed record MusicAsset(string Mood, long? Seed) : Asset;

/// <summary>Spoken words.</summary>
public sealed record SpeechAsset(string Text, string? Voice, string? Language) : Asset;

/// <summary>An asset of a kind that this version does not know, kept as it was read and not rendered.</summary>
public sealed record OpaqueAsset(string Kind, string Json) : Asset;

/// <summary>Names a medium: by the id an upload was given, or by a path relative to the draft's folder.</summary>
public readonly record struct MediaReference(string Name, bool IsFile)
{
    public static MediaReference OfId(string id) => new(id, false);

    public static MediaReference OfFile(string path) => new(path, true);
}
