namespace Kinora.Media.Pixels;

/// <summary>
/// A window on 8-bit samples in native memory: <see cref="Height"/> rows of <see cref="Width"/> samples, each row
/// <see cref="Stride"/> bytes after the one above. Owns nothing: its frame or sprite must outlive it. The memory behind a
/// plane reaches at least 64 bytes beyond its last sample, so a vector may be loaded (never stored) across the end.
/// </summary>
public readonly unsafe struct Plane(byte* data, int width, int height, int stride)
{
    public byte* Data { get; } = data;

    public int Width { get; } = width;

    public int Height { get; } = height;

    public int Stride { get; } = stride;

    public Span<byte> Row(int y) => new(RowPointer(y), Width);

    public byte* RowPointer(int y)
    {
        System.Diagnostics.Debug.Assert((uint)y < (uint)Height, "row outside the plane");
        return Data + (nint)y * Stride;
    }

    /// <summary>The part of this plane inside a rectangle that must lie within it.</summary>
    public Plane Crop(int x, int y, int width, int height)
    {
        System.Diagnostics.Debug.Assert(x >= 0 && y >= 0 && x + width <= Width && y + height <= Height, "crop outside the plane");
        return new Plane(Data + (nint)y * Stride + x, width, height, Stride);
    }

    public void Fill(byte value)
    {
        for (var y = 0; y < Height; y++) Row(y).Fill(value);
    }

    public void CopyTo(Plane destination)
    {
        for (var y = 0; y < Height; y++) Row(y).CopyTo(destination.Row(y));
    }
}
