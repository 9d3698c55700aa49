using Kinora.Core.Plan;
using Kinora.Media.Analysis;

namespace Kinora.Media.Sources;

/// <summary>What must be known of a picture stream to turn its samples into ours.</summary>
/// <param name="Width">As stored: before it is turned upright, in its own, perhaps oblong pixels.</param>
internal sealed record SourcePicture(int Width, int Height, PixelLayout Layout, SourceColor Color, Orientation Orientation, bool HasAlpha)
{
    /// <summary>
    /// The stored pixels that a view of the upright picture covers, to the nearest pixel; where chroma is subsampled to the
    /// nearest pair, so that no chroma sample is cut in two. At least one pixel or pair.
    /// </summary>
    public (int X, int Y, int Width, int Height) Pixels(RectangleD view)
    {
        var stored = Orientation.ToStored(view);
        var unit = Layout.IsSubsampled ? 2 : 1;
        var (x, width) = Span(stored.X, stored.Right, Width, unit);
        var (y, height) = Span(stored.Y, stored.Bottom, Height, unit);
        return (x, y, width, height);
    }

    private static (int Start, int Length) Span(double from, double to, int length, int unit)
    {
        if (from <= 0.5 / length && to >= 1 - 0.5 / length) return (0, length);
        var last = length / unit;
        var start = Math.Clamp((int)Math.Round(from * length / unit), 0, Math.Max(0, last - 1));
        var end = Math.Clamp((int)Math.Round(to * length / unit), start + 1, Math.Max(start + 1, last));
        return (start * unit, Math.Min((end - start) * unit, length));
    }
}
