using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Kinora.Media.Analysis;

/// <summary>Random access to untrusted bytes. Reading beyond the end gives fewer bytes, never an exception.</summary>
internal abstract class ByteSource
{
    public abstract long Length { get; }

    /// <returns>The bytes read, fewer than asked for only at the end.</returns>
    public abstract int Read(long offset, Span<byte> buffer);

    public byte[] Read(long offset, int count)
    {
        var buffer = new byte[(int)Math.Clamp(Length - offset, 0, count)];
        return buffer[..Read(offset, buffer)];
    }

    public bool TryReadUInt32(long offset, out uint value)
    {
        Span<byte> four = stackalloc byte[4];
        var whole = Read(offset, four) == 4;
        value = whole ? BinaryPrimitives.ReadUInt32BigEndian(four) : 0;
        return whole;
    }

    public bool TryReadUInt32LittleEndian(long offset, out uint value)
    {
        var whole = TryReadUInt32(offset, out value);
        value = BinaryPrimitives.ReverseEndianness(value);
        return whole;
    }
}

internal sealed class MemorySource(byte[] bytes) : ByteSource
{
    public override long Length => bytes.Length;

    public override int Read(long offset, Span<byte> buffer)
    {
        if (offset < 0 || offset >= bytes.Length) return 0;
        var part = bytes.AsSpan((int)offset, (int)Math.Min(buffer.Length, bytes.Length - offset));
        part.CopyTo(buffer);
        return part.Length;
    }
}

/// <summary>Reads through a window of 64 KiB, for the parsers ask for a few bytes at a time. Does not own the handle.</summary>
internal sealed class FileSource(SafeFileHandle file) : ByteSource
{
    private readonly byte[] window = new byte[64 << 10];
    private long windowStart;
    private int windowLength;

    public override long Length { get; } = RandomAccess.GetLength(file);

    public override int Read(long offset, Span<byte> buffer)
    {
        if (offset < 0 || offset >= Length) return 0;
        if (buffer.Length > window.Length) return ReadFull(offset, buffer);
        if (offset < windowStart || offset + buffer.Length > windowStart + windowLength)
        {
            windowLength = ReadFull(offset, window);
            windowStart = offset;
        }
        var part = window.AsSpan((int)(offset - windowStart));
        part = part[..Math.Clamp(windowLength - (int)(offset - windowStart), 0, buffer.Length)];
        part.CopyTo(buffer);
        return part.Length;
    }

    private int ReadFull(long offset, Span<byte> buffer)
    {
        var filled = 0;
        int count;
        while (filled < buffer.Length && (count = RandomAccess.Read(file, buffer[filled..], offset + filled)) > 0) filled += count;
        return filled;
    }
}
