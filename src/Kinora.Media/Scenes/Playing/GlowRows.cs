using System.Numerics;
using System.Runtime.Intrinsics;

namespace Kinora.Media.Scenes.Playing;

/// <summary>
/// One row of a backdrop's lights at its nodes. Only additions and products of single-precision numbers in a fixed order, so
/// that vectors and scalars give the same bits.
/// </summary>
internal static class GlowRows
{
    /// <summary>Mixes a light in: weight strength · (1 − r²)², with r² the sum of a column's and the row's share.</summary>
    /// <param name="columns">The squared distance of each node across, in radii.</param>
    /// <param name="down">The row's squared distance down, in radii.</param>
    /// <param name="values">The row so far; one plane.</param>
    public static void Mix(ReadOnlySpan<float> columns, float down, float strength, float tone, Span<float> values)
    {
        var x = 0;
        if (Vector.IsHardwareAccelerated)
        {
            for (; x <= values.Length - Vector<float>.Count; x += Vector<float>.Count)
            {
                var rest = Vector.Max(Vector<float>.Zero, Vector<float>.One - (new Vector<float>(columns[x..]) + new Vector<float>(down)));
                var value = new Vector<float>(values[x..]);
                var weight = rest * rest * strength;
                (value + (new Vector<float>(tone) - value) * weight).CopyTo(values[x..]);
            }
        }

        MixScalar(columns, down, strength, tone, values, x);
    }

    internal static void MixScalar(ReadOnlySpan<float> columns, float down, float strength, float tone, Span<float> values, int from)
    {
        for (var x = from; x < values.Length; x++)
        {
            var rest = Math.Max(0, 1 - (columns[x] + down));
            var weight = rest * rest * strength;
            values[x] += (tone - values[x]) * weight;
        }
    }

    /// <summary>Rounds to 1/128.</summary>
    public static void Round(ReadOnlySpan<float> values, Span<short> nodes)
    {
        var x = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var most = Vector256.Create(255 * 128);
            for (; x <= values.Length - 16; x += 16)
            {
                var low = Vector256.Min(Vector256.Max(Whole(values, x), Vector256<int>.Zero), most);
                var high = Vector256.Min(Vector256.Max(Whole(values, x + 8), Vector256<int>.Zero), most);
                Vector256.Narrow(low, high).CopyTo(nodes[x..]);
            }
        }

        RoundScalar(values, nodes, x);

        static Vector256<int> Whole(ReadOnlySpan<float> values, int x) => Vector256.ConvertToInt32(
            Vector256.Floor(Vector256.LoadUnsafe(in values[x]) * Vector256.Create(128f) + Vector256.Create(0.5f)));
    }

    internal static void RoundScalar(ReadOnlySpan<float> values, Span<short> nodes, int from)
    {
        for (var x = from; x < values.Length; x++) nodes[x] = Round(values[x]);
    }

    public static short Round(float value) => (short)Math.Clamp((int)MathF.Floor(value * 128 + 0.5f), 0, 255 * 128);
}
