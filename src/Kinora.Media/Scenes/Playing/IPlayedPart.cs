using Kinora.Media.Pixels;

namespace Kinora.Media.Scenes.Playing;

/// <summary>A part that is ready to be painted. Owns its sprites.</summary>
internal interface IPlayedPart : IDisposable
{
    /// <param name="bottom">Rows from here on are hidden by what is painted later and need not be painted; even.</param>
    void Draw(SceneInstant instant, SceneBrush brush, Frame frame, int bottom);

    /// <summary>The row from which on this part hides all that is below it, down to the frame's lower edge; the frame's height for none.</summary>
    int HidesFrom(SceneInstant instant, Frame frame) => frame.Height;
}
