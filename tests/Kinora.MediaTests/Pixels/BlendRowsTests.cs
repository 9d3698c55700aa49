using Kinora.Media.Pixels.Blend;

namespace Kinora.MediaTests.Pixels;

/// <summary>Vectors against scalar, byte for byte, for every width; the rest of the buffer must stay untouched.</summary>
public unsafe class BlendRowsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(255)]
    [InlineData(256)]
    public void Source_over_equals_the_scalar_truth(int opacity)
    {
        using var sprite = Noise.Sprite(256, 130, opacity);
        for (var width = 1; width <= 129; width++)
        {
            var from = width % 37;
            var (expected, actual, narrow) = (Noise.Bytes(200, width), Noise.Bytes(200, width), Noise.Bytes(200, width));
            fixed (byte* e = expected, a = actual, n = narrow)
            {
                var source = sprite.Y.RowPointer(width) + from;
                var alpha = sprite.Alpha.RowPointer(width) + from;
                BlendRows.SourceOverScalar(source, alpha, e + from, 0, width, opacity);
                BlendRows.SourceOver(source, alpha, a + from, width, opacity);
                var done = BlendRows.SourceOver128(source, alpha, n + from, 0, width, opacity);
                BlendRows.SourceOverScalar(source, alpha, n + from, done, width, opacity);
            }
            Assert.Equal(expected, actual);
            Assert.Equal(expected, narrow);
        }
    }

    [Fact]
    public void Mixing_equals_the_scalar_truth()
    {
        var (first, second, mask) = (Noise.Bytes(300, 1), Noise.Bytes(300, 2), Noise.Bytes(300, 3));
        (mask[5], mask[6]) = (255, 0);
        for (var width = 1; width <= 129; width++)
        {
            var weight = width * 2 % 257;
            var results = Enumerable.Range(0, 6).Select(_ => new byte[200]).ToArray();
            fixed (byte* a = first, b = second, m = mask)
            fixed (byte* r0 = results[0], r1 = results[1], r2 = results[2], r3 = results[3], r4 = results[4], r5 = results[5])
            {
                MixRows.MixScalar(a + width, b + 3, r0 + 9, 0, width, weight);
                MixRows.Mix(a + width, b + 3, r1 + 9, width, weight);
                MixRows.MixConstantScalar(a + 3, 235, r2 + 9, 0, width, weight);
                MixRows.MixConstant(a + 3, 235, r3 + 9, width, weight);
                MixRows.MixMaskedScalar(a + 1, b + width, m, r4 + 9, 0, width);
                MixRows.MixMasked(a + 1, b + width, m, r5 + 9, width);
            }
            Assert.Equal(results[0], results[1]);
            Assert.Equal(results[2], results[3]);
            Assert.Equal(results[4], results[5]);
        }
    }
}
