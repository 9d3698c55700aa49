namespace Kinora.Director.Storyboard.Briefs;

/// <summary>One wish found in words.</summary>
/// <param name="IsStrong">Unmistakable wherever it stands ("with upbeat music"); a weak one ("upbeat") only where the film itself is
/// spoken of.</param>
internal readonly record struct Wish(WishKind Kind, string Value, int Start, int Length, bool IsStrong)
{
    public int End => Start + Length;
}

internal enum WishKind
{
    Text,
    Title,
    NoMusic,
    NoNarration,
    NoCaptions,
    NoText,
    Silent,
    Beat,
    Music,
    Mood,
    Captions,
    Narration,
    Style,
    Look,
    Language,
    Format,
    Duration,
    Resolution,
    FrameRate,
    Voice,
}
