using System.Runtime.Intrinsics;

namespace Kinora.Media.Pixels.Filter;

/// <summary>row[x] += (row[x] − smooth[x]) · factor / 64, rounded and clamped; |255 · 256| does not fit 16 bits, so 32.</summary>
internal static unsafe class SharpenRows
{
    public static void Apply(byte* row, byte* smooth, int factor, int count)
    {
        var x = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; x <= count - 32; x += 32)
            {
                var (low, high) = Vector256.Widen(Vector256.Load(row + x));
                var (softLow, softHigh) = Vector256.Widen(Vector256.Load(smooth + x));
                Vector256.Narrow(Half(low.AsInt16(), softLow.AsInt16(), factor), Half(high.AsInt16(), softHigh.AsInt16(), factor))
                    .Store(row + x);
            }
        }
        Scalar(row, smooth, factor, x, count);
    }

    internal static void Scalar(byte* row, byte* smooth, int factor, int from, int count)
    {
        for (var x = from; x < count; x++)
            row[x] = (byte)Math.Clamp(row[x] + (((row[x] - smooth[x]) * factor + 32) >> 6), 0, 255);
    }

    private static Vector256<ushort> Half(Vector256<short> value, Vector256<short> smooth, int factor)
    {
        var (low, high) = Vector256.Widen(value - smooth);
        var (baseLow, baseHigh) = Vector256.Widen(value);
        return Vector256.Narrow(Quarter(baseLow, low, factor), Quarter(baseHigh, high, factor)).AsUInt16();
    }

    private static Vector256<int> Quarter(Vector256<int> value, Vector256<int> difference, int factor)
    {
        var result = value + ((difference * factor + Vector256.Create(32)) >> 6);
        return Vector256.Min(Vector256.Max(result, Vector256<int>.Zero), Vector256.Create(255));
    }
}
