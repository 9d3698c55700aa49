using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Plan;

namespace Kinora.Director.Planning;

/// <summary>
/// What a conversation is about: the film with all its versions, the files that were sent, and what was spoken of. An immutable value:
/// a turn gives a new one; whoever hosts the director keeps it.
/// </summary>
public sealed record Project
{
    public required History History { get; init; }

    /// <summary>In the order in which they were sent, whether or not they are in the film.</summary>
    public ValueList<ProjectMedia> Media { get; init; } = [];

    public ConversationMemory Memory { get; init; } = ConversationMemory.Empty;

    public BrandKit? Brand { get; init; }

    public Timeline Timeline => History.Timeline;

    public static Project Of(Timeline timeline) => new() { History = History.Start(timeline) };

    /// <summary>What people call a medium: the name of the file they sent; null for one that is not theirs.</summary>
    public string? NameOf(MediaReference reference) => Media.FirstOrDefault(medium => medium.Reference == reference)?.Name;
}

/// <summary>A file that a person sent.</summary>
/// <param name="Name">The file's name as they know it, with its ending.</param>
public sealed record ProjectMedia(MediaReference Reference, string Name, MediaFacts Facts);

/// <summary>A company's own colours, font and logo; what is null is left to the film.</summary>
public sealed record BrandKit
{
    public string? Name { get; init; }

    public Rgba? Primary { get; init; }

    public Rgba? Secondary { get; init; }

    /// <summary>A font family.</summary>
    public string? Font { get; init; }

    public MediaReference? Logo { get; init; }
}
