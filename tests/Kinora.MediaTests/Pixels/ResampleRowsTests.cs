using System.Runtime.Intrinsics.X86;
using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Sample;

namespace Kinora.MediaTests.Pixels;

/// <summary>Vectors against scalar, byte for byte, for every width. On machines without the vectors both are the scalar.</summary>
public unsafe class ResampleRowsTests
{
    [Fact]
    public void Vertical_rows_equal_the_scalar_truth_at_every_width_and_offset()
    {
        var random = new Random(1);
        using var source = Noise.Frame(256, 8, 2);
        var rows = stackalloc byte*[4];
        for (var width = 1; width <= 129; width++)
        {
            // Extreme weights and pixels reach the saturation.
            sbyte[] weights = width % 2 == 0 ? [-20, 127, 41, -20] : [(sbyte)random.Next(-30, 0), 70, 70, -2];
            for (var tap = 0; tap < 4; tap++) rows[tap] = source.Y.RowPointer(tap) + random.Next(100);
            if (width % 3 == 0) source.Y.Row(2).Fill(255);
            var (expected, actual) = (new byte[200], new byte[200]);
            fixed (byte* e = expected, a = actual)
            {
                ResampleRows.VerticalScalar(rows, weights, e + 7, 0, width);
                ResampleRows.Vertical(rows, weights, a + 7, width);
                Assert.Equal(expected, actual);
                if (!Ssse3.IsSupported) continue;
                Array.Clear(actual);
                ResampleRows.VerticalScalar(rows, weights, a + 7, ResampleRows.Vertical128(rows, weights, a + 7, 0, width), width);
            }
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Horizontal_rows_equal_the_scalar_truth_at_every_width_and_step()
    {
        var random = new Random(3);
        var taps = new TapTable();
        using var source = Noise.Frame(700, 2, 4);
        source.Y.Row(0).Slice(60, 40).Fill(255);
        foreach (var step in new[] { 0.01, 0.37, 1, 1.0001, 1.31, 1.99, 3.4, 5.2, -0.7, -1.8 })
        {
            for (var width = 1; width <= 129; width++)
            {
                var edge = width % 2 == 0 ? Edge.Clamp : Edge.Transparent;
                taps.Build(width, random.NextDouble() * 20 - 10 + (step < 0 ? 300 : 0), width * step, 700, edge);
                var (expected, actual) = (new byte[200], new byte[200]);
                fixed (byte* e = expected, a = actual)
                {
                    ResampleRows.HorizontalScalar(source.Y.Data, taps, e + 5, 0, taps.Count);
                    ResampleRows.Horizontal(source.Y.Data, taps, a + 5);
                    Assert.Equal(expected, actual);
                    if (!Ssse3.IsSupported || !taps.Shuffles) continue;
                    Array.Clear(actual);
                    ResampleRows.HorizontalScalar(source.Y.Data, taps, a + 5, ResampleRows.Horizontal128(source.Y.Data, taps, a + 5, 0, taps.Count), taps.Count);
                }
                Assert.Equal(expected, actual);
            }
        }
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(1.37)]
    [InlineData(0.21)]
    public void Weights_of_one_output_add_up_to_one(double step)
    {
        var taps = new TapTable();
        taps.Build(500, -3.21, 500 * step, 500, Edge.Clamp);
        for (var i = 0; i < 500; i++) Assert.Equal(128, taps.Weights.AsSpan(4 * i, 4).ToArray().Sum(weight => weight));
        Assert.True(taps.Shuffles);
    }

    [Fact]
    public void A_slow_zoom_moves_every_sample_by_less_than_two_hundredths_of_a_sample_from_where_it_should_be()
    {
        // The centre of gravity of the weights is the position the eye sees: on a ramp it is the value itself.
        var taps = new TapTable();
        var worst = 0.0;
        for (var frame = 0; frame < 50; frame++)
        {
            var length = 1200 * (1 - frame * 0.0003);
            taps.Build(800, 40 + (1200 - length) / 2, length, 1300, Edge.Clamp);
            for (var i = 10; i < 790; i++)
            {
                var seen = Enumerable.Range(4 * i, 4).Sum(k => taps.Weights[k] * (double)taps.Indices[k]) / 128;
                var kernel = new double[4];
                var position = 40 + (1200 - length) / 2 + (i + 0.5) * length / 800 - 0.5;
                CubicKernel.Weights(position - Math.Floor(position), length / 800, kernel);
                var meant = Enumerable.Range(0, 4).Sum(k => kernel[k] * (Math.Floor(position) - 1 + k));
                worst = Math.Max(worst, Math.Abs(seen - meant));
            }
        }
        Assert.InRange(worst, 0, 0.016);
    }
}
