namespace Kinora.Media.Pixels;

/// <summary>A rectangle of whole pixels, half-open: X ≤ x &lt; X + Width.</summary>
public readonly record struct PixelRectangle(int X, int Y, int Width, int Height)
{
    public int Right => X + Width;

    public int Bottom => Y + Height;

    public bool IsEmpty => Width <= 0 || Height <= 0;

    /// <summary>The part both have in common; empty (zero width and height) when there is none.</summary>
    public PixelRectangle Intersect(PixelRectangle other)
    {
        var left = Math.Max(X, other.X);
        var top = Math.Max(Y, other.Y);
        var right = Math.Min(Right, other.Right);
        var bottom = Math.Min(Bottom, other.Bottom);
        return right <= left || bottom <= top ? default : new PixelRectangle(left, top, right - left, bottom - top);
    }
}
