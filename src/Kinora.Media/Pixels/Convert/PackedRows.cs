using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kinora.Media.Pixels.Convert;

/// <summary>Unpacks a row into four rows of premultiplied 8.8 fixed point: the one form the conversions work on.</summary>
internal static class PackedRows
{
    /// <summary>Fills <paramref name="into"/> from one row of pixels; opaque formats get alpha 255.</summary>
    public static void Unpack(ReadOnlySpan<byte> row, PackedFormat format, RgbaRow into)
    {
        switch (format)
        {
            case PackedFormat.Rgb24:
                Rgb24(row, into);
                break;
            case PackedFormat.Argb32Premultiplied:
                Argb32(row, into);
                break;
            case PackedFormat.Rgba32:
                Rgba32(row, into);
                break;
            case PackedFormat.Rgb48:
                Rgb48(row, into);
                break;
            case PackedFormat.Rgba64:
                Rgba64(row, into);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }
        into.Pad();
    }

    private static void Rgb24(ReadOnlySpan<byte> row, RgbaRow into)
    {
        for (var x = 0; x < into.Width; x++)
        {
            var pixel = row.Slice(3 * x, 3);
            into.R[x] = pixel[0] << 8;
            into.G[x] = pixel[1] << 8;
            into.B[x] = pixel[2] << 8;
            into.A[x] = Bt709.One;
        }
    }

    private static void Argb32(ReadOnlySpan<byte> row, RgbaRow into)
    {
        var done = Vector256.IsHardwareAccelerated && BitConverter.IsLittleEndian ? Argb32Vector(row, into) : 0;
        Argb32Scalar(row, into, done);
    }

    internal static int Argb32Vector(ReadOnlySpan<byte> row, RgbaRow into)
    {
        var low = Vector256.Create(255);
        ref var first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, int>(row));
        var x = 0;
        for (; x <= into.Width - 8; x += 8)
        {
            var pixels = Vector256.LoadUnsafe(ref first, (nuint)x);
            var alpha = pixels >>> 24;
            (Vector256.Min(pixels >>> 16 & low, alpha) << 8).StoreUnsafe(ref into.R[x]);
            (Vector256.Min(pixels >>> 8 & low, alpha) << 8).StoreUnsafe(ref into.G[x]);
            (Vector256.Min(pixels & low, alpha) << 8).StoreUnsafe(ref into.B[x]);
            (alpha << 8).StoreUnsafe(ref into.A[x]);
        }

        return x;
    }

    internal static void Argb32Scalar(ReadOnlySpan<byte> row, RgbaRow into, int from)
    {
        for (var x = from; x < into.Width; x++)
        {
            // A channel above its alpha is no colour; such input is held to the alpha.
            var pixel = row.Slice(4 * x, 4);
            int alpha = pixel[3];
            into.R[x] = Math.Min(pixel[2], alpha) << 8;
            into.G[x] = Math.Min(pixel[1], alpha) << 8;
            into.B[x] = Math.Min(pixel[0], alpha) << 8;
            into.A[x] = alpha << 8;
        }
    }

    private static void Rgba32(ReadOnlySpan<byte> row, RgbaRow into)
    {
        for (var x = 0; x < into.Width; x++)
        {
            var pixel = row.Slice(4 * x, 4);
            int alpha = pixel[3];
            into.R[x] = Multiply8(pixel[0], alpha);
            into.G[x] = Multiply8(pixel[1], alpha);
            into.B[x] = Multiply8(pixel[2], alpha);
            into.A[x] = alpha << 8;
        }
    }

    private static void Rgb48(ReadOnlySpan<byte> row, RgbaRow into)
    {
        for (var x = 0; x < into.Width; x++)
        {
            into.R[x] = From16(Word(row, 3 * x));
            into.G[x] = From16(Word(row, 3 * x + 1));
            into.B[x] = From16(Word(row, 3 * x + 2));
            into.A[x] = Bt709.One;
        }
    }

    private static void Rgba64(ReadOnlySpan<byte> row, RgbaRow into)
    {
        for (var x = 0; x < into.Width; x++)
        {
            var alpha = Word(row, 4 * x + 3);
            into.R[x] = Multiply16(Word(row, 4 * x), alpha);
            into.G[x] = Multiply16(Word(row, 4 * x + 1), alpha);
            into.B[x] = Multiply16(Word(row, 4 * x + 2), alpha);
            into.A[x] = From16(alpha);
        }
    }

    private static int Word(ReadOnlySpan<byte> row, int index) => BinaryPrimitives.ReadUInt16LittleEndian(row[(2 * index)..]);

    private static int Multiply8(int value, int alpha) => (value * alpha * 256 + 127) / 255;

    private static int From16(int value) => (int)(((long)value * Bt709.One + 32767) / 65535);

    private static int Multiply16(int value, int alpha) =>
        (int)(((long)value * alpha * Bt709.One + 65535L * 65535 / 2) / (65535L * 65535));
}
