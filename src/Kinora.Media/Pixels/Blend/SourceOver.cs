namespace Kinora.Media.Pixels.Blend;

/// <summary>
/// Draws sprites over frames and sprites. Opacity is 0 (nothing happens) … 256 (as it is). The position is the sprite's top
/// left corner in the destination: even numbers, negative and partly outside allowed. Only rows and columns inside the
/// sprite's coverage (<see cref="Sprite.Measure"/>) are touched.
/// </summary>
public static unsafe class SourceOver
{
    public const int Opaque = 256;

    /// <summary>An opacity of 0–1 as this class takes it.</summary>
    public static int Opacity(double value) => (int)Math.Floor(Math.Clamp(value, 0, 1) * Opaque + 0.5);

    public static void Blend(Sprite sprite, Frame destination, int x, int y, int opacity = Opaque)
    {
        if (opacity <= 0) return;
        var coverage = sprite.Coverage;
        Rows(sprite.Y, sprite.Alpha, destination.Y, x, y, opacity, coverage, 0);
        Rows(sprite.U, sprite.AlphaHalf, destination.U, x / 2, y / 2, opacity, coverage, 1);
        Rows(sprite.V, sprite.AlphaHalf, destination.V, x / 2, y / 2, opacity, coverage, 1);
    }

    /// <summary>The same with the destination's own alpha: layers gathered in a scratch sprite.</summary>
    public static void Blend(Sprite sprite, Sprite destination, int x, int y, int opacity = Opaque)
    {
        if (opacity <= 0) return;
        var coverage = sprite.Coverage;
        Rows(sprite.Y, sprite.Alpha, destination.Y, x, y, opacity, coverage, 0);
        Rows(sprite.U, sprite.AlphaHalf, destination.U, x / 2, y / 2, opacity, coverage, 1);
        Rows(sprite.V, sprite.AlphaHalf, destination.V, x / 2, y / 2, opacity, coverage, 1);
        Rows(sprite.Alpha, sprite.Alpha, destination.Alpha, x, y, opacity, coverage, 0);
        Rows(sprite.AlphaHalf, sprite.AlphaHalf, destination.AlphaHalf, x / 2, y / 2, opacity, coverage, 1);
        destination.Changed();
    }

    private static void Rows(
        Plane source, Plane alpha, Plane destination, int x, int y, int opacity, SpriteCoverage? coverage, int halvings)
    {
        System.Diagnostics.Debug.Assert(((x << halvings | y << halvings) & 1) == 0, "odd position");
        var whole = new PixelRectangle(0, 0, source.Width, source.Height);
        var seen = whole.Intersect(new PixelRectangle(-x, -y, destination.Width, destination.Height));
        for (var row = seen.Y; row < seen.Bottom; row++)
        {
            var (left, right) = coverage?.Row(row, halvings) ?? (0, source.Width);
            left = Math.Max(left, seen.X);
            right = Math.Min(right, seen.Right);
            if (left >= right) continue;
            BlendRows.SourceOver(source.RowPointer(row) + left, alpha.RowPointer(row) + left,
                destination.RowPointer(row + y) + x + left, right - left, opacity);
        }
    }
}
