using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Kinora.Media.Pixels.Blend;

namespace Kinora.Media.Pixels.Sample;

/// <summary>
/// Draws a sprite moved by fractions of a pixel and scaled by about 1 straight onto a frame: four taps an axis, block by block,
/// so that nothing in between leaves the cache. Empty and hidden blocks are skipped, those of one colour filled, opaque ones
/// neither blended nor is their alpha sampled; the bytes are the same as if all were. Holds tables and scratch; one a thread.
/// </summary>
/// <remarks>Taps never reach beyond the sprite: its outermost two pixels (four for chroma) are drawn nowhere but by those inside.</remarks>
public sealed unsafe class SpriteSampler : IDisposable
{
    // Groups of four outputs share their taps' table: tables begin where such a group does.
    private const int Group = 4;

    // A vector stores so far beyond what is wanted, and loads so far before it.
    private const int Slack = 64;

    private const int CacheLine = 64;

    /// <summary>Of luma: how far down to fetch.</summary>
    private const int RowsAhead = 4;

    private readonly TapTable luma = new();
    private readonly TapTable chroma = new();
    private readonly ScratchPlane scratch = new();
    private readonly SpriteView own = new();
    private byte* mixed;
    private byte* covers;
    private byte* colors;

    /// <summary>Whether a scale is near enough to 1 for four taps without widening.</summary>
    public static bool Takes(double scale) => scale is > 0.8 and < 2;

    /// <inheritdoc cref="SpriteView.Place"/>
    public void Draw(Sprite sprite, double scale, double x, double y, int opacity, Frame canvas, PixelRectangle clip) =>
        Draw(sprite, scale, x, y, opacity, canvas, clip, null);

    /// <param name="hidden">What of the canvas is painted over later; null for nothing.</param>
    internal void Draw(
        Sprite sprite, double scale, double x, double y, int opacity, Frame canvas, PixelRectangle clip, CoveredBlocks? hidden)
    {
        if (opacity <= 0) return;
        own.Place(sprite, scale, x, y, opacity, clip, canvas.Width, hidden, adds: false);
        Draw(own, canvas);
        own.Remove();
    }

    /// <param name="view">Placed on a canvas of that width.</param>
    internal void Draw(SpriteView view, Frame canvas)
    {
        if (view.Sprite is not { } sprite) return;
        var box = view.Box;
        var across = Line.Of(luma, box.X, box.Width, view.Across.Luma(box.X), view.Across.Step, view.IsShift);
        var acrossHalf = Line.Of(chroma, box.X / 2, box.Width / 2, view.Across.Chroma(box.X / 2), view.Across.Step, view.IsShift);
        Reserve(Math.Max(sprite.Width, canvas.Width));
        for (var pair = box.Y / 2; pair < box.Bottom / 2; pair++)
        {
            var rows = new Rows(across, acrossHalf, view.Down.Luma(2 * pair), view.Down.Luma(2 * pair + 1), view.Down.Chroma(pair), pair);
            for (var word = 0; word < view.Words; word++)
            {
                for (var seen = view.Seen(pair, word); seen != 0;)
                {
                    var (open, rough) = (view.Open(pair, word), view.Rough(pair, word));
                    var first = BitOperations.TrailingZeroCount(seen);
                    var isFlat = (rough >> first & 1) == 0;
                    var isBlended = view.Opacity != SourceOver.Opaque || (open >> first & 1) != 0;
                    var alike = seen & (isFlat ? ~rough : (open >> first & 1) != 0 ? rough & open : rough & ~open);
                    var end = first + BitOperations.TrailingZeroCount(~(alike >> first));
                    seen &= end == 64 ? 0 : ulong.MaxValue << end;
                    var from = Math.Max(box.X, (64 * word + first) * SpriteBlocks.Side);
                    var to = Math.Min(box.Right, (64 * word + end) * SpriteBlocks.Side);
                    if (isFlat) Fill(sprite, rows, from, to, view.Opacity, canvas);
                    else Sample(sprite, rows, from, to, isBlended, view.Opacity, canvas);
                }
            }
        }
    }

    public void Dispose() => scratch.Dispose();

    private void Reserve(int width)
    {
        var plane = scratch.Get(width + 3 * Slack, 3);
        mixed = plane.RowPointer(0) + Slack;
        covers = plane.RowPointer(1) + Slack;
        colors = plane.RowPointer(2) + Slack;
    }

    /// <summary>A stretch whose taps all see one colour, and weights add up to one.</summary>
    private void Fill(Sprite sprite, in Rows rows, int from, int to, int opacity, Frame canvas)
    {
        var (column, row) = (rows.Luma.Column(from), SpritePhase.First(rows.Upper));
        var (halfColumn, halfRow) = (rows.Chroma.Column(from / 2), SpritePhase.First(rows.Half));
        var (y, alpha) = (sprite.Y.RowPointer(row)[column], sprite.Alpha.RowPointer(row)[column]);
        Fill(y, alpha, canvas.Y.RowPointer(2 * rows.Pair) + from, canvas.Y.Stride, 2, to - from, opacity);
        var alphaHalf = sprite.AlphaHalf.RowPointer(halfRow)[halfColumn];
        var half = (to - from) / 2;
        Fill(sprite.U.RowPointer(halfRow)[halfColumn], alphaHalf, canvas.U.RowPointer(rows.Pair) + from / 2, 0, 1, half, opacity);
        Fill(sprite.V.RowPointer(halfRow)[halfColumn], alphaHalf, canvas.V.RowPointer(rows.Pair) + from / 2, 0, 1, half, opacity);
    }

    private void Fill(byte color, byte alpha, byte* target, int stride, int rows, int count, int opacity)
    {
        if (alpha == 255 && opacity == SourceOver.Opaque)
        {
            for (var row = 0; row < rows; row++) new Span<byte>(target + row * stride, count).Fill(color);
            return;
        }

        new Span<byte>(colors, count).Fill(color);
        new Span<byte>(covers, count).Fill(alpha);
        for (var row = 0; row < rows; row++) BlendRows.SourceOver(colors, covers, target + row * stride, count, opacity);
    }

    private void Sample(Sprite sprite, in Rows rows, int from, int to, bool isBlended, int opacity, Frame canvas)
    {
        Fetch(sprite, rows, from, to, isBlended);
        Sample(sprite.Y, sprite.Alpha, rows.Luma, rows.Upper, canvas.Y.RowPointer(2 * rows.Pair));
        Sample(sprite.Y, sprite.Alpha, rows.Luma, rows.Lower, canvas.Y.RowPointer(2 * rows.Pair + 1));
        (from, to) = (from / 2, to / 2);
        var cover = isBlended ? Sampled(sprite.AlphaHalf, rows.Chroma, rows.Half, from, to, covers) : null;
        Paint(sprite.U, cover, rows.Chroma, rows.Half, canvas.U.RowPointer(rows.Pair) + from);
        Paint(sprite.V, cover, rows.Chroma, rows.Half, canvas.V.RowPointer(rows.Pair) + from);
        return;

        void Sample(Plane source, Plane alpha, in Line line, long y, byte* row) =>
            Paint(source, isBlended ? Sampled(alpha, line, y, from, to, covers) : null, line, y, row + from);

        void Paint(Plane source, byte* cover, in Line line, long y, byte* target)
        {
            if (cover is not null)
            {
                BlendRows.SourceOver(Sampled(source, line, y, from, to, colors), cover, target, to - from, opacity);
                return;
            }

            var sampled = Sampled(source, line, y, from, to, target);
            if (sampled != target) Buffer.MemoryCopy(sampled, target, to - from, to - from);
        }
    }

    /// <summary>
    /// Asks for what the same stretch will need some rows further down: a drawing is too large for the caches, and what has to be
    /// sampled of it are short pieces of rows, which the processor does not foresee.
    /// </summary>
    private static void Fetch(Sprite sprite, in Rows rows, int from, int to, bool isBlended)
    {
        if (!Sse.IsSupported) return;
        var (first, last) = (rows.Luma.Column(from), rows.Luma.Column(to - 1) + TapTable.Taps);
        var luma = (nint)(SpritePhase.First(rows.Lower) + TapTable.Taps + RowsAhead - 2) * sprite.Width;
        for (var column = first & -CacheLine; column < last; column += CacheLine)
        {
            Sse.Prefetch0(sprite.Y.Data + luma + column);
            Sse.Prefetch0(sprite.Y.Data + luma + sprite.Width + column);
            if (!isBlended) continue;
            Sse.Prefetch0(sprite.Alpha.Data + luma + column);
            Sse.Prefetch0(sprite.Alpha.Data + luma + sprite.Width + column);
        }

        var half = (nint)(SpritePhase.First(rows.Half) + TapTable.Taps + RowsAhead / 2 - 1) * (sprite.Width / 2);
        for (var column = first / 2 & -CacheLine; column < last / 2 + 1; column += CacheLine)
        {
            Sse.Prefetch0(sprite.U.Data + half + column);
            Sse.Prefetch0(sprite.V.Data + half + column);
            if (isBlended) Sse.Prefetch0(sprite.AlphaHalf.Data + half + column);
        }
    }

    /// <summary>A stretch of a row of a plane.</summary>
    /// <param name="into">Room for it.</param>
    /// <returns>Where it is: in that room, in other scratch or, where nothing had to be done, in the plane itself.</returns>
    private byte* Sampled(Plane source, in Line line, long y, int from, int to, byte* into)
    {
        var (firstColumn, endColumn) = (line.Column(from), line.Column(to - 1) + TapTable.Taps);
        var firstRow = SpritePhase.First(y);
        var count = to - from;
        var (isOnRow, isOnColumn) = (line.IsShift && SpritePhase.IsWhole(y), line.IsShift && SpritePhase.IsWhole(line.Start));
        var row = source.RowPointer(firstRow + 1);
        if (isOnRow && isOnColumn) return row + firstColumn + 1;
        var four = stackalloc byte*[4];
        if (!isOnRow)
        {
            // Where nothing is left to do across, the row is mixed straight to where it is wanted.
            var skip = isOnColumn ? 1 : 0;
            for (var tap = 0; tap < 4; tap++) four[tap] = source.RowPointer(firstRow + tap) + firstColumn + skip;
            // In scratch the last vector may run over, which spares a tail of single samples; planes can be read so far.
            var target = isOnColumn ? into : mixed;
            ResampleRows.Vertical(four, WeightsOf(y), target, Room(target, isOnColumn ? count : endColumn - firstColumn));
            if (isOnColumn) return into;
            row = mixed - firstColumn;
        }

        if (line.IsShift)
        {
            for (var tap = 0; tap < 4; tap++) four[tap] = row + firstColumn + tap;
            ResampleRows.Vertical(four, WeightsOf(line.Start), into, Room(into, count));
            return into;
        }

        var (first, end) = (from - line.Origin, to - line.Origin);
        var before = first & (Group - 1);
        // What is sampled before the stretch, to begin with a group, must not come to lie on the canvas.
        var room = before == 0 || into == covers ? into : colors;
        ResampleRows.Horizontal(row, line.Taps, room - (first - before), first - before, end);
        return room + before;
    }

    /// <summary>In scratch whole vectors are made of what is wanted, on the canvas no more than it.</summary>
    private int Room(byte* target, int count) => target == mixed || target == covers || target == colors ? (count + 31) & -32 : count;

    private static ReadOnlySpan<sbyte> WeightsOf(long position) =>
        MemoryMarshal.Cast<uint, sbyte>(new ReadOnlySpan<uint>(in SpritePhase.Weights(position)));

    /// <summary>How a row of a plane is sampled across.</summary>
    /// <param name="Origin">The canvas's sample that is the table's first output: none or a few before the sprite.</param>
    /// <param name="Start">Position of an output, for the phase of all where none is enlarged.</param>
    private readonly record struct Line(TapTable Taps, int Origin, long Start, bool IsShift)
    {
        public static Line Of(TapTable taps, int left, int count, long start, long step, bool isShift)
        {
            var before = left & (Group - 1);
            taps.BuildInside(count + before, start - before * step, step);
            return new Line(taps, left - before, start, isShift);
        }

        /// <summary>The source's column of the first tap.</summary>
        public int Column(int place) => Taps.Indices[TapTable.Taps * (place - Origin)];
    }

    /// <summary>Two rows of luma and one of chroma.</summary>
    private readonly record struct Rows(Line Luma, Line Chroma, long Upper, long Lower, long Half, int Pair);
}
