namespace Kinora.Media.Pixels;

/// <summary>
/// What a sprite holds in blocks of 32×2 pixels (16×1 chroma samples): nothing, something, nothing but opaque pixels, nothing
/// but one colour. A drawing is mostly empty or flat, and neither has to be sampled.
/// </summary>
public sealed class SpriteBlocks
{
    /// <summary>Luma samples across.</summary>
    public const int Side = 32;

    private const ulong Mottled = ulong.MaxValue;

    private readonly int count;
    private readonly ulong[] used;
    private readonly ulong[] open;
    private readonly ulong[] rough;
    private readonly ulong[] unlikeLeft;
    private readonly ulong[] unlikeAbove;

    /// <summary>How many used blocks lie above and left of each corner of a block; made when first asked for.</summary>
    private int[]? sums;

    internal SpriteBlocks(Sprite sprite)
    {
        count = (sprite.Width + Side - 1) / Side;
        Words = (count + 63) / 64;
        Pairs = sprite.Height / 2;
        used = new ulong[Words * Pairs];
        open = new ulong[Words * Pairs];
        rough = new ulong[Words * Pairs];
        unlikeLeft = new ulong[Words * Pairs];
        unlikeAbove = new ulong[Words * Pairs];
        var (colors, above) = (new ulong[count], new ulong[count]);
        for (var pair = 0; pair < Pairs; pair++)
        {
            for (var block = 0; block < count; block++)
            {
                var color = colors[block] = Look(sprite, pair, block);
                var (word, bit) = Place(pair, block);
                if (color == Mottled) rough[word] |= bit;
                if (block == 0 || color != colors[block - 1]) unlikeLeft[word] |= bit;
                if (pair == 0 || color != above[block]) unlikeAbove[word] |= bit;
            }

            (colors, above) = (above, colors);
        }
    }

    /// <summary>Longs that hold a row of blocks, one bit each.</summary>
    internal int Words { get; }

    /// <summary>Rows of blocks: pairs of luma rows.</summary>
    internal int Pairs { get; }

    /// <summary>
    /// Gathers some rows of blocks: which hold anything, which hold anything that is not opaque, which are not of one colour all
    /// the way down, and which differ from their left neighbour.
    /// </summary>
    /// <param name="first">Cut at the upper edge, as <paramref name="last"/> at the lower: the sampler does not read beyond.</param>
    internal void Gather(int first, int last, Span<ulong> anyUsed, Span<ulong> anyOpen, Span<ulong> anyRough, Span<ulong> anyStep)
    {
        first = Math.Max(0, first);
        last = Math.Min(last, Pairs - 1);
        for (var word = 0; word < Words; word++)
        {
            var at = first * Words + word;
            var (allUsed, allOpen, allRough) = (used[at], open[at], rough[at]);
            anyStep[word] = unlikeLeft[at];
            for (var pair = first + 1; pair <= last; pair++)
            {
                at += Words;
                allUsed |= used[at];
                allOpen |= open[at];
                allRough |= rough[at] | unlikeAbove[at];
            }

            (anyUsed[word], anyOpen[word], anyRough[word]) = (allUsed, allOpen, allRough);
        }
    }

    /// <summary>Whether anything lies in a rectangle of luma samples, half-open; it may reach over the sprite's edges.</summary>
    internal bool IsUsed(int left, int top, int right, int bottom)
    {
        sums ??= Sums();
        var (x1, x2) = (Math.Clamp(left, 0, count * Side) / Side, (Math.Clamp(right, 0, count * Side) + Side - 1) / Side);
        var (y1, y2) = (Math.Clamp(top, 0, 2 * Pairs) / 2, (Math.Clamp(bottom, 0, 2 * Pairs) + 1) / 2);
        var stride = count + 1;
        return x1 < x2 && y1 < y2 && sums[y2 * stride + x2] - sums[y1 * stride + x2] - sums[y2 * stride + x1] + sums[y1 * stride + x1] > 0;
    }

    /// <returns>The block's one colour with its alpha, or that it has none.</returns>
    private ulong Look(Sprite sprite, int pair, int block)
    {
        var (left, right) = (block * Side, Math.Min((block + 1) * Side, sprite.Width));
        var upper = sprite.Alpha.Row(2 * pair)[left..right];
        var lower = sprite.Alpha.Row(2 * pair + 1)[left..right];
        var half = sprite.AlphaHalf.Row(pair)[(left / 2)..(right / 2)];
        var (word, bit) = Place(pair, block);
        var (alpha, alphaHalf) = (upper[0], half[0]);
        var isEven = !upper.ContainsAnyExcept(alpha) && !lower.ContainsAnyExcept(alpha) && !half.ContainsAnyExcept(alphaHalf);
        if (!isEven || alpha != 0 || alphaHalf != 0) used[word] |= bit;
        if (!isEven || alpha != 255 || alphaHalf != 255) open[word] |= bit;
        if (!isEven) return Mottled;
        var (y, u, v) = (sprite.Y.Row(2 * pair)[left], sprite.U.Row(pair)[left / 2], sprite.V.Row(pair)[left / 2]);
        var isFlat = !sprite.Y.Row(2 * pair)[left..right].ContainsAnyExcept(y) && !sprite.Y.Row(2 * pair + 1)[left..right].ContainsAnyExcept(y)
            && !sprite.U.Row(pair)[(left / 2)..(right / 2)].ContainsAnyExcept(u)
            && !sprite.V.Row(pair)[(left / 2)..(right / 2)].ContainsAnyExcept(v);
        return isFlat ? y | (ulong)u << 8 | (ulong)v << 16 | (ulong)alpha << 24 | (ulong)alphaHalf << 32 : Mottled;
    }

    private (int Word, ulong Bit) Place(int pair, int block) => (pair * Words + (block >> 6), 1UL << (block & 63));

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
}
