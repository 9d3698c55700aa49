using Kinora.Media.Pixels;

namespace Kinora.Media.Scenes.Playing;

/// <summary>A part that is ready to be painted: for each frame it is aimed, the uppermost first, then drawn, the lowest first. Owns its sprites.</summary>
internal interface IPlayedPart : IDisposable
{
    /// <summary>Looks where it comes to lie at a moment.</summary>
    /// <param name="frame">What it is drawn on; not touched.</param>
    /// <param name="covered">What nearer parts hide of it. It may leave out as much, and adds what it hides of those below.</param>
    void Aim(SceneInstant instant, Frame frame, CoveredBlocks covered);

    /// <summary>As it was aimed last.</summary>
    void Draw(SceneInstant instant, SceneBrush brush, Frame frame);
}
