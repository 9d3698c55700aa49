namespace Kinora.Media.Pixels;

/// <summary>Where a sprite is not wholly transparent: for each pair of luma rows (one chroma row) the columns in between.</summary>
public sealed class SpriteCoverage
{
    /// <summary>Left and right edge of each row pair in half-size samples, half-open.</summary>
    private readonly (int Left, int Right)[] pairs;

    internal SpriteCoverage(Sprite sprite)
    {
        pairs = new (int, int)[sprite.Height / 2];
        var (left, right, top, bottom) = (sprite.Width / 2, 0, sprite.Height / 2, 0);
        for (var row = 0; row < pairs.Length; row++)
        {
            pairs[row] = Pair(sprite, row);
            if (pairs[row].Left >= pairs[row].Right) continue;
            left = Math.Min(left, pairs[row].Left);
            right = Math.Max(right, pairs[row].Right);
            top = Math.Min(top, row);
            bottom = row + 1;
        }
        Box = right == 0 ? default : new PixelRectangle(2 * left, 2 * top, 2 * (right - left), 2 * (bottom - top));
    }

    /// <summary>The smallest even box that holds everything, in the sprite's luma samples; empty for an empty sprite.</summary>
    public PixelRectangle Box { get; }

    /// <summary>The columns in use of a row of a full-size (halvings 0) or half-size (1) plane, half-open.</summary>
    internal (int Left, int Right) Row(int row, int halvings)
    {
        if (halvings == 1) return pairs[row];
        var (left, right) = pairs[row / 2];
        return (2 * left, 2 * right);
    }

    private static (int Left, int Right) Pair(Sprite sprite, int row)
    {
        var upper = sprite.Alpha.Row(2 * row);
        var lower = sprite.Alpha.Row(2 * row + 1);
        var half = sprite.AlphaHalf.Row(row);
        var first = Math.Min(Math.Min(First(upper) / 2, First(lower) / 2), First(half));
        var end = Math.Max(Math.Max((End(upper) + 1) / 2, (End(lower) + 1) / 2), End(half));
        return (first, end);
    }

    private static int First(Span<byte> row) => row.IndexOfAnyExcept((byte)0) is var index and >= 0 ? index : row.Length;

    private static int End(Span<byte> row) => row.LastIndexOfAnyExcept((byte)0) + 1;
}
