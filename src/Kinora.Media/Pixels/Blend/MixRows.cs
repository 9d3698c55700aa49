using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kinora.Media.Pixels.Blend;

/// <summary>
/// Weighted means of two rows, weights in 1/256: (a · (256 − w) + b · w + 128) / 256. The sum is at most 65,408, so unsigned
/// 16-bit lanes hold it.
/// </summary>
internal static unsafe class MixRows
{
    public static void Mix(byte* a, byte* b, byte* destination, nint count, int weight)
    {
        nint x = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var (ofA, ofB) = (Vector256.Create((ushort)(256 - weight)), Vector256.Create((ushort)weight));
            for (; x <= count - 32; x += 32) Mean(Vector256.Load(a + x), Vector256.Load(b + x), ofA, ofB, ofA, ofB).Store(destination + x);
        }
        if (Vector128.IsHardwareAccelerated)
        {
            var (ofA, ofB) = (Vector128.Create((ushort)(256 - weight)), Vector128.Create((ushort)weight));
            for (; x <= count - 16; x += 16) Mean(Vector128.Load(a + x), Vector128.Load(b + x), ofA, ofB, ofA, ofB).Store(destination + x);
        }
        MixScalar(a, b, destination, x, count, weight);
    }

    /// <summary>Towards one value.</summary>
    public static void MixConstant(byte* a, byte value, byte* destination, nint count, int weight)
    {
        nint x = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var (ofA, ofB, other) = (Vector256.Create((ushort)(256 - weight)), Vector256.Create((ushort)weight), Vector256.Create(value));
            for (; x <= count - 32; x += 32) Mean(Vector256.Load(a + x), other, ofA, ofB, ofA, ofB).Store(destination + x);
        }
        if (Vector128.IsHardwareAccelerated)
        {
            var (ofA, ofB, other) = (Vector128.Create((ushort)(256 - weight)), Vector128.Create((ushort)weight), Vector128.Create(value));
            for (; x <= count - 16; x += 16) Mean(Vector128.Load(a + x), other, ofA, ofB, ofA, ofB).Store(destination + x);
        }
        MixConstantScalar(a, value, destination, x, count, weight);
    }

    /// <summary>The weight of each sample is its mask m, 0–255, as m + (m ≥ 128): 0 is wholly a, 255 wholly b.</summary>
    public static void MixMasked(byte* a, byte* b, byte* mask, byte* destination, nint count)
    {
        nint x = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var whole = Vector256.Create((ushort)256);
            for (; x <= count - 32; x += 32)
            {
                var (low, high) = Vector256.Widen(Vector256.Load(mask + x));
                low += low >>> 7;
                high += high >>> 7;
                Mean(Vector256.Load(a + x), Vector256.Load(b + x), whole - low, low, whole - high, high).Store(destination + x);
            }
        }
        if (Vector128.IsHardwareAccelerated)
        {
            var whole = Vector128.Create((ushort)256);
            for (; x <= count - 16; x += 16)
            {
                var (low, high) = Vector128.Widen(Vector128.Load(mask + x));
                low += low >>> 7;
                high += high >>> 7;
                Mean(Vector128.Load(a + x), Vector128.Load(b + x), whole - low, low, whole - high, high).Store(destination + x);
            }
        }
        MixMaskedScalar(a, b, mask, destination, x, count);
    }

    internal static void MixScalar(byte* a, byte* b, byte* destination, nint from, nint count, int weight)
    {
        for (var x = from; x < count; x++) destination[x] = One(a[x], b[x], weight);
    }

    internal static void MixConstantScalar(byte* a, byte value, byte* destination, nint from, nint count, int weight)
    {
        for (var x = from; x < count; x++) destination[x] = One(a[x], value, weight);
    }

    internal static void MixMaskedScalar(byte* a, byte* b, byte* mask, byte* destination, nint from, nint count)
    {
        for (var x = from; x < count; x++) destination[x] = One(a[x], b[x], mask[x] + (mask[x] >> 7));
    }

    private static byte One(int a, int b, int weight) => (byte)((a * (256 - weight) + b * weight + 128) >> 8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Mean(
        Vector256<byte> a, Vector256<byte> b,
        Vector256<ushort> lowA, Vector256<ushort> lowB, Vector256<ushort> highA, Vector256<ushort> highB)
    {
        var half = Vector256.Create((ushort)128);
        var (aLow, aHigh) = Vector256.Widen(a);
        var (bLow, bHigh) = Vector256.Widen(b);
        return Vector256.Narrow((aLow * lowA + bLow * lowB + half) >>> 8, (aHigh * highA + bHigh * highB + half) >>> 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Mean(
        Vector128<byte> a, Vector128<byte> b,
        Vector128<ushort> lowA, Vector128<ushort> lowB, Vector128<ushort> highA, Vector128<ushort> highB)
    {
        var half = Vector128.Create((ushort)128);
        var (aLow, aHigh) = Vector128.Widen(a);
        var (bLow, bHigh) = Vector128.Widen(b);
        return Vector128.Narrow((aLow * lowA + bLow * lowB + half) >>> 8, (aHigh * highA + bHigh * highB + half) >>> 8);
    }
}
