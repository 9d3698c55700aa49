using Kinora.Media.Pixels;

namespace Kinora.Media.Scenes.Raster;

/// <summary>A drawing in pixels. Owns its sprite.</summary>
/// <param name="Sprite">Cropped to what is seen, with a transparent rim where the drawing was not cut; measured.</param>
/// <param name="X">Where its left edge lies, in pixels from the scene's origin at the scale it was drawn at; even.</param>
/// <param name="Y">Where its upper edge lies; even.</param>
internal sealed record RasterSprite(Sprite Sprite, int X, int Y) : IDisposable
{
    public PixelRectangle Box => new(X, Y, Sprite.Width, Sprite.Height);

    public void Dispose() => Sprite.Dispose();
}
