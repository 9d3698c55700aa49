using System.Runtime.Intrinsics;

namespace Kinora.Media.Pixels.Convert;

/// <summary>
/// Rows of the conversion after unpacking. A dither row holds 64 thresholds of 0–255 that stand for rounding constants;
/// empty rounds to the nearest.
/// </summary>
internal static class PlanarRows
{
    public static void Luma(RgbaRow row, Span<byte> y, ReadOnlySpan<byte> dither)
    {
        var x = Vector256.IsHardwareAccelerated && dither.IsEmpty ? Luma256(row, y) : 0;
        LumaScalar(row, y, dither, x);
    }

    public static void Alpha(RgbaRow row, Span<byte> alpha)
    {
        var x = Vector256.IsHardwareAccelerated ? Alpha256(row, alpha) : 0;
        AlphaScalar(row, alpha, x);
    }

    internal static void AlphaScalar(RgbaRow row, Span<byte> alpha, int from)
    {
        for (var x = from; x < alpha.Length; x++) alpha[x] = (byte)((row.A[x] + 128) >> 8);
    }

    /// <summary>
    /// The mean of two rows by [1 2 1]/4 around each even sample, into the first half of <paramref name="into"/>.
    /// </summary>
    public static void Average(RgbaRow upper, RgbaRow lower, RgbaRow into)
    {
        Average(upper.R, lower.R, into.R, upper.EvenWidth / 2);
        Average(upper.G, lower.G, into.G, upper.EvenWidth / 2);
        Average(upper.B, lower.B, into.B, upper.EvenWidth / 2);
        Average(upper.A, lower.A, into.A, upper.EvenWidth / 2);
    }

    /// <param name="mean">What <see cref="Average(RgbaRow, RgbaRow, RgbaRow)"/> made.</param>
    public static void Chroma(RgbaRow mean, Span<byte> u, Span<byte> v, ReadOnlySpan<byte> dither)
    {
        var x = Vector256.IsHardwareAccelerated && dither.IsEmpty ? Chroma256(mean, u, v) : 0;
        ChromaScalar(mean, u, v, dither, x);
    }

    internal static void ChromaScalar(RgbaRow mean, Span<byte> u, Span<byte> v, ReadOnlySpan<byte> dither, int from)
    {
        for (var x = from; x < u.Length; x++)
        {
            var (r, g, b, a) = (mean.R[x], mean.G[x], mean.B[x], mean.A[x]);
            u[x] = Bt709.U(r, g, b, a, Rounding(a, dither, x));
            v[x] = Bt709.V(r, g, b, a, Rounding(a, dither, x + 32));
        }
    }

    internal static void LumaScalar(RgbaRow row, Span<byte> y, ReadOnlySpan<byte> dither, int from)
    {
        for (var x = from; x < y.Length; x++)
            y[x] = Bt709.Luma(row.R[x], row.G[x], row.B[x], row.A[x], Rounding(row.A[x], dither, x));
    }

    private static int Luma256(RgbaRow row, Span<byte> y)
    {
        var x = 0;
        for (; x <= y.Length - 16; x += 16)
        {
            var words = Vector256.Narrow(Luma8(row, x), Luma8(row, x + 8));
            Vector128.Narrow(words.GetLower(), words.GetUpper()).AsByte().CopyTo(y[x..]);
        }
        return x;
    }

    private static int Alpha256(RgbaRow row, Span<byte> alpha)
    {
        var half = Vector256.Create(128);
        var x = 0;
        for (; x <= alpha.Length - 16; x += 16)
        {
            var words = Vector256.Narrow(
                (Vector256.LoadUnsafe(ref row.A[x]) + half) >> 8, (Vector256.LoadUnsafe(ref row.A[x + 8]) + half) >> 8);
            Vector128.Narrow(words.GetLower(), words.GetUpper()).AsByte().CopyTo(alpha[x..]);
        }

        return x;
    }

    private static int Chroma256(RgbaRow mean, Span<byte> u, Span<byte> v)
    {
        var x = 0;
        for (; x <= u.Length - 16; x += 16)
        {
            Bytes(Chroma8(mean, x, Bt709.UFromR, Bt709.UFromG, Bt709.UFromB), Chroma8(mean, x + 8, Bt709.UFromR, Bt709.UFromG, Bt709.UFromB)).CopyTo(u[x..]);
            Bytes(Chroma8(mean, x, Bt709.VFromR, Bt709.VFromG, Bt709.VFromB), Chroma8(mean, x + 8, Bt709.VFromR, Bt709.VFromG, Bt709.VFromB)).CopyTo(v[x..]);
        }

        return x;

        static Vector128<byte> Bytes(Vector256<int> low, Vector256<int> high)
        {
            var words = Vector256.Narrow(low, high);
            return Vector128.Narrow(words.GetLower(), words.GetUpper()).AsByte();
        }
    }

    private static Vector256<int> Chroma8(RgbaRow mean, int x, int fromR, int fromG, int fromB)
    {
        var sum = Vector256.LoadUnsafe(ref mean.R[x]) * fromR + Vector256.LoadUnsafe(ref mean.G[x]) * fromG
            + Vector256.LoadUnsafe(ref mean.B[x]) * fromB + Vector256.LoadUnsafe(ref mean.A[x]) * Bt709.ChromaFromAlpha;
        var value = (sum + Vector256.Create(Bt709.Half)) >> Bt709.FractionBits;
        return Vector256.Min(Vector256.Max(value, Vector256<int>.Zero), Vector256.Create(255));
    }

    private static Vector256<int> Luma8(RgbaRow row, int x)
    {
        var sum = Vector256.LoadUnsafe(ref row.R[x]) * Bt709.YFromR + Vector256.LoadUnsafe(ref row.G[x]) * Bt709.YFromG
            + Vector256.LoadUnsafe(ref row.B[x]) * Bt709.YFromB + Vector256.LoadUnsafe(ref row.A[x]) * Bt709.YFromAlpha;
        return Vector256.Min((sum + Vector256.Create(Bt709.Half)) >> Bt709.FractionBits, Vector256.Create(255));
    }

    private static void Average(int[] upper, int[] lower, int[] into, int count)
    {
        into[0] = (3 * (upper[0] + lower[0]) + upper[1] + lower[1] + 4) >> 3;
        var done = Vector256.IsHardwareAccelerated ? Average256(upper, lower, into, count) : 1;
        AverageScalar(upper, lower, into, done, count);
    }

    /// <summary>Eight a turn: sixteen neighbouring sums, of which the even ones are kept.</summary>
    private static int Average256(int[] upper, int[] lower, int[] into, int count)
    {
        var even = Vector256.Create(0, 2, 4, 6, 0, 2, 4, 6);
        var x = 1;
        for (; x <= count - 8; x += 8)
        {
            var low = Vector256.Shuffle(Weighted(2 * x), even).GetLower();
            var high = Vector256.Shuffle(Weighted(2 * x + 8), even).GetLower();
            Vector256.Create(low, high).StoreUnsafe(ref into[x]);
        }

        return x;

        Vector256<int> Weighted(int i)
        {
            var left = Vector256.LoadUnsafe(ref upper[i - 1]) + Vector256.LoadUnsafe(ref lower[i - 1]);
            var middle = Vector256.LoadUnsafe(ref upper[i]) + Vector256.LoadUnsafe(ref lower[i]);
            var right = Vector256.LoadUnsafe(ref upper[i + 1]) + Vector256.LoadUnsafe(ref lower[i + 1]);
            return (left + middle + middle + right + Vector256.Create(4)) >> 3;
        }
    }

    internal static void AverageScalar(int[] upper, int[] lower, int[] into, int from, int count)
    {
        for (var x = from; x < count; x++)
        {
            into[x] = (upper[2 * x - 1] + lower[2 * x - 1] + 2 * (upper[2 * x] + lower[2 * x])
                + upper[2 * x + 1] + lower[2 * x + 1] + 4) >> 3;
        }
    }

    /// <summary>Nothing is dithered where all is transparent: those samples stay 0.</summary>
    private static int Rounding(int alpha, ReadOnlySpan<byte> dither, int x) => dither.IsEmpty || alpha == 0
        ? Bt709.Half
        : (dither[x & (BlueNoise.Size - 1)] << (Bt709.FractionBits - 8)) + (1 << (Bt709.FractionBits - 9));
}
