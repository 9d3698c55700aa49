using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kinora.Media.Pixels.Sample;

/// <summary>Half size by the mean of 2×2 samples, rounded; the last row or column of an odd side counts twice.</summary>
internal static unsafe class Halve
{
    public static void Plane(Plane source, Plane destination)
    {
        System.Diagnostics.Debug.Assert(destination.Width == (source.Width + 1) / 2 && destination.Height == (source.Height + 1) / 2);
        for (var y = 0; y < destination.Height; y++)
        {
            var upper = source.RowPointer(2 * y);
            var lower = source.RowPointer(Math.Min(2 * y + 1, source.Height - 1));
            Row(upper, lower, source.Width, destination.RowPointer(y));
        }
    }

    public static void Row(byte* upper, byte* lower, int sourceWidth, byte* destination)
    {
        var x = 0;
        if (Avx2.IsSupported) x = Row256(upper, lower, sourceWidth, destination);
        if (Ssse3.IsSupported) x = Row128(upper, lower, sourceWidth, destination, x);
        RowScalar(upper, lower, sourceWidth, destination, x);
    }

    internal static void RowScalar(byte* upper, byte* lower, int sourceWidth, byte* destination, int from)
    {
        for (var x = from; x < (sourceWidth + 1) / 2; x++)
        {
            var left = 2 * x;
            var right = Math.Min(left + 1, sourceWidth - 1);
            destination[x] = (byte)((upper[left] + upper[right] + lower[left] + lower[right] + 2) >> 2);
        }
    }

    internal static int Row128(byte* upper, byte* lower, int sourceWidth, byte* destination, int from)
    {
        var one = Vector128.Create((sbyte)1);
        var x = from;
        for (; x <= sourceWidth / 2 - 16; x += 16)
        {
            Sse2.PackUnsignedSaturate(Quarter(upper + 2 * x, lower + 2 * x), Quarter(upper + 2 * x + 16, lower + 2 * x + 16))
                .Store(destination + x);
        }
        return x;

        Vector128<short> Quarter(byte* a, byte* b) =>
            (Ssse3.MultiplyAddAdjacent(Vector128.Load(a), one) + Ssse3.MultiplyAddAdjacent(Vector128.Load(b), one)
                + Vector128.Create((short)2)) >>> 2;
    }

    internal static int Row256(byte* upper, byte* lower, int sourceWidth, byte* destination)
    {
        var one = Vector256.Create((sbyte)1);
        var x = 0;
        for (; x <= sourceWidth / 2 - 32; x += 32)
        {
            var packed = Avx2.PackUnsignedSaturate(Quarter(upper + 2 * x, lower + 2 * x), Quarter(upper + 2 * x + 32, lower + 2 * x + 32));
            // Packing works within lanes: quarters 0 2 1 3.
            Avx2.Permute4x64(packed.AsInt64(), 0b11_01_10_00).AsByte().Store(destination + x);
        }
        return x;

        Vector256<short> Quarter(byte* a, byte* b) =>
            (Avx2.MultiplyAddAdjacent(Vector256.Load(a), one) + Avx2.MultiplyAddAdjacent(Vector256.Load(b), one)
                + Vector256.Create((short)2)) >>> 2;
    }
}
