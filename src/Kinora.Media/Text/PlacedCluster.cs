using Kinora.Core;
using Kinora.Core.Plan;

namespace Kinora.Media.Text;

/// <summary>A cluster and its origin on the canvas.</summary>
internal readonly record struct PlacedCluster(Cluster Cluster, double X, double Y, Rgba Color)
{
    public RectangleD Ink => new(X + Cluster.Ink.X, Y + Cluster.Ink.Y, Cluster.Ink.Width, Cluster.Ink.Height);
}

internal static class Rectangles
{
    public static RectangleD Union(RectangleD a, RectangleD b)
    {
        if (a.Width <= 0) return b;
        if (b.Width <= 0) return a;
        var (x, y) = (Math.Min(a.X, b.X), Math.Min(a.Y, b.Y));
        return new RectangleD(x, y, Math.Max(a.Right, b.Right) - x, Math.Max(a.Bottom, b.Bottom) - y);
    }

    public static RectangleD Grow(RectangleD box, double by) => Grow(box, by, by);

    public static RectangleD Grow(RectangleD box, double byX, double byY) =>
        new(box.X - byX, box.Y - byY, box.Width + 2 * byX, box.Height + 2 * byY);

    /// <summary>The upright box around one that was turned clockwise about a point.</summary>
    public static RectangleD Rotate(RectangleD box, double degrees, double x, double y)
    {
        if (degrees == 0) return box;
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (dx, dy) = (box.CenterX - x, box.CenterY - y);
        return RectangleD.FromCenter(x + dx * cos - dy * sin, y + dx * sin + dy * cos,
            box.Width * Math.Abs(cos) + box.Height * Math.Abs(sin), box.Width * Math.Abs(sin) + box.Height * Math.Abs(cos));
    }
}
