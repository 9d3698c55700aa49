namespace Kinora.Media.Analysis;

/// <summary>How media named by a draft are found.</summary>
public sealed record MediaLibraryOptions
{
    public static readonly MediaLibraryOptions Default = new();

    /// <summary>
    /// Whether a draft may name files outside its own folder. On for a person's own terminal; a server, whose drafts are
    /// strangers', turns it off.
    /// </summary>
    public bool AllowOutside { get; init; } = true;

    /// <summary>Where an uploaded medium of an id lies; null when there is none. Without it no id is known.</summary>
    public Func<string, string?>? PathOfId { get; init; }

    public ProbeLimits Limits { get; init; } = ProbeLimits.Default;
}
