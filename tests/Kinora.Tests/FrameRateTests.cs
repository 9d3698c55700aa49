using Kinora.Core;

namespace Kinora.Tests;

public class FrameRateTests
{
    [Theory]
    [InlineData(30, 1)]
    [InlineData(30000, 1001)]
    [InlineData(24000, 1001)]
    public void A_frames_time_belongs_to_that_frame(int numerator, int denominator)
    {
        var rate = new FrameRate(numerator, denominator);
        for (var frame = -1000L; frame < 200_000; frame += 7) Assert.Equal(frame, rate.FrameAt(rate.TimeOf(frame)));
    }

    [Fact]
    public void A_boundary_belongs_to_the_nearest_frame_and_a_tie_to_the_later_one()
    {
        var rate = new FrameRate(25);
        Assert.Equal(0, rate.FrameAt(TimeSpan.FromMilliseconds(19)));
        Assert.Equal(1, rate.FrameAt(TimeSpan.FromMilliseconds(20)));
        Assert.Equal(1, rate.FrameAt(TimeSpan.FromMilliseconds(59)));
        Assert.Equal(0, rate.FrameShownAt(TimeSpan.FromMilliseconds(39)));
    }

    [Theory]
    [InlineData(29.97, "30000/1001")]
    [InlineData(23.976, "24000/1001")]
    [InlineData(59.94, "60000/1001")]
    [InlineData(30, "30")]
    [InlineData(12.5, "12500/1000")]
    public void Decimal_rates_are_read_as_people_mean_them(double rate, string expected) =>
        Assert.Equal(expected, FrameRate.FromDecimal(rate)?.ToString());
}
