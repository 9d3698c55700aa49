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
        for (var x = 0; x < alpha.Length; x++) alpha[x] = (byte)((row.A[x] + 128) >> 8);
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
        for (var x = 0; x < u.Length; x++)
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

    private static Vector256<int> Luma8(RgbaRow row, int x)
    {
        var sum = Vector256.LoadUnsafe(ref row.R[x]) * Bt709.YFromR + Vector256.LoadUnsafe(ref row.G[x]) * Bt709.YFromG
            + Vector256.LoadUnsafe(ref row.B[x]) * Bt709.YFromB + Vector256.LoadUnsafe(ref row.A[x]) * Bt709.YFromAlpha;
        return Vector256.Min((sum + Vector256.Create(Bt709.Half)) >> Bt709.FractionBits, Vector256.Create(255));
    }

    private static void Average(int[] upper, int[] lower, int[] into, int count)
    {
        into[0] = (3 * (upper[0] + lower[0]) + upper[1] + lower[1] + 4) >> 3;
        for (var x = 1; x < count; x++)
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
