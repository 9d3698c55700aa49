using System.Buffers.Binary;

namespace Kinora.Media.Pixels.Convert;

/// <summary>Unpacks a row into four rows of premultiplied 8.8 fixed point: the one form the conversions work on.</summary>
internal static class PackedRows
{
    /// <summary>Fills <paramref name="into"/> from one row of pixels; opaque formats get alpha 255.</summary>
    public static void Unpack(ReadOnlySpan<byte> row, PackedFormat format, RgbaRow into)
    {
        for (var x = 0; x < into.Width; x++)
        {
            var (r, g, b, a) = Pixel(row, format, x);
            into.R[x] = r;
            into.G[x] = g;
            into.B[x] = b;
            into.A[x] = a;
        }
        into.Pad();
    }

    private static (int R, int G, int B, int A) Pixel(ReadOnlySpan<byte> row, PackedFormat format, int x)
    {
        switch (format)
        {
            case PackedFormat.Rgb24:
                return (row[3 * x] << 8, row[3 * x + 1] << 8, row[3 * x + 2] << 8, Bt709.One);
            case PackedFormat.Argb32Premultiplied:
                // A channel above its alpha is no colour; such input is held to the alpha.
                var alpha = row[4 * x + 3];
                return (Math.Min(row[4 * x + 2], alpha) << 8, Math.Min(row[4 * x + 1], alpha) << 8,
                    Math.Min(row[4 * x], alpha) << 8, alpha << 8);
            case PackedFormat.Rgba32:
                int straight = row[4 * x + 3];
                return (Multiply8(row[4 * x], straight), Multiply8(row[4 * x + 1], straight),
                    Multiply8(row[4 * x + 2], straight), straight << 8);
            case PackedFormat.Rgb48:
                return (From16(Word(row, 3 * x)), From16(Word(row, 3 * x + 1)), From16(Word(row, 3 * x + 2)), Bt709.One);
            case PackedFormat.Rgba64:
                var deep = Word(row, 4 * x + 3);
                return (Multiply16(Word(row, 4 * x), deep), Multiply16(Word(row, 4 * x + 1), deep),
                    Multiply16(Word(row, 4 * x + 2), deep), From16(deep));
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }
    }

    private static int Word(ReadOnlySpan<byte> row, int index) => BinaryPrimitives.ReadUInt16LittleEndian(row[(2 * index)..]);

    private static int Multiply8(int value, int alpha) => (value * alpha * 256 + 127) / 255;

    private static int From16(int value) => (int)(((long)value * Bt709.One + 32767) / 65535);

    private static int Multiply16(int value, int alpha) =>
        (int)(((long)value * alpha * Bt709.One + 65535L * 65535 / 2) / (65535L * 65535));
}
