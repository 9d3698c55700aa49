using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Pixels;

namespace Kinora.Media.Compose;

/// <summary>Rectangles of the canvas with even edges, so that their chroma lies on whole samples too.</summary>
internal static class EvenRectangle
{
    /// <summary>The nearest rectangle with even edges, at least two pixels wide and high.</summary>
    public static PixelRectangle Snap(RectangleD rectangle)
    {
        var x = Even(rectangle.X);
        var y = Even(rectangle.Y);
        return new PixelRectangle(x, y, Math.Max(2, Even(rectangle.Right) - x), Math.Max(2, Even(rectangle.Bottom) - y));
    }

    /// <summary>The part of a view, given for all of <paramref name="whole"/>, that falls on a part of it.</summary>
    public static RectangleD ViewOf(PixelRectangle whole, PixelRectangle part, RectangleD view) => new(
        view.X + view.Width * (part.X - whole.X) / whole.Width,
        view.Y + view.Height * (part.Y - whole.Y) / whole.Height,
        view.Width * part.Width / whole.Width,
        view.Height * part.Height / whole.Height);

    /// <summary>True when a layer's rectangle reaches over all of the canvas, upright.</summary>
    public static bool FillsCanvas(this PictureLayer layer, Canvas canvas)
    {
        var target = Snap(layer.Placement.Target);
        return !SourceShape.IsRotated(layer.Placement) && target.X <= 0 && target.Y <= 0
            && target.Right >= canvas.Width && target.Bottom >= canvas.Height;
    }

    public static int RoundUp(double value) => 2 * (int)Math.Ceiling(Math.Clamp(value, 2, 1e6) / 2);

    // The bound keeps a wildly scaled picture inside int; it is clipped to the canvas anyway.
    private static int Even(double value) => 2 * (int)Math.Round(Math.Clamp(value, -1e6, 1e6) / 2);
}
