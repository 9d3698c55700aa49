using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kinora.Media.Pixels.Sample;

/// <summary>
/// The two inner loops of the resampler. Weights in 1/128; sums are rounded, shifted and clamped to a byte. Sums of four
/// products reach 36,720 and saturate at 32,767 in the vectors, which is 255 after the shift all the same. Multiplying by
/// 256 and keeping the upper half with rounding (mulhrs) is (sum + 64) >> 7.
/// </summary>
internal static unsafe class ResampleRows
{
    private const int Round = 1 << (TapTable.WeightBits - 1);

    /// <summary>destination[x] = Σ rows[k][x] · weights[k] for four rows.</summary>
    /// <param name="soon">Two rows that will be needed next, fetched into the cache meanwhile: a master of 10 MB does not fit
    /// there, and a profile showed most of this loop's samples on one load. Null for none.</param>
    public static void Vertical(byte** rows, ReadOnlySpan<sbyte> weights, byte* destination, int count, byte** soon = null)
    {
        var done = 0;
        if (Avx2.IsSupported) done = Vertical256(rows, weights, destination, done, count, soon);
        if (Ssse3.IsSupported) done = Vertical128(rows, weights, destination, done, count);
        VerticalScalar(rows, weights, destination, done, count);
    }

    /// <summary>destination[i] = Σ source[indices[4i + k]] · weights[4i + k]. Reads up to 16 bytes from any index on.</summary>
    public static void Horizontal(byte* source, TapTable taps, byte* destination)
    {
        var done = 0;
        if (taps.Shuffles)
        {
            if (Avx2.IsSupported) done = Horizontal256(source, taps, destination, done, taps.Count);
            if (Ssse3.IsSupported) done = Horizontal128(source, taps, destination, done, taps.Count);
        }
        HorizontalScalar(source, taps, destination, done, taps.Count);
    }

    /// <summary>The same for outputs <paramref name="from"/> (a multiple of 32) to <paramref name="end"/> of a table that shuffles.</summary>
    public static void Horizontal(byte* source, TapTable taps, byte* destination, int from, int end)
    {
        var done = from;
        if (Avx2.IsSupported) done = Horizontal256(source, taps, destination, done, end);
        if (Ssse3.IsSupported) done = Horizontal128(source, taps, destination, done, end);
        HorizontalScalar(source, taps, destination, done, end);
    }

    internal static void VerticalScalar(byte** rows, ReadOnlySpan<sbyte> weights, byte* destination, int from, int count)
    {
        byte* r0 = rows[0], r1 = rows[1], r2 = rows[2], r3 = rows[3];
        int w0 = weights[0], w1 = weights[1], w2 = weights[2], w3 = weights[3];
        for (var x = from; x < count; x++)
        {
            var sum = r0[x] * w0 + r1[x] * w1 + r2[x] * w2 + r3[x] * w3;
            destination[x] = (byte)Math.Clamp((sum + Round) >> TapTable.WeightBits, 0, 255);
        }
    }

    internal static int Vertical128(byte** rows, ReadOnlySpan<sbyte> weights, byte* destination, int from, int count)
    {
        byte* r0 = rows[0], r1 = rows[1], r2 = rows[2], r3 = rows[3];
        var upper = Vector128.Create(Pair(weights[0], weights[1])).AsSByte();
        var lower = Vector128.Create(Pair(weights[2], weights[3])).AsSByte();
        var scale = Vector128.Create((short)256);
        var x = from;
        for (; x <= count - 16; x += 16)
        {
            var (a, b) = (Vector128.Load(r0 + x), Vector128.Load(r1 + x));
            var (c, d) = (Vector128.Load(r2 + x), Vector128.Load(r3 + x));
            var low = Sse2.AddSaturate(
                Ssse3.MultiplyAddAdjacent(Sse2.UnpackLow(a, b), upper), Ssse3.MultiplyAddAdjacent(Sse2.UnpackLow(c, d), lower));
            var high = Sse2.AddSaturate(
                Ssse3.MultiplyAddAdjacent(Sse2.UnpackHigh(a, b), upper), Ssse3.MultiplyAddAdjacent(Sse2.UnpackHigh(c, d), lower));
            Sse2.PackUnsignedSaturate(Ssse3.MultiplyHighRoundScale(low, scale), Ssse3.MultiplyHighRoundScale(high, scale))
                .Store(destination + x);
        }
        return x;
    }

    // Hot from the first frame on, and not compiled ahead of time: the quick compilation showed up in profiles of a film's start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int Vertical256(
        byte** rows, ReadOnlySpan<sbyte> weights, byte* destination, int from, int count, byte** soon = null)
    {
        // Without rows to come it fetches what it has: the instruction may point anywhere readable.
        var soon0 = soon is null ? rows[3] : soon[0];
        var soon1 = soon is null ? rows[3] : soon[1];
        byte* r0 = rows[0], r1 = rows[1], r2 = rows[2], r3 = rows[3];
        var upper = Vector256.Create(Pair(weights[0], weights[1])).AsSByte();
        var lower = Vector256.Create(Pair(weights[2], weights[3])).AsSByte();
        var scale = Vector256.Create((short)256);
        var x = from;
        for (; x <= count - 32; x += 32)
        {
            Sse.Prefetch0(soon0 + x);
            Sse.Prefetch0(soon1 + x);
            var (a, b) = (Vector256.Load(r0 + x), Vector256.Load(r1 + x));
            var (c, d) = (Vector256.Load(r2 + x), Vector256.Load(r3 + x));
            var low = Avx2.AddSaturate(
                Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(a, b), upper), Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(c, d), lower));
            var high = Avx2.AddSaturate(
                Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(a, b), upper), Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(c, d), lower));
            // Unpacking and packing both stay within 128-bit lanes, so the order comes out right.
            Avx2.PackUnsignedSaturate(Avx2.MultiplyHighRoundScale(low, scale), Avx2.MultiplyHighRoundScale(high, scale))
                .Store(destination + x);
        }
        return x;
    }

    internal static void HorizontalScalar(byte* source, TapTable taps, byte* destination, int from, int end)
    {
        var indices = taps.Indices;
        var weights = taps.Weights;
        for (var i = 4 * from; i < 4 * end; i += 4)
        {
            var sum = source[indices[i]] * weights[i] + source[indices[i + 1]] * weights[i + 1]
                + source[indices[i + 2]] * weights[i + 2] + source[indices[i + 3]] * weights[i + 3];
            destination[i / 4] = (byte)Math.Clamp((sum + Round) >> TapTable.WeightBits, 0, 255);
        }
    }

    /// <summary>Eight outputs a turn: two groups of four, each 16 bytes shuffled to four times four taps.</summary>
    internal static int Horizontal128(byte* source, TapTable taps, byte* destination, int from, int end)
    {
        var bases = Start(taps.Bases);
        var offsets = Start(taps.Offsets);
        var weights = Start(taps.Weights);
        var scale = Vector128.Create((short)256);
        var i = from;
        for (; i <= end - 8; i += 8)
        {
            var first = Products(0);
            var second = Products(1);
            var sums = Ssse3.MultiplyHighRoundScale(Ssse3.HorizontalAddSaturate(first, second), scale);
            Sse2.PackUnsignedSaturate(sums, sums).GetLower().Store(destination + i);
        }
        return i;

        Vector128<short> Products(int group) => Ssse3.MultiplyAddAdjacent(
            Ssse3.Shuffle(Vector128.Load(source + bases[i / 4 + group]), Vector128.Load(offsets + 4 * i + 16 * group)),
            Vector128.Load(weights + 4 * i + 16 * group));
    }

    /// <summary>
    /// Thirty-two outputs a turn: eight groups g0 … g7, two to a vector. Adding neighbours and packing leave them as
    /// g0 g2 g4 g6 | g1 g3 g5 g7, which the last permutation sorts.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int Horizontal256(byte* source, TapTable taps, byte* destination, int from, int end)
    {
        var bases = Start(taps.Bases);
        var offsets = Start(taps.Offsets);
        var weights = Start(taps.Weights);
        var scale = Vector256.Create((short)256);
        var order = Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7);
        var i = from;
        for (; i <= end - 32; i += 32)
        {
            var @base = bases + i / 4;
            var low = Avx2.HorizontalAddSaturate(
                Products(source, @base, offsets + 4 * i, weights + 4 * i),
                Products(source, @base + 2, offsets + 4 * i + 32, weights + 4 * i + 32));
            var high = Avx2.HorizontalAddSaturate(
                Products(source, @base + 4, offsets + 4 * i + 64, weights + 4 * i + 64),
                Products(source, @base + 6, offsets + 4 * i + 96, weights + 4 * i + 96));
            var packed = Avx2.PackUnsignedSaturate(Avx2.MultiplyHighRoundScale(low, scale), Avx2.MultiplyHighRoundScale(high, scale));
            Avx2.PermuteVar8x32(packed.AsInt32(), order).AsByte().Store(destination + i);
        }
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Products(byte* source, int* bases, byte* offsets, sbyte* weights)
    {
        var samples = Vector256.Create(Vector128.Load(source + bases[0]), Vector128.Load(source + bases[1]));
        return Avx2.MultiplyAddAdjacent(Avx2.Shuffle(samples, Vector256.Load(offsets)), Vector256.Load(weights));
    }

    private static short Pair(sbyte first, sbyte second) => (short)((byte)first | second << 8);

    /// <summary>The first element of a pinned array.</summary>
    private static T* Start<T>(T[] pinned) where T : unmanaged =>
        (T*)Unsafe.AsPointer(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(pinned));
}
