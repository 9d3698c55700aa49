using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Compose;
using Kinora.Media.Pixels;

namespace Kinora.Media.Text;

/// <summary>Words set into a box, as one sprite: labels and lines of cards. One thread at a time.</summary>
internal sealed class WordsRaster : IDisposable
{
    /// <summary>
    /// Nothing, around the ink, in pixels: a sprite that is sampled between pixels is painted only where all taps lie inside it, and
    /// three samples of half-size chroma are six pixels.
    /// </summary>
    private const double Margin = 8;

    private readonly FontLibrary fonts = new();

    /// <param name="box">The room they may take, in pixels; ink stays inside but for overhanging letters.</param>
    /// <param name="em">Font size in pixels when all fits; smaller where it does not.</param>
    /// <param name="alignX">0 left, ½ middle, 1 right; right-to-left lines hold on to the other side.</param>
    /// <param name="alignY">0 top, ½ middle, 1 bottom.</param>
    /// <returns>Null when there is nothing to see. The sprite is the caller's.</returns>
    public PlacedSprite? Draw(string text, RectangleD box, double em, int weight, Rgba color, double alignX, double alignY, int lines)
    {
        var cleaned = TextCleaner.Clean(text);
        if (cleaned.Length == 0 || box.Width < 4 || box.Height < 4) return null;
        var look = new TextLook
        {
            Size = 1, Weight = weight, Position = TextPosition.Center, Animation = TextAnimation.None, Color = color, Lines = lines,
            Tracking = em > 60 ? -0.015 : 0, Display = em > 60, Leading = 1.18, Shrink = 0.55, Floor = 0.3,
        };
        using var set = new Typesetter(fonts).Set([new TextPart(cleaned, 1, weight, color)], look, em, box.Width, box.Height, null);
        var place = new BlockPlace(box, box.X + alignX * box.Width, box.Y + alignY * box.Height, alignX, alignY);
        // The block owns what is set; both are released together.
        var block = new PlacedBlock(set, TextStyle.Text, look, place, 0, mirrored: false);
        var painter = block.Painter;
        var bounds = painter.Bounds(block.Clusters);
        if (bounds.Width <= 2) return null;
        bounds = Rectangles.Grow(bounds, Margin);
        var (x, y) = Raster.CornerOf(bounds);
        Sprite sprite = painter.Whole(block.Clusters, bounds);
        return new PlacedSprite(sprite, x, y);
    }

    public void Dispose() => fonts.Dispose();
}
