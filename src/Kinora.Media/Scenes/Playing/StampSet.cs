using Kinora.Core.Plan;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Blend;
using Kinora.Media.Pixels.Sample;
using Kinora.Media.Scenes.Raster;

namespace Kinora.Media.Scenes.Playing;

/// <summary>
/// One drawing in the sizes that its copies need. Small ones are sampled once for every quarter of a pixel they come to lie
/// at and then only blended; large ones are sampled where they are. Owns its sprites; one thread at a time.
/// </summary>
internal sealed class StampSet(IReadOnlyList<Stamp> stamps) : IDisposable
{
    // A quarter of a pixel is not seen to jump, and two pixels hold eight of them each way: what is kept stays small.
    private const int StepsAPixel = 4;
    private const int Steps = 2 * StepsAPixel;
    private const int LargestKept = 48;

    private readonly Dictionary<(int Stamp, bool Mirrored, int Size, int X, int Y), RasterSprite> kept = [];
    private readonly Dictionary<int, RasterSprite> mirrored = [];

    /// <param name="x">Where the drawing's origin comes to lie, in canvas pixels.</param>
    /// <param name="size">How large, 1 as drawn.</param>
    /// <param name="hidden">What need not be painted.</param>
    public void Draw(
        double x, double y, double size, bool isMirrored, double degrees, int opacity, SceneBrush brush, Frame frame, CoveredBlocks hidden)
    {
        var (index, drawn) = Nearest(size, isMirrored);
        var scale = size / stamps[index].Size;
        if (degrees != 0)
        {
            brush.DrawTurned(drawn.Sprite, scale, degrees, (-drawn.X, -drawn.Y), (x, y), opacity, frame);
            return;
        }

        if (Extent(drawn) * scale > LargestKept)
        {
            var whole = new PixelRectangle(0, 0, frame.Width, frame.Height);
            brush.Draw(drawn.Sprite, scale, x + drawn.X * scale, y + drawn.Y * scale, opacity, frame, whole, hidden);
            return;
        }

        var (stamp, left, top) = Kept(index, isMirrored, scale, x, y);
        if (!hidden.Hides(new PixelRectangle(left, top, stamp.Width, stamp.Height))) SourceOver.Blend(stamp, frame, left, top, opacity);
    }

    /// <summary>The same onto a layer whose upper left corner lies at a place of the canvas.</summary>
    /// <returns>False, and nothing drawn, when it would stand over the layer's edge.</returns>
    public bool TryDraw(double x, double y, double size, bool isMirrored, int opacity, RasterSprite layer)
    {
        var (index, drawn) = Nearest(size, isMirrored);
        var scale = size / stamps[index].Size;
        if (Extent(drawn) * scale > LargestKept) return false;
        var (stamp, left, top) = Kept(index, isMirrored, scale, x, y);
        if (new PixelRectangle(left, top, stamp.Width, stamp.Height).Intersect(layer.Box) is var inside
            && (inside.Width != stamp.Width || inside.Height != stamp.Height)) return false;
        SourceOver.Blend(stamp, layer.Sprite, left - layer.X, top - layer.Y, opacity);
        return true;
    }

    public override string ToString() => string.Join(' ', stamps.Select(stamp => $"{stamp.Drawn.Sprite.Width}×{stamp.Drawn.Sprite.Height}"));

    public void Dispose()
    {
        foreach (var sprite in kept.Values) sprite.Dispose();
        foreach (var sprite in mirrored.Values) sprite.Dispose();
        foreach (var stamp in stamps) stamp.Drawn.Dispose();
    }

    private static int Extent(RasterSprite drawn) => Math.Max(drawn.Sprite.Width, drawn.Sprite.Height);

    private (int Index, RasterSprite Drawn) Nearest(double size, bool isMirrored)
    {
        var index = 0;
        while (index < stamps.Count - 1 && stamps[index].Size < size * 0.999) index++;
        return (index, isMirrored ? Mirrored(index) : stamps[index].Drawn);
    }

    /// <summary>The drawing as it lies at a place, and its even corner.</summary>
    private (Sprite Stamp, int X, int Y) Kept(int index, bool isMirrored, double scale, double x, double y)
    {
        var drawn = isMirrored ? Mirrored(index) : stamps[index].Drawn;
        var placeX = (int)Math.Floor(x * StepsAPixel + 0.5);
        var placeY = (int)Math.Floor(y * StepsAPixel + 0.5);
        var (phaseX, phaseY) = (placeX & (Steps - 1), placeY & (Steps - 1));
        // The size is rounded so that the drawing's edge moves by at most an eighth of a pixel.
        var size = Math.Max(1, (int)Math.Round(scale * Extent(drawn) * StepsAPixel));
        var key = (index, isMirrored, size, phaseX, phaseY);
        if (!kept.TryGetValue(key, out var stamp))
        {
            stamp = Moved(drawn, (double)size / (Extent(drawn) * StepsAPixel), (double)phaseX / StepsAPixel, (double)phaseY / StepsAPixel);
            kept.Add(key, stamp);
        }

        return (stamp.Sprite, (placeX - phaseX) / StepsAPixel + stamp.X, (placeY - phaseY) / StepsAPixel + stamp.Y);
    }

    private RasterSprite Mirrored(int index)
    {
        if (mirrored.TryGetValue(index, out var made)) return made;
        var drawn = stamps[index].Drawn;
        var (width, height) = (drawn.Sprite.Width, drawn.Sprite.Height);
        var sprite = new Sprite(width, height);
        using (var resampler = new Resampler()) resampler.ResampleSprite(drawn.Sprite, new RectangleD(width, 0, -width, height), sprite);
        sprite.Measure();
        made = new RasterSprite(sprite, -drawn.X - width, drawn.Y);
        mirrored.Add(index, made);
        return made;
    }

    private static RasterSprite Moved(RasterSprite drawn, double scale, double x, double y)
    {
        var (left, top) = (drawn.X * scale + x, drawn.Y * scale + y);
        var fromX = 2 * (int)Math.Floor((left - 1) / 2);
        var fromY = 2 * (int)Math.Floor((top - 1) / 2);
        var width = 2 * (int)Math.Ceiling((left + drawn.Sprite.Width * scale + 1 - fromX) / 2);
        var height = 2 * (int)Math.Ceiling((top + drawn.Sprite.Height * scale + 1 - fromY) / 2);
        var sprite = new Sprite(width, height);
        using (var resampler = new Resampler())
            resampler.ResampleSprite(drawn.Sprite, new RectangleD((fromX - left) / scale, (fromY - top) / scale, width / scale, height / scale), sprite);
        sprite.Measure();
        return new RasterSprite(sprite, fromX, fromY);
    }
}

/// <summary>A drawing at a size (1 as drawn).</summary>
internal sealed record Stamp(double Size, RasterSprite Drawn);
