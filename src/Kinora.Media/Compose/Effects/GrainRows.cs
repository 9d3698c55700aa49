using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kinora.Media.Compose.Effects;

/// <summary>
/// row[x] += noise[x] · weight(row[x]) · factor / 32768, rounded, clamped. The weight is 64 + 2 · min(y, 255 − y), at most 255.
/// </summary>
internal static unsafe class GrainRows
{
    public static void Apply(byte* row, sbyte* noise, short factor, int count)
    {
        var x = 0;
        if (Avx2.IsSupported)
        {
            var strength = Vector256.Create(factor);
            for (; x <= count - 16; x += 16)
            {
                var luma = Avx2.ConvertToVector256Int16(row + x);
                var weight = Vector256.Min(
                    Vector256.Create((short)64) + (Vector256.Min(luma, Vector256.Create((short)255) - luma) << 1),
                    Vector256.Create((short)255));
                // |127 · 255| fits 16 bits; mulhrs is (product + 16384) >> 15.
                var change = Avx2.MultiplyHighRoundScale(Avx2.ConvertToVector256Int16(noise + x) * weight, strength);
                var result = luma + change;
                Sse2.PackUnsignedSaturate(result.GetLower(), result.GetUpper()).Store(row + x);
            }
        }
        Scalar(row, noise, factor, x, count);
    }

    internal static void Scalar(byte* row, sbyte* noise, short factor, int from, int count)
    {
        for (var x = from; x < count; x++) row[x] = (byte)Math.Clamp(row[x] + Change(row[x], noise[x], factor), 0, 255);
    }

    public static int Change(int luma, sbyte noise, short factor) =>
        (noise * Math.Min(64 + 2 * Math.Min(luma, 255 - luma), 255) * factor + 16384) >> 15;
}
