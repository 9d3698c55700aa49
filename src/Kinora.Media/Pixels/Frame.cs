namespace Kinora.Media.Pixels;

/// <summary>
/// An opaque picture: planar 8-bit YUV 4:2:0, BT.709 limited range, left-sited chroma; even width and height. The three
/// planes lie behind one another without gaps (stride = width), so that a whole frame passes through a pipe in one piece.
/// Rented from a <see cref="FramePool"/> or owned; disposing gives it back or frees it.
/// </summary>
public sealed unsafe class Frame : IDisposable
{
    private readonly NativeMemoryBlock memory;
    private readonly FramePool? pool;

    public Frame(int width, int height) : this(width, height, null)
    {
    }

    internal Frame(int width, int height, FramePool? pool)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 2);
        if ((width | height) % 2 != 0) throw new ArgumentException($"A frame's sides are even, not {width}×{height}.");
        Width = width;
        Height = height;
        this.pool = pool;
        memory = new NativeMemoryBlock((nuint)ByteCount(width, height));
        var luma = width * height;
        Y = new Plane(memory.Pointer, width, height, width);
        U = new Plane(memory.Pointer + luma, width / 2, height / 2, width / 2);
        V = new Plane(memory.Pointer + luma + luma / 4, width / 2, height / 2, width / 2);
    }

    public int Width { get; }

    public int Height { get; }

    public Plane Y { get; }

    public Plane U { get; }

    public Plane V { get; }

    /// <summary>All three planes in order: width · height · 3/2 bytes.</summary>
    public Span<byte> Bytes => new(memory.Pointer, ByteCount(Width, Height));

    public static int ByteCount(int width, int height) => width * height / 2 * 3;

    public void Fill(byte y, byte u, byte v)
    {
        Y.Fill(y);
        U.Fill(u);
        V.Fill(v);
    }

    public void CopyTo(Frame destination) => Bytes.CopyTo(destination.Bytes);

    public void Dispose()
    {
        if (pool is null || !pool.TryReturn(this)) memory.Dispose();
    }

    internal void Free() => memory.Dispose();
}
