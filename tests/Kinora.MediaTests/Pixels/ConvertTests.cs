using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Convert;

namespace Kinora.MediaTests.Pixels;

public class ConvertTests
{
    [Theory]
    [InlineData(0, 0, 0, 16, 128, 128)]
    [InlineData(255, 255, 255, 235, 128, 128)]
    [InlineData(255, 0, 0, 63, 102, 240)]
    [InlineData(0, 255, 0, 173, 42, 26)]
    [InlineData(0, 0, 255, 32, 240, 118)]
    [InlineData(128, 128, 128, 126, 128, 128)]
    public void Primaries_are_bt709(byte r, byte g, byte b, byte y, byte u, byte v)
    {
        foreach (var dither in new[] { false, true })
        {
            using var frame = new Frame(6, 4);
            PackedConverter.ToFrame(Flat(5, 3, [r, g, b], PackedFormat.Rgb24), frame, dither);
            Assert.InRange(frame.Y.Row(3)[5] - y, dither ? -1 : 0, dither ? 1 : 0);
            Assert.InRange(frame.U.Row(1)[2] - u, dither ? -1 : 0, dither ? 1 : 0);
            Assert.InRange(frame.V.Row(1)[2] - v, dither ? -1 : 0, dither ? 1 : 0);
        }
    }

    [Fact]
    public void Black_white_and_grey_chroma_are_never_dithered_away()
    {
        using var frame = new Frame(64, 128);
        PackedConverter.ToFrame(Flat(64, 128, [255, 255, 255], PackedFormat.Rgb24), frame, dither: true);
        Assert.All(Noise.Copy(frame.Y), value => Assert.Equal(235, value));
        Assert.All(Noise.Copy(frame.U), value => Assert.Equal(128, value));
    }

    [Fact]
    public void All_formats_say_the_same()
    {
        byte[] straight = [200, 100, 40, 128];
        using var expected = Sprite(straight, PackedFormat.Rgba32);
        using var premultiplied = Sprite([20, 50, 100, 128], PackedFormat.Argb32Premultiplied);
        using var deep = Sprite([.. straight.SelectMany(value => new[] { value, value })], PackedFormat.Rgba64);
        foreach (var other in new[] { premultiplied, deep })
        {
            Assert.Equal(expected.Alpha.Row(0)[0], other.Alpha.Row(0)[0]);
            Assert.InRange(expected.Y.Row(0)[0] - other.Y.Row(0)[0], -1, 1);
            Assert.InRange(expected.U.Row(0)[0] - other.U.Row(0)[0], -1, 1);
            Assert.InRange(expected.V.Row(0)[0] - other.V.Row(0)[0], -1, 1);
        }
    }

    [Fact]
    public void Transparent_pixels_are_zero_in_every_plane()
    {
        using var sprite = Sprite([255, 255, 255, 0], PackedFormat.Rgba32);
        foreach (var plane in new[] { sprite.Y, sprite.U, sprite.V, sprite.Alpha, sprite.AlphaHalf })
            Assert.All(Noise.Copy(plane), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Chroma_is_centred_on_the_even_column()
    {
        // A blue column at x = 4 gives half its colour to chroma sample 2 and none to its neighbours.
        var pixels = new byte[16 * 2 * 3];
        for (var y = 0; y < 2; y++) pixels[(y * 16 + 4) * 3 + 2] = 255;
        using var frame = new Frame(16, 2);
        PackedConverter.ToFrame(new PackedPicture(pixels, 16, 2, 48, PackedFormat.Rgb24), frame);
        Assert.Equal([128, 128, 184, 128, 128, 128, 128, 128], frame.U.Row(0).ToArray());
    }

    [Fact]
    public void Dithering_keeps_the_mean()
    {
        var pixels = new byte[64 * 64 * 6];
        for (var i = 0; i < pixels.Length; i += 2) (pixels[i], pixels[i + 1]) = (0x55, 0x30);
        using var frame = new Frame(64, 64);
        PackedConverter.ToFrame(new PackedPicture(pixels, 64, 64, 64 * 6, PackedFormat.Rgb48), frame, dither: true);
        var exact = 16 + 219 * 0x3055 / 65535.0;
        Assert.InRange(Noise.Copy(frame.Y).Average(value => (double)value) - exact, -0.01, 0.01);
    }

    [Fact]
    public void Blue_noise_has_every_threshold_equally_often_and_no_clumps()
    {
        var tile = Enumerable.Range(0, 64).SelectMany(y => BlueNoise.Row(y).ToArray()).ToArray();
        Assert.All(tile.GroupBy(value => value), group => Assert.Equal(16, group.Count()));
        for (var i = 0; i < tile.Length; i++)
        {
            var right = tile[i / 64 * 64 + (i + 1) % 64];
            Assert.False(tile[i] < 16 && right < 16, "two of the darkest 6 % lie side by side");
        }
    }

    [Fact]
    public void Luma_rows_equal_the_scalar_truth()
    {
        for (var width = 1; width <= 129; width++)
        {
            var row = new RgbaRow(width);
            PackedRows.Unpack(Noise.Bytes(width * 4, width), PackedFormat.Rgba32, row);
            var (expected, actual) = (new byte[row.EvenWidth], new byte[row.EvenWidth]);
            PlanarRows.LumaScalar(row, expected, default, 0);
            PlanarRows.Luma(row, actual, default);
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Every_step_of_a_drawings_conversion_equals_the_scalar_truth()
    {
        for (var width = 1; width <= 129; width++)
        {
            var packed = Noise.Bytes(width * 8, width);
            // Stretches of nothing and of opaque pixels, as drawings have them.
            for (var x = 0; x < 2 * width; x++)
            {
                if (x / 9 % 3 == 0) packed.AsSpan(4 * x, 4).Clear();
                if (x / 9 % 3 == 1) packed[4 * x + 3] = 255;
            }

            var (upper, lower) = (Unpacked(packed.AsSpan(0, 4 * width), width), Unpacked(packed.AsSpan(4 * width), width));
            var mean = new RgbaRow(width);
            PlanarRows.Average(upper, lower, mean);
            var first = (3 * (upper.R[0] + lower.R[0]) + upper.R[1] + lower.R[1] + 4) >> 3;
            var expectedMean = new int[width + 16];
            PlanarRows.AverageScalar(upper.R, lower.R, expectedMean, 1, upper.EvenWidth / 2);
            expectedMean[0] = first;
            Assert.Equal(expectedMean[..(upper.EvenWidth / 2)], mean.R[..(upper.EvenWidth / 2)]);
            Check(upper.EvenWidth, into => PlanarRows.AlphaScalar(upper, into, 0), into => PlanarRows.Alpha(upper, into));
            var other = new byte[upper.EvenWidth / 2];
            Check(upper.EvenWidth / 2, into => PlanarRows.ChromaScalar(mean, into, other, default, 0), into => PlanarRows.Chroma(mean, into, other, default));
            Check(upper.EvenWidth / 2, into => PlanarRows.ChromaScalar(mean, other, into, default, 0), into => PlanarRows.Chroma(mean, other, into, default));
        }

        static RgbaRow Unpacked(ReadOnlySpan<byte> row, int width)
        {
            var (expected, actual) = (new RgbaRow(width), new RgbaRow(width));
            PackedRows.Argb32Scalar(row, expected, 0);
            expected.Pad();
            PackedRows.Unpack(row, PackedFormat.Argb32Premultiplied, actual);
            foreach (var (a, b) in new[] { (expected.R, actual.R), (expected.G, actual.G), (expected.B, actual.B), (expected.A, actual.A) })
                Assert.Equal(a[..expected.EvenWidth], b[..expected.EvenWidth]);
            return actual;
        }

        static void Check(int length, Action<byte[]> scalar, Action<byte[]> vector)
        {
            var (expected, actual) = (new byte[length], new byte[length]);
            scalar(expected);
            vector(actual);
            Assert.Equal(expected, actual);
        }
    }

    private static Sprite Sprite(byte[] pixel, PackedFormat format)
    {
        var sprite = new Sprite(4, 4);
        PackedConverter.ToSprite(Flat(4, 4, pixel, format), sprite);
        return sprite;
    }

    private static PackedPicture Flat(int width, int height, byte[] pixel, PackedFormat format) => new(
        Enumerable.Repeat(pixel, width * height).SelectMany(value => value).ToArray(), width, height, width * pixel.Length, format);
}
