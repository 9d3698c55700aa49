namespace Kinora.Media.Pixels.Sample;

/// <summary>The two inner loops of the resampler. Weights in 1/128; sums are rounded, shifted and clamped to a byte.</summary>
internal static unsafe class ResampleRows
{
    private const int Round = 1 << (TapTable.WeightBits - 1);

    /// <summary>destination[x] = Σ rows[k][x] · weights[k] for four rows.</summary>
    public static void Vertical(byte** rows, sbyte* weights, byte* destination, int count) =>
        VerticalScalar(rows, weights, destination, 0, count);

    /// <summary>destination[i] = Σ source[indices[4i + k]] · weights[4i + k].</summary>
    public static void Horizontal(byte* source, int* indices, sbyte* weights, byte* destination, int count) =>
        HorizontalScalar(source, indices, weights, destination, 0, count);

    internal static void VerticalScalar(byte** rows, sbyte* weights, byte* destination, int from, int count)
    {
        byte* r0 = rows[0], r1 = rows[1], r2 = rows[2], r3 = rows[3];
        int w0 = weights[0], w1 = weights[1], w2 = weights[2], w3 = weights[3];
        for (var x = from; x < count; x++)
        {
            var sum = r0[x] * w0 + r1[x] * w1 + r2[x] * w2 + r3[x] * w3;
            destination[x] = (byte)Math.Clamp((sum + Round) >> TapTable.WeightBits, 0, 255);
        }
    }

    internal static void HorizontalScalar(byte* source, int* indices, sbyte* weights, byte* destination, int from, int count)
    {
        for (var i = from; i < count; i++)
        {
            var index = indices + 4 * i;
            var weight = weights + 4 * i;
            var sum = source[index[0]] * weight[0] + source[index[1]] * weight[1]
                + source[index[2]] * weight[2] + source[index[3]] * weight[3];
            destination[i] = (byte)Math.Clamp((sum + Round) >> TapTable.WeightBits, 0, 255);
        }
    }
}
