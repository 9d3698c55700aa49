namespace Kinora.Media.Pixels.Convert;

/// <summary>Samples of one pixel behind one another, R'G'B' with BT.709 primaries.</summary>
public enum PackedFormat
{
    /// <summary>Three bytes: R, G, B.</summary>
    Rgb24,

    /// <summary>Four bytes: R, G, B and straight alpha.</summary>
    Rgba32,

    /// <summary>Four bytes in memory order B, G, R, A, premultiplied: cairo's ARGB32 on little-endian machines.</summary>
    Argb32Premultiplied,

    /// <summary>Three 16-bit little-endian words: R, G, B, 0 … 65535.</summary>
    Rgb48,

    /// <summary>Four 16-bit little-endian words with straight alpha.</summary>
    Rgba64,
}

/// <summary>A packed picture: rows from top to bottom, each <paramref name="Stride"/> bytes after the one above.</summary>
public readonly ref struct PackedPicture(ReadOnlySpan<byte> bytes, int width, int height, int stride, PackedFormat format)
{
    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    public int Width { get; } = width;

    public int Height { get; } = height;

    public int Stride { get; } = stride;

    public PackedFormat Format { get; } = format;

    public int BytesPerPixel => Format switch
    {
        PackedFormat.Rgb24 => 3,
        PackedFormat.Rgb48 => 6,
        PackedFormat.Rgba64 => 8,
        _ => 4,
    };

    public ReadOnlySpan<byte> Row(int y) => Bytes.Slice(y * Stride, Width * BytesPerPixel);
}
