namespace Kinora.Media.Pixels;

/// <summary>
/// What a sprite holds in blocks of 32×2 pixels (16×1 chroma samples): nothing, something, or nothing but opaque pixels. A
/// drawing is mostly the first or the last, and neither has to be blended.
/// </summary>
public sealed class SpriteBlocks
{
    /// <summary>Luma samples across.</summary>
    public const int Side = 32;

    private readonly int count;
    private readonly ulong[] used;
    private readonly ulong[] open;
    private readonly (int Left, int Right)[] whole;

    /// <summary>How many used blocks lie above and left of each corner of a block; made when first asked for.</summary>
    private int[]? sums;

    internal SpriteBlocks(Sprite sprite)
    {
        count = (sprite.Width + Side - 1) / Side;
        Words = (count + 63) / 64;
        Pairs = sprite.Height / 2;
        used = new ulong[Words * Pairs];
        open = new ulong[Words * Pairs];
        whole = new (int, int)[Pairs];
        for (var pair = 0; pair < Pairs; pair++)
        {
            for (var block = 0; block < count; block++) Look(sprite, pair, block);
            whole[pair] = WholeStretch(pair, sprite.Width);
        }
    }

    /// <summary>Longs that hold a row of blocks, one bit each.</summary>
    internal int Words { get; }

    /// <summary>Rows of blocks: pairs of luma rows.</summary>
    internal int Pairs { get; }

    /// <summary>Gathers some rows of blocks: which hold anything, and which hold anything that is not opaque.</summary>
    /// <param name="first">Cut at the upper edge, as <paramref name="last"/> at the lower: the sampler does not read beyond.</param>
    internal void Gather(int first, int last, Span<ulong> anyUsed, Span<ulong> anyOpen)
    {
        anyUsed.Clear();
        anyOpen.Clear();
        for (var pair = Math.Max(0, first); pair <= Math.Min(last, Pairs - 1); pair++)
        {
            for (var word = 0; word < Words; word++)
            {
                anyUsed[word] |= used[pair * Words + word];
                anyOpen[word] |= open[pair * Words + word];
            }
        }
    }

    /// <summary>The longest stretch of columns of a row pair that is wholly opaque, half-open, in whole blocks.</summary>
    internal (int Left, int Right) Opaque(int pair) => whole[pair];

    /// <summary>Whether anything lies in a rectangle of luma samples, half-open; it may reach over the sprite's edges.</summary>
    internal bool IsUsed(int left, int top, int right, int bottom)
    {
        sums ??= Sums();
        var (x1, x2) = (Math.Clamp(left, 0, count * Side) / Side, (Math.Clamp(right, 0, count * Side) + Side - 1) / Side);
        var (y1, y2) = (Math.Clamp(top, 0, 2 * Pairs) / 2, (Math.Clamp(bottom, 0, 2 * Pairs) + 1) / 2);
        var stride = count + 1;
        return x1 < x2 && y1 < y2 && sums[y2 * stride + x2] - sums[y1 * stride + x2] - sums[y2 * stride + x1] + sums[y1 * stride + x1] > 0;
    }

    internal static bool Any(ReadOnlySpan<ulong> bits, int first, int last)
    {
        var (from, to) = (first >> 6, last >> 6);
        var head = ulong.MaxValue << (first & 63);
        var tail = ulong.MaxValue >> (63 - (last & 63));
        if (from == to) return (bits[from] & head & tail) != 0;
        if ((bits[from] & head) != 0 || (bits[to] & tail) != 0) return true;
        for (var word = from + 1; word < to; word++)
        {
            if (bits[word] != 0) return true;
        }

        return false;
    }

    private void Look(Sprite sprite, int pair, int block)
    {
        var (left, right) = (block * Side, Math.Min((block + 1) * Side, sprite.Width));
        var upper = sprite.Alpha.Row(2 * pair)[left..right];
        var lower = sprite.Alpha.Row(2 * pair + 1)[left..right];
        var half = sprite.AlphaHalf.Row(pair)[(left / 2)..(right / 2)];
        var (word, bit) = (pair * Words + (block >> 6), 1UL << (block & 63));
        if (upper.ContainsAnyExcept((byte)0) || lower.ContainsAnyExcept((byte)0) || half.ContainsAnyExcept((byte)0)) used[word] |= bit;
        if (upper.ContainsAnyExcept((byte)255) || lower.ContainsAnyExcept((byte)255) || half.ContainsAnyExcept((byte)255)) open[word] |= bit;
    }

    private int[] Sums()
    {
        var stride = count + 1;
        var made = new int[stride * (Pairs + 1)];
        for (var pair = 0; pair < Pairs; pair++)
        {
            var row = 0;
            for (var block = 0; block < count; block++)
            {
                row += (int)(used[pair * Words + (block >> 6)] >> (block & 63) & 1);
                made[(pair + 1) * stride + block + 1] = made[pair * stride + block + 1] + row;
            }
        }

        return made;
    }

    private (int Left, int Right) WholeStretch(int pair, int width)
    {
        var best = (Left: 0, Right: 0);
        var start = 0;
        for (var block = 0; block < count; block++)
        {
            if ((open[pair * Words + (block >> 6)] >> (block & 63) & 1) != 0) start = block + 1;
            else if (block + 1 - start > best.Right - best.Left) best = (start, block + 1);
        }

        return (best.Left * Side, Math.Min(best.Right * Side, width));
    }
}
