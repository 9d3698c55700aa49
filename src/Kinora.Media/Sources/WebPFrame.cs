using System.Buffers.Binary;

namespace Kinora.Media.Sources;

/// <summary>One frame of an animated WebP: a picture and where, how and how long it is laid onto the canvas.</summary>
internal sealed record WebPFrame
{
    public required int X { get; init; }

    public required int Y { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required int Milliseconds { get; init; }

    /// <summary>Replaces what is under it, alpha too; otherwise it is laid over it.</summary>
    public required bool Overwrites { get; init; }

    /// <summary>Its rectangle becomes transparent when its time is over.</summary>
    public required bool IsRemovedAfter { get; init; }

    /// <summary>The chunks of the picture, as they stand in the file.</summary>
    public required ReadOnlyMemory<byte> Picture { get; init; }

    public required bool HasAlphaChunk { get; init; }

    public bool FitsInto(int width, int height) => X + Width <= width && Y + Height <= height;

    /// <summary>The picture as a WebP file of its own.</summary>
    public byte[] ToFile()
    {
        var extended = HasAlphaChunk ? 18 : 0;
        var length = RiffChunks.FileHeader + extended + Picture.Length + (Picture.Length & 1);
        var file = new byte[length];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), length - RiffChunks.ChunkHeader);
        "WEBP"u8.CopyTo(file.AsSpan(8));
        if (HasAlphaChunk)
        {
            "VP8X"u8.CopyTo(file.AsSpan(12));
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 10);
            file[20] = 0x10; // alpha
            Write24(file.AsSpan(24), Width - 1);
            Write24(file.AsSpan(27), Height - 1);
        }
        Picture.CopyTo(file.AsMemory(RiffChunks.FileHeader + extended));
        return file;
    }

    /// <summary>Lays this frame's pixels (R, G, B, straight alpha) onto a canvas of the same kind.</summary>
    public void Draw(ReadOnlySpan<byte> pixels, Span<byte> canvas, int canvasWidth)
    {
        for (var y = 0; y < Height; y++)
        {
            var from = pixels.Slice(y * Width * 4, Width * 4);
            var to = canvas.Slice(((Y + y) * canvasWidth + X) * 4, Width * 4);
            if (Overwrites) from.CopyTo(to);
            else Over(from, to);
        }
    }

    /// <summary>What is done when the frame's time is over.</summary>
    public void Remove(Span<byte> canvas, int canvasWidth)
    {
        if (!IsRemovedAfter) return;
        for (var y = 0; y < Height; y++) canvas.Slice(((Y + y) * canvasWidth + X) * 4, Width * 4).Clear();
    }

    private static void Over(ReadOnlySpan<byte> from, Span<byte> to)
    {
        for (var i = 0; i < from.Length; i += 4)
        {
            int above = from[i + 3];
            if (above == 255) from.Slice(i, 4).CopyTo(to[i..]);
            if (above is 0 or 255) continue;
            var below = to[i + 3] * (255 - above);
            var alpha = above * 255 + below;
            for (var channel = i; channel < i + 3; channel++)
                to[channel] = (byte)((from[channel] * above * 255 + to[channel] * below + alpha / 2) / alpha);
            to[i + 3] = (byte)((alpha + 127) / 255);
        }
    }

    private static void Write24(Span<byte> at, int value) => (at[0], at[1], at[2]) = ((byte)value, (byte)(value >> 8), (byte)(value >> 16));
}
