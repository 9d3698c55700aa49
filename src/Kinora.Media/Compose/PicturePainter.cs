using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Blend;
using Kinora.Media.Pixels.Sample;

namespace Kinora.Media.Compose;

/// <summary>Draws pictures and sprites onto a frame where their placement says. Holds scratch; one a thread.</summary>
internal sealed class PicturePainter : IDisposable
{
    private readonly Resampler resampler = new();
    private readonly AffineSampler affine = new();

    public Scratch Scratch { get; } = new();

    /// <param name="opacity">0–1.</param>
    public void Draw(Picture picture, SourceShape shape, Placement placement, double opacity, Frame canvas)
    {
        if (shape.Part.IsEmpty || SourceOver.Opacity(opacity) == 0) return;
        var ready = shape.IsExact && picture.Width == shape.Part.Width && picture.Height == shape.Part.Height;
        if (picture.Frame is { } frame) DrawFrame(frame, ready, shape, placement, opacity, canvas);
        else DrawSprite(picture.Sprite!, ready, shape, placement, opacity, canvas);
    }

    /// <summary>A sprite that is moved, scaled about its own centre and faded.</summary>
    public void Draw(PlacedSprite placed, Frame canvas)
    {
        var opacity = SourceOver.Opacity(placed.Opacity);
        if (opacity == 0 || placed.Scale <= 0) return;
        var sprite = placed.Sprite;
        if (placed.Scale == 1 && IsEven(placed.X) && IsEven(placed.Y))
        {
            SourceOver.Blend(sprite, canvas, (int)placed.X, (int)placed.Y, opacity);
            return;
        }

        var width = sprite.Width * placed.Scale;
        var height = sprite.Height * placed.Scale;
        var left = placed.X + (sprite.Width - width) / 2;
        var top = placed.Y + (sprite.Height - height) / 2;
        var x = 2 * (int)Math.Floor(left / 2);
        var y = 2 * (int)Math.Floor(top / 2);
        var moved = Scratch.RentSprite(EvenRectangle.RoundUp(left + width - x), EvenRectangle.RoundUp(top + height - y));
        var view = new RectangleD(
            (x - left) / placed.Scale, (y - top) / placed.Scale, moved.Width / placed.Scale, moved.Height / placed.Scale);
        resampler.ResampleSprite(sprite, view, moved);
        SourceOver.Blend(moved, canvas, x, y, opacity);
        Scratch.Return(moved);
    }

    /// <summary>Fills the whole of a frame with a view of another, as the zoom transition does.</summary>
    public void Resample(Frame source, RectangleD view, Frame destination) => resampler.ResampleFrame(source, view, destination);

    public void Dispose()
    {
        resampler.Dispose();
        affine.Dispose();
        Scratch.Dispose();
    }

    private void DrawFrame(Frame frame, bool ready, SourceShape shape, Placement placement, double opacity, Frame canvas)
    {
        var part = shape.Part;
        var window = shape.WindowOn(placement, frame.Width, frame.Height);
        if (SourceShape.IsRotated(placement))
        {
            var upright = ready ? frame : Scratch.RentFrame(part.Width, part.Height);
            if (!ready) resampler.ResampleFrame(frame, window, upright);
            Rotate(part, placement, opacity, canvas, (toSource, turned) => affine.Sample(upright, toSource, turned));
            if (!ready) Scratch.Return(upright);
            return;
        }

        var weight = CrossMix.Weight(opacity);
        if (weight == CrossMix.Whole)
        {
            if (ready) CopyTo(frame, canvas, part);
            else resampler.ResampleFrame(frame, window, canvas, part);
            return;
        }

        var over = Scratch.RentFrame(canvas.Width, canvas.Height);
        canvas.CopyTo(over);
        if (ready) CopyTo(frame, over, part);
        else resampler.ResampleFrame(frame, window, over, part);
        CrossMix.Mix(canvas, over, weight, canvas);
        Scratch.Return(over);
    }

    private void DrawSprite(Sprite sprite, bool ready, SourceShape shape, Placement placement, double opacity, Frame canvas)
    {
        var part = shape.Part;
        var upright = ready ? sprite : Scratch.RentSprite(part.Width, part.Height);
        if (!ready) resampler.ResampleSprite(sprite, shape.WindowOn(placement, sprite.Width, sprite.Height), upright);
        if (SourceShape.IsRotated(placement))
            Rotate(part, placement, opacity, canvas, (toSource, turned) => affine.Sample(upright, toSource, turned));
        else SourceOver.Blend(upright, canvas, part.X, part.Y, SourceOver.Opacity(opacity));
        if (!ready) Scratch.Return(upright);
    }

    /// <summary>Turns an upright picture about the centre of its part of the canvas and blends what stands on the canvas.</summary>
    private void Rotate(
        PixelRectangle part, Placement placement, double opacity, Frame canvas, Action<AffineMatrix, Sprite> sample)
    {
        var centreX = part.X + part.Width / 2.0;
        var centreY = part.Y + part.Height / 2.0;
        var radians = placement.Rotate * Math.PI / 180;
        var (sin, cos) = (Math.Abs(Math.Sin(radians)), Math.Abs(Math.Cos(radians)));
        var reach = RectangleD.FromCenter(
            centreX, centreY, part.Width * cos + part.Height * sin + 4, part.Width * sin + part.Height * cos + 4);
        var box = EvenRectangle.Snap(reach).Intersect(new PixelRectangle(0, 0, canvas.Width, canvas.Height));
        if (box.IsEmpty) return;
        var toSource = AffineMatrix.Translate(box.X - centreX, box.Y - centreY)
            .Then(AffineMatrix.Rotate(-placement.Rotate))
            .Then(AffineMatrix.Translate(part.Width / 2.0, part.Height / 2.0));
        var turned = Scratch.RentSprite(box.Width, box.Height);
        sample(toSource, turned);
        SourceOver.Blend(turned, canvas, box.X, box.Y, SourceOver.Opacity(opacity));
        Scratch.Return(turned);
    }

    private static void CopyTo(Frame frame, Frame canvas, PixelRectangle part)
    {
        if (part.Width == canvas.Width && part.Height == canvas.Height)
        {
            frame.CopyTo(canvas);
            return;
        }

        frame.Y.CopyTo(canvas.Y.Crop(part.X, part.Y, part.Width, part.Height));
        frame.U.CopyTo(canvas.U.Crop(part.X / 2, part.Y / 2, part.Width / 2, part.Height / 2));
        frame.V.CopyTo(canvas.V.Crop(part.X / 2, part.Y / 2, part.Width / 2, part.Height / 2));
    }

    private static bool IsEven(double value) => value % 2 == 0;
}
