using Kinora.Core.Plan;
using Kinora.Media.Compose;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Blend;
using Kinora.Media.Pixels.Sample;

namespace Kinora.Media.Scenes.Playing;

/// <summary>Paints sprites moved, scaled and turned. Holds scratch; one a thread.</summary>
internal sealed class SceneBrush : IDisposable
{
    // Places are rounded to this part of a pixel, so that what rests in a moving formula lies on whole pixels.
    private const double Grain = 64;
    private const double LeastScaling = 1e-9;

    private readonly SpriteSampler sampler = new();
    private readonly TurnedSampler turning = new();
    private readonly Resampler resampler = new();
    private readonly AffineSampler affine = new();
    private readonly Scratch scratch = new();

    /// <param name="scale">Canvas pixels a sprite's pixel, above 0.</param>
    /// <param name="x">Where the sprite's left edge comes to lie.</param>
    /// <param name="clip">What of the canvas may be painted; even edges inside the canvas.</param>
    /// <param name="hidden">What of it need not be painted.</param>
    public void Draw(Sprite sprite, double scale, double x, double y, int opacity, Frame canvas, PixelRectangle clip, CoveredBlocks? hidden)
    {
        if (opacity <= 0 || scale <= 0) return;
        (scale, x, y) = Rounded(scale, x, y);
        if (SpriteSampler.Takes(scale))
        {
            sampler.Draw(sprite, scale, x, y, opacity, canvas, clip, hidden);
            return;
        }

        var used = sprite.Coverage?.Box ?? new PixelRectangle(0, 0, sprite.Width, sprite.Height);
        var reach = new RectangleD(x + (used.X - 2) * scale, y + (used.Y - 2) * scale, (used.Width + 4) * scale, (used.Height + 4) * scale);
        var box = Covering(reach).Intersect(clip);
        if (box.IsEmpty) return;
        var moved = scratch.RentSprite(box.Width, box.Height);
        resampler.ResampleSprite(sprite, new RectangleD((box.X - x) / scale, (box.Y - y) / scale, box.Width / scale, box.Height / scale), moved);
        SourceOver.Blend(moved, canvas, box.X, box.Y, opacity);
        scratch.Return(moved);
    }

    /// <summary>Where a sprite is really drawn that is wanted somewhere.</summary>
    public static (double Scale, double X, double Y) Rounded(double scale, double x, double y) =>
        (Math.Abs(scale - 1) < LeastScaling ? 1 : scale, Math.Round(x * Grain) / Grain, Math.Round(y * Grain) / Grain);

    /// <summary>Draws what was placed already, so that what it hides is known.</summary>
    public void Draw(SpriteView view, Frame canvas) => sampler.Draw(view, canvas);

    /// <summary>Turned about a point of the sprite that comes to lie at a point of the canvas.</summary>
    public void DrawTurned(
        Sprite sprite, double scale, double degrees, (double X, double Y) pivot, (double X, double Y) place, int opacity, Frame canvas)
    {
        if (opacity <= 0 || scale <= 0) return;
        var toCanvas = AffineMatrix.Translate(-pivot.X, -pivot.Y).Then(AffineMatrix.Scale(scale, scale))
            .Then(AffineMatrix.Rotate(degrees)).Then(AffineMatrix.Translate(place.X, place.Y));
        var used = sprite.Coverage?.Box ?? new PixelRectangle(0, 0, sprite.Width, sprite.Height);
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var (cornerX, cornerY) in new[] { (used.X, used.Y), (used.Right, used.Y), (used.X, used.Bottom), (used.Right, used.Bottom) })
        {
            var (x, y) = toCanvas.Apply(cornerX, cornerY);
            (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), Math.Max(bottom, y));
        }

        var reach = new RectangleD(left - 2, top - 2, right - left + 4, bottom - top + 4);
        var box = Covering(reach).Intersect(new PixelRectangle(0, 0, canvas.Width, canvas.Height));
        if (box.IsEmpty) return;
        var toSprite = toCanvas.Invert();
        if (TurnedSampler.Takes(toSprite))
        {
            turning.Draw(sprite, toSprite, box, opacity, canvas);
            return;
        }

        var turned = scratch.RentSprite(box.Width, box.Height);
        affine.Sample(sprite, AffineMatrix.Translate(box.X, box.Y).Then(toSprite), turned);
        SourceOver.Blend(turned, canvas, box.X, box.Y, opacity);
        scratch.Return(turned);
    }

    public void Dispose()
    {
        sampler.Dispose();
        turning.Dispose();
        resampler.Dispose();
        affine.Dispose();
        scratch.Dispose();
    }

    /// <summary>The even box around a rectangle.</summary>
    private static PixelRectangle Covering(RectangleD reach)
    {
        var x = 2 * (int)Math.Floor(Math.Clamp(reach.X, -1e6, 1e6) / 2);
        var y = 2 * (int)Math.Floor(Math.Clamp(reach.Y, -1e6, 1e6) / 2);
        var right = 2 * (int)Math.Ceiling(Math.Clamp(reach.Right, -1e6, 1e6) / 2);
        var bottom = 2 * (int)Math.Ceiling(Math.Clamp(reach.Bottom, -1e6, 1e6) / 2);
        return new PixelRectangle(x, y, right - x, bottom - y);
    }
}
