namespace Kinora.Core.Plan;

/// <summary>What the planner must know of a medium. Sizes are upright (after EXIF or rotation metadata) and in square pixels.</summary>
public sealed record MediaFacts
{
    public required MediaKind Kind { get; init; }

    /// <summary>Upright size in pixels; 0 × 0 for sound.</summary>
    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>Null for stills, which last as long as one wishes.</summary>
    public TimeSpan? Duration { get; init; }

    public FrameRate? FrameRate { get; init; }

    public bool HasSound { get; init; }

    public bool HasAlpha { get; init; }

    public bool HasPicture => Kind is MediaKind.Image or MediaKind.Video;
}

/// <summary>An animated GIF or WebP counts as video.</summary>
public enum MediaKind
{
    Video,
    Image,
    Audio,
}

/// <summary>Looks media up; pure as seen from here: the facts were gathered before planning.</summary>
public interface IMediaCatalogue
{
    /// <returns>Null when the medium is not known or could not be read: it is then drawn as nothing.</returns>
    MediaFacts? Find(Asset asset);
}
