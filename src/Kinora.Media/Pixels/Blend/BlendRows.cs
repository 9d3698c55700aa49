using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kinora.Media.Pixels.Blend;

/// <summary>One row of the source-over operator on premultiplied samples.</summary>
internal static unsafe class BlendRows
{
    /// <summary>
    /// destination = source·o + destination · (255 − alpha·o) / 255, with o = opacity / 256; each product rounded to the
    /// nearest, the sum clamped. The destination may be the alpha plane of its own sprite (source = alpha).
    /// Stretches of a whole vector with nothing in them are skipped, opaque ones copied.
    /// </summary>
    public static void SourceOver(byte* source, byte* alpha, byte* destination, int count, int opacity)
    {
        var x = 0;
        if (Vector256.IsHardwareAccelerated) x = SourceOver256(source, alpha, destination, x, count, opacity);
        if (Vector128.IsHardwareAccelerated) x = SourceOver128(source, alpha, destination, x, count, opacity);
        SourceOverScalar(source, alpha, destination, x, count, opacity);
    }

    internal static void SourceOverScalar(byte* source, byte* alpha, byte* destination, int from, int count, int opacity)
    {
        for (var x = from; x < count; x++)
        {
            var keep = 255 - ((alpha[x] * opacity + 128) >> 8);
            var add = (source[x] * opacity + 128) >> 8;
            destination[x] = (byte)Math.Min(255, add + DivideBy255(destination[x] * keep));
        }
    }

    internal static int SourceOver128(byte* source, byte* alpha, byte* destination, int from, int count, int opacity)
    {
        var x = from;
        var strength = Vector128.Create((ushort)opacity);
        for (; x <= count - 16; x += 16)
        {
            var cover = Vector128.Load(alpha + x);
            var add = Vector128.Load(source + x);
            if ((cover | add) == Vector128<byte>.Zero) continue;
            if (opacity == 256 && cover == Vector128<byte>.AllBitsSet)
            {
                add.Store(destination + x);
                continue;
            }
            if (opacity != 256) (cover, add) = (Fade(cover, strength), Fade(add, strength));
            var (keepLow, keepHigh) = Vector128.Widen(~cover);
            var (low, high) = Vector128.Widen(Vector128.Load(destination + x));
            Vector128.AddSaturate(add, Vector128.Narrow(By255(low * keepLow), By255(high * keepHigh))).Store(destination + x);
        }
        return x;
    }

    internal static int SourceOver256(byte* source, byte* alpha, byte* destination, int from, int count, int opacity)
    {
        var x = from;
        var strength = Vector256.Create((ushort)opacity);
        for (; x <= count - 32; x += 32)
        {
            var cover = Vector256.Load(alpha + x);
            var add = Vector256.Load(source + x);
            if ((cover | add) == Vector256<byte>.Zero) continue;
            if (opacity == 256 && cover == Vector256<byte>.AllBitsSet)
            {
                add.Store(destination + x);
                continue;
            }
            if (opacity != 256) (cover, add) = (Fade(cover, strength), Fade(add, strength));
            var (keepLow, keepHigh) = Vector256.Widen(~cover);
            var (low, high) = Vector256.Widen(Vector256.Load(destination + x));
            Vector256.AddSaturate(add, Vector256.Narrow(By255(low * keepLow), By255(high * keepHigh))).Store(destination + x);
        }
        return x;
    }

    /// <summary>Exactly round(value / 255) for 0 ≤ value ≤ 65025 (J. Blinn, "Three wrongs make a right", 1995).</summary>
    internal static int DivideBy255(int value) => (value + 128 + ((value + 128) >> 8)) >> 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> By255(Vector128<ushort> value)
    {
        value += Vector128.Create((ushort)128);
        return (value + (value >>> 8)) >>> 8;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> By255(Vector256<ushort> value)
    {
        value += Vector256.Create((ushort)128);
        return (value + (value >>> 8)) >>> 8;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Fade(Vector128<byte> value, Vector128<ushort> strength)
    {
        var half = Vector128.Create((ushort)128);
        var (low, high) = Vector128.Widen(value);
        return Vector128.Narrow((low * strength + half) >>> 8, (high * strength + half) >>> 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Fade(Vector256<byte> value, Vector256<ushort> strength)
    {
        var half = Vector256.Create((ushort)128);
        var (low, high) = Vector256.Widen(value);
        return Vector256.Narrow((low * strength + half) >>> 8, (high * strength + half) >>> 8);
    }
}
