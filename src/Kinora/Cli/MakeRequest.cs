using Kinora.Core;

namespace Kinora.Cli;

/// <summary>What <c>make</c> was asked for, checked for form; no file has been looked at yet.</summary>
internal sealed record MakeRequest
{
    /// <summary>Pictures, clips and folders, in the order given.</summary>
    public required IReadOnlyList<string> Shots { get; init; }

    /// <summary>Anything: sorted by what each is.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>What the person says; null when only files are given.</summary>
    public string? Words { get; init; }

    public StoryWishes Story { get; init; } = new();

    /// <summary>The film is told by words, not by files alone.</summary>
    public bool IsStory => Words is not null || Story.Script is not null;

    public required IReadOnlyList<string> Music { get; init; }

    public required IReadOnlyList<string> Narration { get; init; }

    public string? Logo { get; init; }

    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public string? Captions { get; init; }

    public Rgba? Background { get; init; }

    public TimeSpan? Duration { get; init; }

    /// <summary>Null: a fade, or whatever suits the words.</summary>
    public TransitionKind? Transition { get; init; }

    public TimeSpan? TransitionDuration { get; init; }

    public MotionKind? Motion { get; init; }

    public string? Look { get; init; }

    public Fit? Fit { get; init; }

    public int Seed { get; init; }

    public string? SaveDraft { get; init; }

    /// <summary>Every file and folder that is named to be read.</summary>
    public IEnumerable<string> AllPaths => [.. Shots, .. Files, .. Music, .. Narration, .. new[] { Logo, Captions, Story.Script }.OfType<string>()];
}
