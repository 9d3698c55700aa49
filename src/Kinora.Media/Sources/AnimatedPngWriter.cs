using System.Buffers.Binary;
using System.IO.Compression;

namespace Kinora.Media.Sources;

/// <summary>
/// Writes whole RGBA pictures with their durations as an animated PNG: a lossless form with exact times that ffmpeg reads.
/// (PNG specification, third edition.) The number of frames must be known beforehand.
/// </summary>
internal sealed class AnimatedPngWriter
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    private readonly Stream stream;
    private readonly int width;
    private readonly int height;
    private uint sequence;

    public AnimatedPngWriter(Stream stream, int width, int height, int frames)
    {
        this.stream = stream;
        this.width = width;
        this.height = height;
        stream.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk("IHDR"u8, [.. Big(width), .. Big(height), 8, 6, 0, 0, 0]); // 8 bits, R, G, B and alpha
        Chunk("acTL"u8, [.. Big(frames), .. Big(1)]);
    }

    /// <param name="milliseconds">At most 65,535; longer ones are cut to that.</param>
    public void Write(ReadOnlySpan<byte> rgba, int milliseconds)
    {
        var isFirst = sequence == 0;
        var delay = (ushort)Math.Clamp(milliseconds, 1, ushort.MaxValue);
        Chunk("fcTL"u8,
        [
            .. Big((int)sequence++), .. Big(width), .. Big(height), .. Big(0), .. Big(0),
            (byte)(delay >> 8), (byte)delay, 1000 >> 8, 1000 & 255, 0, 0,
        ]);
        var pixels = Compress(rgba);
        if (isFirst) Chunk("IDAT"u8, pixels);
        else Chunk("fdAT"u8, [.. Big((int)sequence++), .. pixels]);
    }

    public void Finish() => Chunk("IEND"u8, []);

    private byte[] Compress(ReadOnlySpan<byte> rgba)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest))
        {
            for (var y = 0; y < height; y++)
            {
                zlib.WriteByte(0); // no filter
                zlib.Write(rgba.Slice(y * width * 4, width * 4));
            }
        }
        return compressed.ToArray();
    }

    private void Chunk(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        stream.Write(Big(content.Length));
        stream.Write(name);
        stream.Write(content);
        stream.Write(Big((int)~Check(content, Check(name, uint.MaxValue))));
    }

    private static uint Check(ReadOnlySpan<byte> bytes, uint sum)
    {
        foreach (var value in bytes) sum = Table[(byte)(sum ^ value)] ^ sum >> 8;
        return sum;
    }

    private static uint Entry(int index)
    {
        var entry = (uint)index;
        for (var bit = 0; bit < 8; bit++) entry = (entry & 1) != 0 ? 0xEDB88320 ^ entry >> 1 : entry >> 1;
        return entry;
    }

    private static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
