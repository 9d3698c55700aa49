using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Environments;

/// <summary>Draws one place: sets the backdrop, adds parts from far to near, and says where subjects may be put.</summary>
public interface IEnvironment
{
    ScenePlace Place { get; }

    void Draw(SceneStage stage);
}
