using Kinora.Core.Plan;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Sample;

namespace Kinora.MediaTests.Pixels;

public class ResamplerTests
{
    private readonly Resampler resampler = new();

    [Fact]
    public void A_view_of_everything_at_scale_one_is_a_copy()
    {
        using var source = Noise.Frame(70, 34, 1);
        using var result = new Frame(70, 34);
        resampler.ResampleFrame(source, new RectangleD(0, 0, 70, 34), result);
        Assert.Equal(source.Bytes.ToArray(), result.Bytes.ToArray());
    }

    [Fact]
    public void A_window_moved_by_whole_samples_is_a_crop()
    {
        using var source = Noise.Frame(70, 34, 2);
        using var result = new Frame(20, 10);
        resampler.ResampleFrame(source, new RectangleD(6, 4, 20, 10), result);
        Assert.Equal(Noise.Copy(source.Y.Crop(6, 4, 20, 10)), Noise.Copy(result.Y));
        Assert.Equal(Noise.Copy(source.V.Crop(3, 2, 10, 5)), Noise.Copy(result.V));
    }

    [Fact]
    public void A_negative_width_mirrors_luma_exactly()
    {
        using var source = Noise.Frame(38, 8, 3);
        using var result = new Frame(38, 8);
        resampler.ResampleFrame(source, new RectangleD(38, 0, -38, 8), result);
        for (var y = 0; y < 8; y++) Assert.Equal(source.Y.Row(y).ToArray().Reverse(), result.Y.Row(y).ToArray());
    }

    [Fact]
    public void Luma_and_chroma_of_a_ramp_stay_in_step()
    {
        // Value = 2 · luma position in every plane: chroma sample k sits at luma sample 2k.
        using var source = new Frame(100, 40);
        for (var y = 0; y < 40; y++)
            for (var x = 0; x < 100; x++) source.Y.Row(y)[x] = (byte)(2 * x);
        for (var y = 0; y < 20; y++)
            for (var x = 0; x < 50; x++) source.U.Row(y)[x] = (byte)(4 * x);
        using var result = new Frame(60, 24);
        foreach (var width in new[] { 50.3, 81.7, -66.1 })
        {
            resampler.ResampleFrame(source, new RectangleD(width < 0 ? 84.4 : 9.4, 5, width, 24), result);
            var differences = Enumerable.Range(0, 30).Select(x => (double)result.Y.Row(11)[2 * x] - result.U.Row(5)[x]).ToList();
            Assert.InRange(differences.Average(), -0.2, 0.2);
            Assert.All(differences, difference => Assert.InRange(difference, -2, 2));
        }
    }

    [Fact]
    public void Flat_colour_stays_flat_at_every_scale_and_over_the_edges()
    {
        using var source = new Frame(64, 48);
        source.Fill(77, 99, 201);
        using var result = new Frame(50, 30);
        foreach (var scale in new[] { 0.05, 0.4, 1, 1.3, 2.9, 7.7 })
        {
            resampler.ResampleFrame(source, new RectangleD(-9.3, -2.2, 50 * scale, 30 * scale), result);
            Assert.All(Noise.Copy(result.Y), value => Assert.Equal(77, value));
            Assert.All(Noise.Copy(result.U), value => Assert.Equal(99, value));
            Assert.All(Noise.Copy(result.V), value => Assert.Equal(201, value));
        }
    }

    [Fact]
    public void Only_the_target_rectangle_is_written()
    {
        using var source = Noise.Frame(64, 48, 5);
        using var result = new Frame(80, 40);
        result.Fill(1, 2, 3);
        resampler.ResampleFrame(source, new RectangleD(3.3, 1, 55, 41), result, new PixelRectangle(10, 8, 46, 20));
        for (var y = 0; y < 40; y++)
        {
            for (var x = 0; x < 80; x++)
            {
                if (x is < 10 or >= 56 || y is < 8 or >= 28) Assert.Equal(1, result.Y.Row(y)[x]);
            }
        }
    }

    [Fact]
    public void A_sprite_is_transparent_beyond_its_edges()
    {
        using var source = new Sprite(8, 8);
        source.Y.Fill(200);
        source.Alpha.Fill(255);
        source.U.Fill(128);
        source.V.Fill(128);
        source.AlphaHalf.Fill(255);
        using var result = new Sprite(16, 16);
        resampler.ResampleSprite(source, new RectangleD(-4.5, -4.5, 16, 16), result);
        Assert.Equal(0, result.Alpha.Row(2)[2]);
        Assert.Equal(255, result.Alpha.Row(8)[8]);
        Assert.InRange(result.Alpha.Row(8)[4], 100, 155);
    }

    [Fact]
    public void Large_reductions_do_not_alias()
    {
        // One-sample stripes shrink to their mean, not to a moiré.
        using var source = new Frame(400, 400);
        for (var y = 0; y < 400; y++)
            for (var x = 0; x < 400; x++) source.Y.Row(y)[x] = (byte)(x % 2 * 200);
        using var result = new Frame(86, 86);
        resampler.ResampleFrame(source, new RectangleD(0, 0, 400, 400), result);
        Assert.All(Noise.Copy(result.Y), value => Assert.InRange(value, 98, 102));
    }
}
