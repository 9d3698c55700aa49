using Kinora.Core;
using Kinora.Core.Scenes;

namespace Kinora.Director.Storyboard.Scenes;

/// <summary>A scene's place in time and the words it goes with.</summary>
/// <param name="Part">The index of the part it begins with.</param>
internal sealed record Shot(TimeRange Range, int Part, string Words)
{
    public SceneCard? Card { get; init; }

    /// <summary>What it is of, where the script says so.</summary>
    public string? Prompt { get; init; }

    public bool StartsChapter { get; init; }
}
