using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Environments;

/// <summary>Draws one place: sets the backdrop, adds parts from far to near, and says where subjects may be put.</summary>
public interface IEnvironment
{
    ScenePlace Place { get; }

    /// <summary>In a room (or in space): weather is seen through its windows at most, never in front of it.</summary>
    bool IsIndoors => false;

    void Draw(SceneStage stage);
}
