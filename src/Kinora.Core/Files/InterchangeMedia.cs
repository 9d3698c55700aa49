using Kinora.Core.Plan;

namespace Kinora.Core.Files;

/// <summary>What is known of a medium beside its name in the draft.</summary>
public sealed record InterchangeMedium
{
    /// <summary>What people call it: its file name.</summary>
    public string? Name { get; init; }

    /// <summary>Where other programs find it: an absolute address. Null: as the draft names it.</summary>
    public string? Address { get; init; }

    /// <summary>Null where nobody looked into it.</summary>
    public MediaFacts? Facts { get; init; }
}

/// <summary>Looks media up for a timeline that is written for other programs.</summary>
/// <returns>Null where nothing is known but the draft's own name.</returns>
public delegate InterchangeMedium? InterchangeMedia(MediaReference medium);
