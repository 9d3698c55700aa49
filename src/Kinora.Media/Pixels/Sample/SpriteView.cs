namespace Kinora.Media.Pixels.Sample;

/// <summary>
/// A sprite's place on a canvas and what of it comes to lie in each of the canvas's blocks of 32×2: nothing that is seen, one
/// colour, something opaque, or something that has to be blended. Kept and placed anew for every frame.
/// </summary>
internal sealed class SpriteView
{
    private ulong[] seen = [];
    private ulong[] open = [];
    private ulong[] rough = [];
    private readonly List<Shift> shifts = [];

    public Sprite? Sprite { get; private set; }

    public SpriteAxis Across { get; private set; }

    public SpriteAxis Down { get; private set; }

    /// <summary>0–256.</summary>
    public int Opacity { get; private set; }

    /// <summary>Neither enlarged nor reduced.</summary>
    public bool IsShift { get; private set; }

    /// <summary>What of the canvas the sprite reaches; empty for nothing.</summary>
    public PixelRectangle Box { get; private set; }

    public int Words { get; private set; }

    /// <summary>The blocks of a pair of luma rows of <see cref="Box"/> that hold something that is not hidden.</summary>
    public ulong Seen(int pair, int word) => seen[(pair - Box.Y / 2) * Words + word];

    /// <summary>Those of them that are not wholly opaque.</summary>
    public ulong Open(int pair, int word) => open[(pair - Box.Y / 2) * Words + word];

    /// <summary>Those of them that are not of one colour. Neighbours of one colour each are of the same.</summary>
    public ulong Rough(int pair, int word) => rough[(pair - Box.Y / 2) * Words + word];

    /// <summary>Nothing of it is on the canvas.</summary>
    public void Remove()
    {
        Sprite = null;
        Box = default;
    }

    /// <param name="scale">Canvas pixels a sprite's pixel; see <see cref="SpriteSampler.Takes"/>.</param>
    /// <param name="x">Where the sprite's left edge comes to lie on the canvas.</param>
    /// <param name="y">Where its upper edge comes to lie.</param>
    /// <param name="opacity">1–256.</param>
    /// <param name="clip">What of the canvas may be touched: even edges, inside the canvas.</param>
    /// <param name="canvasWidth">Even.</param>
    /// <param name="covered">What is hidden already; gets what this hides. Null: nothing is.</param>
    /// <param name="adds">Whether it gets it.</param>
    public void Place(
        Sprite sprite, double scale, double x, double y, int opacity, PixelRectangle clip, int canvasWidth, CoveredBlocks? covered, bool adds)
    {
        Remove();
        var step = 1 / scale;
        (Across, Down) = (new SpriteAxis(step, x, sprite.Width, siting: (1 - step) / 4), new SpriteAxis(step, y, sprite.Height, siting: 0));
        (Opacity, IsShift) = (opacity, scale == 1);
        var (left, right) = Across.Inside(clip.X, clip.Right);
        var (top, bottom) = Down.Inside(clip.Y, clip.Bottom);
        if (left >= right || top >= bottom) return;
        Sprite = sprite;
        Box = new PixelRectangle(left, top, right - left, bottom - top);
        Words = CoveredBlocks.WordsFor(canvasWidth);
        var size = Words * Box.Height / 2;
        if (seen.Length < size) (seen, open, rough) = (new ulong[size], new ulong[size], new ulong[size]);
        FindShifts();
        Classify(sprite.MeasureBlocks());
        if (covered is not null) Hide(covered, adds && opacity == Blend.SourceOver.Opaque, canvasWidth);
    }

    /// <summary>Which of the sprite's blocks each of the canvas's is mixed from: stretches that are all alike.</summary>
    private void FindShifts()
    {
        shifts.Clear();
        for (var block = Box.X / SpriteBlocks.Side; block * SpriteBlocks.Side < Box.Right; block++)
        {
            var (from, to) = (Math.Max(Box.X, block * SpriteBlocks.Side), Math.Min(Box.Right, (block + 1) * SpriteBlocks.Side));
            var (first, last) = Across.Reach(from, to);
            var next = new Shift(block >> 6, 1UL << (block & 63), first / SpriteBlocks.Side - block, last / SpriteBlocks.Side - block);
            if (shifts is [.., var previous] && previous with { Mask = next.Mask } == next) shifts[^1] = next with { Mask = previous.Mask | next.Mask };
            else shifts.Add(next);
        }
    }

    private void Classify(SpriteBlocks blocks)
    {
        Span<ulong> anyUsed = stackalloc ulong[blocks.Words];
        Span<ulong> anyOpen = stackalloc ulong[blocks.Words];
        Span<ulong> anyRough = stackalloc ulong[blocks.Words];
        Span<ulong> anyStep = stackalloc ulong[blocks.Words];
        Array.Clear(seen, 0, Words * Box.Height / 2);
        for (var row = 0; row < Box.Height / 2; row++)
        {
            var (first, last) = Down.Reach(Box.Y + 2 * row, Box.Y + 2 * row + 2);
            blocks.Gather(first / 2, last / 2, anyUsed, anyOpen, anyRough, anyStep);
            if (!anyUsed.ContainsAnyExcept(0UL)) continue;
            var at = row * Words;
            open.AsSpan(at, Words).Clear();
            rough.AsSpan(at, Words).Clear();
            foreach (var shift in shifts)
            {
                var from = shift.Word * 64 + shift.First;
                var (isUsed, isOpen, isRough) = (Bits(anyUsed, from), Bits(anyOpen, from), Bits(anyRough, from));
                for (var next = 1; next <= shift.Last - shift.First; next++)
                {
                    isUsed |= Bits(anyUsed, from + next);
                    isOpen |= Bits(anyOpen, from + next);
                    isRough |= Bits(anyRough, from + next) | Bits(anyStep, from + next);
                }

                seen[at + shift.Word] |= isUsed & shift.Mask;
                open[at + shift.Word] |= isOpen & shift.Mask;
                rough[at + shift.Word] |= isRough & shift.Mask;
            }
        }
    }

    private void Hide(CoveredBlocks covered, bool adds, int canvasWidth)
    {
        for (var word = 0; word < Words; word++)
        {
            var whole = Whole(word, canvasWidth);
            for (var row = 0; row < Box.Height / 2; row++)
            {
                ref var hidden = ref covered.Row(Box.Y / 2 + row)[word];
                ref var here = ref seen[row * Words + word];
                here &= ~hidden;
                if (adds) hidden |= here & ~open[row * Words + word] & whole;
            }
        }
    }

    /// <summary>The blocks that the sprite reaches to both sides.</summary>
    private ulong Whole(int word, int canvasWidth)
    {
        var mask = 0UL;
        for (var block = word * 64; block < (word + 1) * 64; block++)
        {
            var (left, right) = (block * SpriteBlocks.Side, Math.Min((block + 1) * SpriteBlocks.Side, canvasWidth));
            if (left >= Box.X && right <= Box.Right && left < right) mask |= 1UL << (block & 63);
        }

        return mask;
    }

    /// <summary>64 bits from a place on, which may lie outside: there is nothing.</summary>
    private static ulong Bits(ReadOnlySpan<ulong> bits, int from)
    {
        var (word, shift) = (from >> 6, from & 63);
        var low = (uint)word < (uint)bits.Length ? bits[word] >> shift : 0;
        return shift != 0 && (uint)(word + 1) < (uint)bits.Length ? low | bits[word + 1] << (64 - shift) : low;
    }

    /// <summary>Blocks of a word of the canvas that are made of as many of the sprite's, from <c>First</c> to <c>Last</c> further on.</summary>
    private readonly record struct Shift(int Word, ulong Mask, int First, int Last);
}
