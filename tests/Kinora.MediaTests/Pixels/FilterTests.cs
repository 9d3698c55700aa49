using Kinora.Core;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Filter;

namespace Kinora.MediaTests.Pixels;

public unsafe class FilterTests
{
    private readonly Blur blur = new();

    [Fact]
    public void Blur_rows_equal_the_scalar_truth()
    {
        using var source = Noise.Frame(256, 40, 1);
        source.Y.Row(12).Fill(255);
        var rows = stackalloc byte*[25];
        foreach (var kernel in new[] { 0.3, 1.0, 1.9 }.Select(sigma => new GaussianKernel(sigma)))
        {
            for (var width = 1; width <= 129; width++)
            {
                for (var k = 0; k <= 2 * kernel.Reach; k++) rows[k] = source.Y.RowPointer(k) + width % 50;
                var (expected, actual, narrow) = (new byte[200], new byte[200], new byte[200]);
                fixed (byte* e = expected, a = actual, n = narrow)
                {
                    BlurRows.DownScalar(rows, kernel, e + 3, 0, width);
                    BlurRows.Down(rows, kernel, a + 3, width);
                    BlurRows.DownScalar(rows, kernel, n + 3, BlurRows.Down128(rows, kernel, n + 3, 0, width), width);
                }
                Assert.Equal(expected, actual);
                Assert.Equal(expected, narrow);
            }
        }
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(1.1)]
    [InlineData(2)]
    public void Kernels_add_up_to_one(double sigma)
    {
        var weights = new GaussianKernel(sigma).Weights;
        Assert.Equal(256, weights[0] + 2 * weights.Skip(1).Sum(weight => weight));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(30)]
    [InlineData(100)]
    public void A_blurred_edge_has_the_width_of_its_radius(double radius)
    {
        using var frame = new Frame(800, 64);
        frame.Fill(0, 128, 128);
        frame.Y.Crop(400, 0, 400, 64).Fill(250);
        blur.Apply(frame, radius, frame);
        var row = frame.Y.Row(31);
        var (below, above) = (0, 0);
        for (var x = 0; x < 800; x++)
        {
            if (row[x] < 39.7) below = x;
            if (row[x] < 210.3) above = x;
        }
        // An edge blurred by σ rises from 16 % to 84 % over 2 σ, which is the radius.
        Assert.InRange(above - below, radius * 0.85 - 1, radius * 1.15 + 1);
        Assert.InRange(row[399] + row[400], 240, 260);
        Assert.Equal(128, frame.U.Row(3)[200]);
    }

    [Fact]
    public void Radius_zero_changes_nothing()
    {
        using var frame = Noise.Frame(64, 32, 2);
        var before = frame.Bytes.ToArray();
        blur.Apply(frame, 0, frame);
        new Sharpen().Apply(frame.Y, 0);
        Assert.Equal(before, frame.Bytes.ToArray());
    }

    [Fact]
    public void Sharpening_equals_the_scalar_truth_and_keeps_flat_areas()
    {
        var smooth = Noise.Bytes(200, 4);
        for (var width = 1; width <= 129; width++)
        {
            var (expected, actual) = (Noise.Bytes(200, 3), Noise.Bytes(200, 3));
            fixed (byte* e = expected, a = actual, s = smooth)
            {
                SharpenRows.Scalar(e + 2, s + 5, width * 2, 0, width);
                SharpenRows.Apply(a + 2, s + 5, width * 2, width);
            }
            Assert.Equal(expected, actual);
        }
        using var flat = new Frame(64, 32);
        flat.Fill(90, 128, 128);
        new Sharpen().Apply(flat.Y, 2);
        Assert.All(Noise.Copy(flat.Y), value => Assert.Equal(90, value));
    }

    [Fact]
    public void The_key_colour_disappears_and_others_stay()
    {
        using var frame = new Frame(64, 32);
        frame.Fill(173, 42, 26);
        frame.Y.Crop(32, 0, 32, 32).Fill(120);
        frame.U.Crop(16, 0, 16, 16).Fill(110);
        frame.V.Crop(16, 0, 16, 16).Fill(150);
        using var sprite = new Sprite(64, 32);
        using var keyer = new ChromaKeyer(new ChromaKey(new Rgba(0, 255, 0)));
        keyer.Apply(frame, sprite);
        Assert.Equal(0, sprite.Alpha.Row(10)[5]);
        Assert.Equal(0, sprite.Y.Row(10)[5]);
        Assert.Equal(255, sprite.Alpha.Row(10)[50]);
        Assert.Equal(120, sprite.Y.Row(10)[50]);
        Assert.Equal((110, 150), (sprite.U.Row(5)[25], sprite.V.Row(5)[25]));
        Assert.InRange(sprite.Alpha.Row(10)[31], 1, 254);
    }

    /// <summary>Skin, brown hair, red cloth and grey, as Y, U, V before screens painted bright, dull and dark.</summary>
    [Theory]
    [InlineData(0, 255, 0)]
    [InlineData(16, 192, 64)]
    [InlineData(60, 140, 80)]
    [InlineData(20, 60, 200)]
    public void People_before_a_screen_stay_whole(byte red, byte green, byte blue)
    {
        using var frame = new Frame(2, 2);
        using var sprite = new Sprite(2, 2);
        using var keyer = new ChromaKeyer(new ChromaKey(new Rgba(red, green, blue)));
        foreach (var (y, u, v) in new (byte, byte, byte)[] { (182, 108, 147), (55, 123, 135), (92, 119, 187), (120, 128, 128) })
        {
            frame.Fill(y, u, v);
            keyer.Apply(frame, sprite);
            Assert.Equal(255, sprite.Alpha.Row(0)[0]);
        }
    }

    [Fact]
    public void Spill_of_the_key_is_taken_off()
    {
        using var frame = new Frame(8, 8);
        frame.Fill(150, 98, 100);
        using var sprite = new Sprite(8, 8);
        using var keyer = new ChromaKeyer(new ChromaKey(new Rgba(0, 255, 0), 0.1, 0.05));
        keyer.Apply(frame, sprite);
        Assert.Equal(255, sprite.Alpha.Row(2)[2]);
        Assert.True(sprite.U.Row(2)[2] > 115 && sprite.V.Row(2)[2] > 115, "the green cast is still there");
    }
}
