namespace Kinora.Media.Pixels.Convert;

/// <summary>
/// Rows of the conversion after unpacking. A dither row holds 64 thresholds of 0–255 that stand for rounding constants;
/// empty rounds to the nearest.
/// </summary>
internal static class PlanarRows
{
    public static void Luma(RgbaRow row, Span<byte> y, ReadOnlySpan<byte> dither)
    {
        for (var x = 0; x < y.Length; x++)
            y[x] = Bt709.Luma(row.R[x], row.G[x], row.B[x], row.A[x], Rounding(row.A[x], dither, x));
    }

    public static void Alpha(RgbaRow row, Span<byte> alpha)
    {
        for (var x = 0; x < alpha.Length; x++) alpha[x] = (byte)((row.A[x] + 128) >> 8);
    }

    public static void Chroma(RgbaRow upper, RgbaRow lower, Span<byte> u, Span<byte> v, ReadOnlySpan<byte> dither)
    {
        for (var x = 0; x < u.Length; x++)
        {
            var r = Mean(upper.R, lower.R, x);
            var g = Mean(upper.G, lower.G, x);
            var b = Mean(upper.B, lower.B, x);
            var a = Mean(upper.A, lower.A, x);
            u[x] = Bt709.U(r, g, b, a, Rounding(a, dither, x));
            v[x] = Bt709.V(r, g, b, a, Rounding(a, dither, x + 32));
        }
    }

    public static void AlphaHalf(RgbaRow upper, RgbaRow lower, Span<byte> alpha)
    {
        for (var x = 0; x < alpha.Length; x++) alpha[x] = (byte)((Mean(upper.A, lower.A, x) + 128) >> 8);
    }

    /// <summary>[1 2 1]/4 around the even sample, over both rows.</summary>
    private static int Mean(int[] upper, int[] lower, int x)
    {
        var left = Math.Max(0, 2 * x - 1);
        return (upper[left] + lower[left] + 2 * (upper[2 * x] + lower[2 * x]) + upper[2 * x + 1] + lower[2 * x + 1] + 4) >> 3;
    }

    /// <summary>Nothing is dithered where all is transparent: those samples stay 0.</summary>
    private static int Rounding(int alpha, ReadOnlySpan<byte> dither, int x) => dither.IsEmpty || alpha == 0
        ? Bt709.Half
        : (dither[x & (BlueNoise.Size - 1)] << (Bt709.FractionBits - 8)) + (1 << (Bt709.FractionBits - 9));
}
