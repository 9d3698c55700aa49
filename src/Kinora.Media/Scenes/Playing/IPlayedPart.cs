using Kinora.Media.Pixels;

namespace Kinora.Media.Scenes.Playing;

/// <summary>A part that is ready to be painted. Owns its sprites.</summary>
internal interface IPlayedPart : IDisposable
{
    void Draw(SceneInstant instant, SceneBrush brush, Frame frame);
}
