namespace Kinora.Media.Pixels.Blend;

/// <summary>Weighted means of two rows, weights in 1/256: (a · (256 − w) + b · w + 128) / 256.</summary>
internal static unsafe class MixRows
{
    public static void Mix(byte* a, byte* b, byte* destination, nint count, int weight) =>
        MixScalar(a, b, destination, 0, count, weight);

    /// <summary>Towards one value.</summary>
    public static void MixConstant(byte* a, byte value, byte* destination, nint count, int weight) =>
        MixConstantScalar(a, value, destination, 0, count, weight);

    /// <summary>The weight of each sample is its mask m, 0–255, as m + (m ≥ 128): 0 is wholly a, 255 wholly b.</summary>
    public static void MixMasked(byte* a, byte* b, byte* mask, byte* destination, nint count) =>
        MixMaskedScalar(a, b, mask, destination, 0, count);

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
}
