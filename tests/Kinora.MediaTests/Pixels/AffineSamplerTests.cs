using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Sample;

namespace Kinora.MediaTests.Pixels;

public unsafe class AffineSamplerTests
{
    private readonly AffineSampler sampler = new();

    [Fact]
    public void Identity_is_a_copy_with_full_alpha()
    {
        using var source = Noise.Frame(30, 20, 1);
        using var result = new Sprite(30, 20);
        sampler.Sample(source, AffineMatrix.Identity, result);
        Assert.Equal(Noise.Copy(source.Y), Noise.Copy(result.Y));
        Assert.Equal(Noise.Copy(source.U), Noise.Copy(result.U));
        Assert.All(Noise.Copy(result.AlphaHalf), value => Assert.Equal(255, value));
    }

    [Fact]
    public void Four_quarter_turns_are_identity_on_luma()
    {
        using var source = Noise.Sprite(32, 32, 2);
        var turn = AffineMatrix.Translate(-16, -16).Then(AffineMatrix.Rotate(90)).Then(AffineMatrix.Translate(16, 16));
        using var once = new Sprite(32, 32);
        using var twice = new Sprite(32, 32);
        sampler.Sample(source, turn, once);
        sampler.Sample(once, turn, twice);
        sampler.Sample(twice, turn, once);
        sampler.Sample(once, turn, twice);
        Assert.Equal(Noise.Copy(source.Y), Noise.Copy(twice.Y));
        Assert.Equal(Noise.Copy(source.Alpha), Noise.Copy(twice.Alpha));
    }

    [Fact]
    public void A_matrix_and_its_inverse_cancel()
    {
        var matrix = AffineMatrix.Scale(2, 3).Then(AffineMatrix.Rotate(33)).Then(AffineMatrix.Translate(5, -7));
        var (x, y) = matrix.Then(matrix.Invert()).Apply(11, 13);
        Assert.Equal(11, x, 9);
        Assert.Equal(13, y, 9);
    }

    [Fact]
    public void Edges_of_a_turned_frame_are_soft_and_the_outside_transparent()
    {
        using var source = new Frame(40, 40);
        source.Fill(235, 128, 128);
        using var result = new Sprite(80, 80);
        sampler.Sample(source,
            AffineMatrix.Translate(-40, -40).Then(AffineMatrix.Rotate(30)).Then(AffineMatrix.Translate(20, 20)), result);
        var alpha = Noise.Copy(result.Alpha);
        Assert.Equal(0, alpha[0]);
        Assert.Equal(255, alpha[40 * 80 + 40]);
        Assert.InRange(alpha.Count(value => value is > 0 and < 255), 100, 400);
        Assert.InRange(alpha.Sum(value => value) / 255.0, 1590, 1610);
        for (var i = 0; i < alpha.Length; i++) Assert.InRange(Noise.Copy(result.Y)[i] - alpha[i] * 235 / 255.0, -1, 1);
    }

    [Fact]
    public void Rows_equal_the_scalar_truth_at_every_width_and_angle()
    {
        using var source = Noise.Frame(120, 60, 4);
        var random = new Random(5);
        for (var width = 1; width <= 129; width++)
        {
            var matrix = AffineMatrix.Translate(-width / 2.0, -3).Then(AffineMatrix.Rotate(width * 11))
                .Then(AffineMatrix.Scale(0.4 + random.NextDouble(), 0.4 + random.NextDouble())).Then(AffineMatrix.Translate(60, 30));
            var line = FixedLine.Of(matrix, width % 7);
            var results = Enumerable.Range(0, 4).Select(_ => new byte[160]).ToArray();
            fixed (byte* r0 = results[0], r1 = results[1], r2 = results[2], r3 = results[3])
            {
                BilinearRows.SampleScalar(source.Y, line, r0 + 3, 0, width);
                BilinearRows.Sample(source.Y, line, r1 + 3, width);
                BilinearRows.CoverageScalar(120, 60, line, r2 + 3, 0, width);
                BilinearRows.Coverage(120, 60, line, r3 + 3, width);
            }
            Assert.Equal(results[0], results[1]);
            Assert.Equal(results[2], results[3]);
        }
    }
}
