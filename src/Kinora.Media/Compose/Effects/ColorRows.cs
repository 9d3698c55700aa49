using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kinora.Media.Compose.Effects;

/// <summary>Rows of the colour table: first where each chroma sample falls, then one lookup a sample.</summary>
internal static unsafe class ColorRows
{
    /// <summary>The table index of each chroma sample's cell and the weights of its corners, in 1/64, packed like the table.</summary>
    public static void Place(byte* u, byte* v, int* cells, int* weights, int count)
    {
        var x = 0;
        if (Avx2.IsSupported)
        {
            var fraction = Vector256.Create(7);
            var one = Vector256.Create(8);
            for (; x <= count - 8; x += 8)
            {
                var blue = Avx2.ConvertToVector256Int32(u + x);
                var red = Avx2.ConvertToVector256Int32(v + x);
                (((blue >>> 3 << 5) + (red >>> 3)) << 8).Store(cells + x);
                var (farU, farV) = (blue & fraction, red & fraction);
                var (nearU, nearV) = (one - farU, one - farV);
                (nearU * nearV | farU * nearV << 8 | nearU * farV << 16 | farU * farV << 24).Store(weights + x);
            }
        }
        for (; x < count; x++)
        {
            cells[x] = ((u[x] >> 3 << 5) + (v[x] >> 3)) << 8;
            var (farU, farV) = (u[x] & 7, v[x] & 7);
            weights[x] = (8 - farU) * (8 - farV) | farU * (8 - farV) << 8 | (8 - farU) * farV << 16 | farU * farV << 24;
        }
    }

    /// <summary>Sample x takes cell x (chroma).</summary>
    public static void Lookup(uint* table, int* cells, int* weights, byte* luma, byte* destination, int count)
    {
        var x = 0;
        if (Avx2.IsSupported)
        {
            for (; x <= count - 8; x += 8)
                Eight(table, Vector256.Load(cells + x), Vector256.Load(weights + x), luma + x).Store(destination + x);
        }
        LookupScalar(table, cells, weights, luma, destination, x, count, 0);
    }

    /// <summary>Sample x takes cell x / 2 (luma).</summary>
    public static void LookupPairs(uint* table, int* cells, int* weights, byte* luma, byte* destination, int count)
    {
        var x = 0;
        if (Avx2.IsSupported)
        {
            var twice = Vector256.Create(0, 0, 1, 1, 2, 2, 3, 3);
            for (; x <= count - 8; x += 8)
            {
                var cell = Avx2.PermuteVar8x32(Vector128.Load(cells + x / 2).ToVector256Unsafe(), twice);
                var weight = Avx2.PermuteVar8x32(Vector128.Load(weights + x / 2).ToVector256Unsafe(), twice);
                Eight(table, cell, weight, luma + x).Store(destination + x);
            }
        }
        LookupScalar(table, cells, weights, luma, destination, x, count, 1);
    }

    internal static void LookupScalar(
        uint* table, int* cells, int* weights, byte* luma, byte* destination, int from, int count, int halvings)
    {
        for (var x = from; x < count; x++)
        {
            var corners = table[cells[x >> halvings] + luma[x]];
            var weight = (uint)weights[x >> halvings];
            var sum = (corners & 255) * (weight & 255) + (corners >> 8 & 255) * (weight >> 8 & 255)
                + (corners >> 16 & 255) * (weight >> 16 & 255) + (corners >> 24) * (weight >> 24);
            destination[x] = (byte)((sum + 32) >> 6);
        }
    }

    private static Vector64<byte> Eight(uint* table, Vector256<int> cells, Vector256<int> weights, byte* luma)
    {
        var index = cells + Avx2.ConvertToVector256Int32(luma);
        var corners = Avx2.GatherVector256((int*)table, index, 4).AsByte();
        var pairs = Avx2.MultiplyAddAdjacent(corners, weights.AsSByte());
        var sums = (Avx2.MultiplyAddAdjacent(pairs, Vector256.Create((short)1)) + Vector256.Create(32)) >>> 6;
        var words = Sse2.PackSignedSaturate(sums.GetLower(), sums.GetUpper());
        return Sse2.PackUnsignedSaturate(words, words).GetLower();
    }
}
