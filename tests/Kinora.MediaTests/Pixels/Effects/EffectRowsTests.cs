using Kinora.Media.Compose.Effects;
using Kinora.Media.Pixels.Sample;

namespace Kinora.MediaTests.Pixels.Effects;

/// <summary>Vectors against scalar, byte for byte, for every width.</summary>
public unsafe class EffectRowsTests
{
    [Fact]
    public void Colour_lookups_equal_the_scalar_truth()
    {
        var random = new Random(1);
        var table = new uint[ColorTable.Cells * ColorTable.Cells * 256];
        foreach (ref var entry in table.AsSpan()) entry = (uint)random.NextInt64(1L << 32);
        var (u, v, luma) = (Noise.Bytes(160, 2), Noise.Bytes(160, 3), Noise.Bytes(320, 4));
        for (var width = 1; width <= 129; width++)
        {
            var (cells, weights) = (new int[160], new int[160]);
            var results = Enumerable.Range(0, 4).Select(_ => new byte[300]).ToArray();
            fixed (uint* t = table)
            fixed (int* c = cells, w = weights)
            fixed (byte* pu = u, pv = v, py = luma, r0 = results[0], r1 = results[1], r2 = results[2], r3 = results[3])
            {
                ColorRows.Place(pu + 3, pv + 5, c, w, width);
                ColorRows.LookupScalar(t, c, w, py + 7, r0 + 1, 0, width, 0);
                ColorRows.Lookup(t, c, w, py + 7, r1 + 1, width);
                ColorRows.LookupScalar(t, c, w, py + 7, r2 + 1, 0, 2 * width, 1);
                ColorRows.LookupPairs(t, c, w, py + 7, r3 + 1, 2 * width);
            }
            for (var x = 0; x < width; x++)
            {
                Assert.Equal((u[x + 3] / 8 * 32 + v[x + 5] / 8) * 256, cells[x]);
                Assert.Equal(64, BitConverter.GetBytes(weights[x]).Sum(weight => weight));
            }
            Assert.Equal(results[0], results[1]);
            Assert.Equal(results[2], results[3]);
        }
    }

    [Fact]
    public void Grain_equals_the_scalar_truth()
    {
        for (var width = 1; width <= 129; width++)
        {
            var (expected, actual) = (Noise.Bytes(200, width), Noise.Bytes(200, width));
            fixed (sbyte* noise = GrainTile.Values)
            fixed (byte* e = expected, a = actual)
            {
                GrainRows.Scalar(e + 9, noise + width, 2056, 0, width);
                GrainRows.Apply(a + 9, noise + width, 2056, width);
            }
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Halving_equals_the_scalar_truth()
    {
        for (var width = 1; width <= 129; width++)
        {
            var (upper, lower) = (Noise.Bytes(200, width), Noise.Bytes(200, width + 500));
            var (expected, actual) = (new byte[100], new byte[100]);
            fixed (byte* p = upper, q = lower, e = expected, a = actual)
            {
                Halve.RowScalar(p + 5, q + 3, width, e + 2, 0);
                Halve.Row(p + 5, q + 3, width, a + 2);
            }
            Assert.Equal(expected, actual);
        }
    }
}
