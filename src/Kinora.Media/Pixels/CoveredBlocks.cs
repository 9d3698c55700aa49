using System.Numerics;

namespace Kinora.Media.Pixels;

/// <summary>
/// Which blocks of a canvas are hidden by what is painted later: 32×2 luma samples (16×1 of chroma) a bit, so that what lies
/// below them is neither sampled nor painted.
/// </summary>
internal sealed class CoveredBlocks(int width, int height)
{
    private readonly ulong[] bits = new ulong[WordsFor(width) * (height / 2)];

    /// <summary>Longs that hold a row of blocks.</summary>
    public int Words { get; } = WordsFor(width);

    /// <summary>The blocks of a pair of luma rows; bits beyond the canvas mean nothing.</summary>
    public Span<ulong> Row(int pair) => bits.AsSpan(pair * Words, Words);

    public void Clear() => Array.Clear(bits);

    public void CopyFrom(CoveredBlocks other) => other.bits.CopyTo(bits, 0);

    /// <summary>Whether nothing of a rectangle is seen. It may reach over the canvas's edges.</summary>
    public bool Hides(PixelRectangle box)
    {
        box = box.Intersect(new PixelRectangle(0, 0, width, height));
        if (box.IsEmpty) return true;
        var (first, last) = (box.X / SpriteBlocks.Side, (box.Right - 1) / SpriteBlocks.Side);
        for (var pair = box.Y / 2; pair < (box.Bottom + 1) / 2; pair++)
        {
            for (var block = first; block <= last; block++)
            {
                if ((bits[pair * Words + (block >> 6)] >> (block & 63) & 1) == 0) return false;
            }
        }

        return true;
    }

    /// <summary>The next stretch of a row that is seen, half-open, in luma samples; empty at the row's end.</summary>
    /// <param name="from">Where to begin to look: a multiple of 32.</param>
    public (int From, int To) NextSeen(int pair, int from)
    {
        var start = Next(pair, from / SpriteBlocks.Side, ~0UL);
        var end = Next(pair, start, 0);
        return (Math.Min(start * SpriteBlocks.Side, width), Math.Min(end * SpriteBlocks.Side, width));
    }

    /// <summary>Longs for a row of blocks of a canvas.</summary>
    public static int WordsFor(int width) => ((width + SpriteBlocks.Side - 1) / SpriteBlocks.Side + 63) / 64;

    /// <summary>The first block from a place on that is seen, or with no inversion hidden.</summary>
    private int Next(int pair, int block, ulong inversion)
    {
        for (; block < Words * 64; block = (block | 63) + 1)
        {
            var rest = (bits[pair * Words + (block >> 6)] ^ inversion) >> (block & 63);
            if (rest != 0) return block + BitOperations.TrailingZeroCount(rest);
        }

        return block;
    }
}
