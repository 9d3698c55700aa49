using Kinora.Core.Plan;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Blend;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Raster;

namespace Kinora.Media.Scenes.Playing;

/// <summary>
/// A tile that repeats over a region while it moves. Its sprite holds the tile with a rim of its neighbours around it, so
/// that a tile laid at a fraction of a pixel meets the next one without a seam.
/// </summary>
/// <param name="drawn">The tile's corner lies <see cref="Rim"/> pixels inside it.</param>
/// <param name="width">Of the tile in pixels, even.</param>
/// <param name="height">Of the tile in pixels, even.</param>
internal sealed class PlayedTile(SceneSpace space, TiledPart part, Sprite drawn, int width, int height) : IPlayedPart
{
    /// <summary>Pixels around the tile; the sampler reaches two beyond a place of its own, chroma twice as far.</summary>
    public const int Rim = 8;

    private readonly CoveredBlocks hidden = new(space.Width, space.Height);

    public void Aim(SceneInstant instant, Frame frame, CoveredBlocks covered) => hidden.CopyFrom(covered);

    public void Draw(SceneInstant instant, SceneBrush brush, Frame frame)
    {
        var opacity = SourceOver.Opacity(part.Opacity);
        var view = space.View(part.Depth, instant.Camera);
        var region = Region(view, frame);
        if (region.IsEmpty || opacity == 0) return;
        var x = Along(view.X + space.Scale * (part.Region.X + part.VelocityX * instant.Seconds), width);
        var y = Along(view.Y + space.Scale * (part.Region.Y + part.VelocityY * instant.Seconds), height);
        // Cells begin at even pixels; the rest, up to two pixels, is the sampler's.
        var (cellX, cellY) = (2 * (int)Math.Floor(x / 2), 2 * (int)Math.Floor(y / 2));
        var firstY = cellY + height * (int)Math.Floor((region.Y - cellY) / (double)height);
        var firstX = cellX + width * (int)Math.Floor((region.X - cellX) / (double)width);
        for (var top = firstY; top < region.Bottom; top += height)
        {
            for (var left = firstX; left < region.Right; left += width)
            {
                var cell = new PixelRectangle(left, top, width, height).Intersect(region);
                if (!cell.IsEmpty) brush.Draw(drawn, 1, left + x - cellX - Rim, top + y - cellY - Rim, opacity, frame, cell, hidden);
            }
        }
    }

    public override string ToString() => $"tile {width}×{height}, depth {part.Depth}";

    public void Dispose() => drawn.Dispose();

    private PixelRectangle Region(PartView view, Frame frame)
    {
        var left = Even(view.X + view.Zoom * space.Scale * part.Region.X);
        var top = Even(view.Y + view.Zoom * space.Scale * part.Region.Y);
        var right = Even(view.X + view.Zoom * space.Scale * part.Region.Right);
        var bottom = Even(view.Y + view.Zoom * space.Scale * part.Region.Bottom);
        return new PixelRectangle(left, top, right - left, bottom - top).Intersect(new PixelRectangle(0, 0, frame.Width, frame.Height));
    }

    private static int Even(double value) => 2 * (int)Math.Round(Math.Clamp(value, -1e6, 1e6) / 2);

    /// <summary>0 ≤ it &lt; period.</summary>
    private static double Along(double value, int period) => value - Math.Floor(value / period) * period;
}
