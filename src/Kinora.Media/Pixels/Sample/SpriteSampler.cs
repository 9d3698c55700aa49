using System.Runtime.InteropServices;
using Kinora.Media.Pixels.Blend;

namespace Kinora.Media.Pixels.Sample;

/// <summary>
/// Draws a sprite moved by fractions of a pixel and scaled by about 1 straight onto a frame: four taps an axis, row by row, so
/// that nothing in between leaves the cache. Empty blocks are skipped, opaque ones are neither blended nor is their alpha
/// sampled; the bytes are the same as if all were. Holds tables and scratch; one a thread.
/// </summary>
/// <remarks>Taps never reach beyond the sprite: its outermost two pixels (four for chroma) are drawn nowhere but by those inside.</remarks>
public sealed unsafe class SpriteSampler : IDisposable
{
    // Of outputs: a vector's worth.
    private const int Block = 32;

    private readonly TapTable luma = new();
    private readonly TapTable chroma = new();
    private readonly ScratchPlane mixed = new();
    private readonly ScratchPlane rows = new();
    private readonly List<(Kind Kind, int From, int To)> runs = [];
    private int[] blockEdges = [];

    private enum Kind : byte
    {
        Empty,
        Opaque,
        Mixed,
    }

    /// <summary>Whether a scale is near enough to 1 for four taps without widening.</summary>
    public static bool Takes(double scale) => scale is > 0.8 and < 2;

    /// <param name="scale">Canvas pixels a sprite's pixel; see <see cref="Takes"/>.</param>
    /// <param name="x">Where the sprite's left edge comes to lie on the canvas.</param>
    /// <param name="y">Where its upper edge comes to lie.</param>
    /// <param name="opacity">0–256.</param>
    /// <param name="clip">What of the canvas may be touched: even edges, inside the canvas.</param>
    public void Draw(Sprite sprite, double scale, double x, double y, int opacity, Frame canvas, PixelRectangle clip)
    {
        if (opacity <= 0) return;
        var step = 1 / scale;
        var across = new Axis(step, x, sprite.Width, siting: (1 - step) / 4);
        var down = new Axis(step, y, sprite.Height, siting: 0);
        var (left, right) = across.Inside(clip.X, clip.Right);
        var (top, bottom) = down.Inside(clip.Y, clip.Bottom);
        if (left >= right || top >= bottom) return;
        var blocks = sprite.MeasureBlocks();
        var isShift = scale == 1;
        luma.BuildInside(right - left, across.Luma(left), across.Step);
        chroma.BuildInside((right - left) / 2, across.Chroma(left / 2), across.Step);
        var plan = new Pass(blocks, opacity, isShift, left, top, right, bottom);
        Planes(plan, 0, luma, across.Luma(left), row => down.Luma(row), canvas, [sprite.Y], sprite.Alpha, [canvas.Y]);
        Planes(plan, 1, chroma, across.Chroma(left / 2), row => down.Chroma(row), canvas, [sprite.U, sprite.V], sprite.AlphaHalf, [canvas.U, canvas.V]);
    }

    public void Dispose()
    {
        mixed.Dispose();
        rows.Dispose();
    }

    private void Planes(
        Pass pass, int halvings, TapTable taps, long firstX, Func<int, long> rowOf, Frame canvas,
        ReadOnlySpan<Plane> sources, Plane alpha, ReadOnlySpan<Plane> destinations)
    {
        var count = taps.Count;
        var blockCount = (count + Block - 1) / Block;
        FindBlocks(taps, blockCount, halvings);
        Span<ulong> used = stackalloc ulong[pass.Blocks.Words];
        Span<ulong> open = stackalloc ulong[pass.Blocks.Words];
        Span<ulong> lastUsed = stackalloc ulong[pass.Blocks.Words];
        Span<ulong> lastOpen = stackalloc ulong[pass.Blocks.Words];
        runs.Clear();
        var isFirst = true;
        var left = pass.Left >> halvings;
        for (var row = pass.Top >> halvings; row < pass.Bottom >> halvings; row++)
        {
            var y = rowOf(row);
            var first = SpritePhase.First(y);
            // A row of blocks is two luma rows or one of chroma.
            pass.Blocks.Gather(first >> (1 - halvings), (first + 3) >> (1 - halvings), used, open);
            // Most rows are divided like the one above.
            if (isFirst || !used.SequenceEqual(lastUsed) || !open.SequenceEqual(lastOpen)) FindRuns(used, open, blockCount, count);
            isFirst = false;
            used.CopyTo(lastUsed);
            open.CopyTo(lastOpen);
            foreach (var (kind, from, to) in runs)
            {
                var stretch = new Stretch(taps, firstX, y, from, to, pass.IsShift);
                var isBlended = kind == Kind.Mixed || pass.Opacity != SourceOver.Opaque;
                var cover = isBlended ? Sampled(alpha, stretch, rows.Get(count + Block, 2).RowPointer(0)) : null;
                for (var plane = 0; plane < sources.Length; plane++)
                {
                    var target = destinations[plane].RowPointer(row) + left + from;
                    if (!isBlended)
                    {
                        var sampled = Sampled(sources[plane], stretch, target);
                        if (sampled != target) Buffer.MemoryCopy(sampled, target, to - from, to - from);
                        continue;
                    }

                    var color = Sampled(sources[plane], stretch, rows.Get(count + Block, 2).RowPointer(1));
                    BlendRows.SourceOver(color, cover, target, to - from, pass.Opacity);
                }
            }
        }
    }

    /// <summary>The stretches of a row that hold something.</summary>
    private void FindRuns(ReadOnlySpan<ulong> used, ReadOnlySpan<ulong> open, int blockCount, int count)
    {
        runs.Clear();
        for (var block = 0; block < blockCount;)
        {
            var kind = KindOf(used, open, block);
            var end = block + 1;
            while (end < blockCount && KindOf(used, open, end) == kind) end++;
            if (kind != Kind.Empty) runs.Add((kind, block * Block, Math.Min(end * Block, count)));
            block = end;
        }
    }

    private Kind KindOf(ReadOnlySpan<ulong> used, ReadOnlySpan<ulong> open, int block)
    {
        var (first, last) = (blockEdges[2 * block], blockEdges[2 * block + 1]);
        return !SpriteBlocks.Any(used, first, last) ? Kind.Empty : SpriteBlocks.Any(open, first, last) ? Kind.Mixed : Kind.Opaque;
    }

    /// <summary>Which blocks of the sprite each block of outputs is made of.</summary>
    private void FindBlocks(TapTable taps, int count, int halvings)
    {
        if (blockEdges.Length < 2 * count) blockEdges = new int[2 * count];
        for (var block = 0; block < count; block++)
        {
            var last = Math.Min((block + 1) * Block, taps.Count) - 1;
            blockEdges[2 * block] = (taps.Indices[4 * block * Block] << halvings) / SpriteBlocks.Side;
            blockEdges[2 * block + 1] = ((taps.Indices[4 * last + 3] << halvings) + halvings) / SpriteBlocks.Side;
        }
    }

    /// <summary>A stretch of a row of a plane.</summary>
    /// <param name="into">Room for it.</param>
    /// <returns>Where it is: in that room or, where nothing had to be done, in the plane itself.</returns>
    private byte* Sampled(Plane source, Stretch stretch, byte* into)
    {
        var (firstColumn, endColumn) = stretch.Columns;
        var firstRow = SpritePhase.First(stretch.Y);
        var count = stretch.To - stretch.From;
        var (isOnRow, isOnColumn) = (stretch.IsShift && SpritePhase.IsWhole(stretch.Y), stretch.IsShift && SpritePhase.IsWhole(stretch.X));
        var row = source.RowPointer(firstRow + 1);
        if (isOnRow && isOnColumn) return row + firstColumn + 1;
        var four = stackalloc byte*[4];
        if (!isOnRow)
        {
            // Where nothing is left to do across, the row is mixed straight to where it is wanted.
            row = isOnColumn ? into - firstColumn - 1 : mixed.Get(source.Width + Block, 1).Data;
            var skip = isOnColumn ? 1 : 0;
            for (var tap = 0; tap < 4; tap++) four[tap] = source.RowPointer(firstRow + tap) + firstColumn + skip;
            // In scratch the last vector may run over, which spares a tail of single samples; planes can be read so far.
            var length = isOnColumn ? count : (endColumn - firstColumn + Block - 1) & -Block;
            ResampleRows.Vertical(four, WeightsOf(stretch.Y), row + firstColumn + skip, length);
            if (isOnColumn) return into;
        }

        if (!stretch.IsShift)
        {
            ResampleRows.Horizontal(row, stretch.Taps, into - stretch.From, stretch.From, stretch.To);
            return into;
        }

        for (var tap = 0; tap < 4; tap++) four[tap] = row + firstColumn + tap;
        ResampleRows.Vertical(four, WeightsOf(stretch.X), into, count);
        return into;
    }

    private static ReadOnlySpan<sbyte> WeightsOf(long position) =>
        MemoryMarshal.Cast<uint, sbyte>(new ReadOnlySpan<uint>(in SpritePhase.Weights(position)));

    private readonly record struct Pass(SpriteBlocks Blocks, int Opacity, bool IsShift, int Left, int Top, int Right, int Bottom);

    /// <param name="X">Position of the row's output 0, for its phase.</param>
    /// <param name="Y">Position of the row.</param>
    private readonly record struct Stretch(TapTable Taps, long X, long Y, int From, int To, bool IsShift)
    {
        /// <summary>The source's columns that take part, half-open.</summary>
        public (int First, int End) Columns => (Taps.Indices[4 * From], Taps.Indices[4 * (To - 1) + 3] + 1);
    }

    /// <summary>From the canvas to the sprite along one axis, luma and chroma, in 32.32 fixed point.</summary>
    private readonly struct Axis(double step, double origin, int length, double siting)
    {
        public long Step { get; } = SpritePhase.Fixed(step);

        public long Luma(int place) => SpritePhase.Fixed((place + 0.5 - origin) * step - 0.5);

        /// <summary>Half-size sample k begins at luma 2k; its window is the luma's, halved and sited.</summary>
        public long Chroma(int place) => SpritePhase.Fixed((2 * place - origin) * step / 2 + siting + 0.5 * step - 0.5);

        /// <summary>The even stretch of the canvas whose taps all lie inside the sprite.</summary>
        public (int From, int To) Inside(int from, int to)
        {
            var start = Math.Max(from, 2 * (int)Math.Floor(Math.Clamp(origin, -1e6, 1e6) / 2));
            var end = Math.Min(to, 2 * (int)Math.Ceiling(Math.Clamp(origin + length / step, -1e6, 1e6) / 2));
            while (start < end && (SpritePhase.First(Luma(start)) < 0 || SpritePhase.First(Chroma(start / 2)) < 0)) start += 2;
            while (start < end && (SpritePhase.First(Luma(end - 1)) + 3 >= length || SpritePhase.First(Chroma(end / 2 - 1)) + 3 >= length / 2)) end -= 2;
            return (start, end);
        }
    }
}
