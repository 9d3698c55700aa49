using Kinora.Core;
using Kinora.Media.Sources;

namespace Kinora.MediaTests.Sources;

public class ClipTimingTests
{
    [Theory]
    [InlineData(30, 1, 1.0, 1, 1)]
    [InlineData(30000, 1001, 1.0, 1, 1)]
    [InlineData(24000, 1001, 0.1, 1, 10)]
    [InlineData(30, 1, 16, 16, 1)]
    [InlineData(60, 1, 1.333, 1333, 1000)]
    [InlineData(25, 1, 0.75, 3, 4)]
    public void A_step_rounded_to_ticks_becomes_the_speed_that_was_meant(
        int numerator, int denominator, double speed, long expected, long divisor)
    {
        var rate = new FrameRate(numerator, denominator);
        var step = TimeSpan.FromTicks((long)Math.Round(rate.TimeOf(1).Ticks * speed));
        var timing = ClipTiming.Of(TimeSpan.Zero, step, rate, canSeek: true);
        Assert.Equal((expected, divisor), (timing.SpeedNumerator, timing.SpeedDenominator));
    }

    [Fact]
    public void Filters_move_the_start_to_zero_and_repeat_or_drop_frames()
    {
        var timing = ClipTiming.Of(TimeSpan.FromSeconds(10), TimeSpan.FromTicks(666_667), new FrameRate(30), canSeek: true);
        Assert.Equal(["-copyts", "-start_at_zero", "-noaccurate_seek", "-ss", "9.500"], timing.InputOptions());
        Assert.Equal("settb=1/705600000,setpts=floor((PTS-(7056705600))*1/2+0.5),fps=30:round=up:start_time=0", timing.Filters());
    }

    [Fact]
    public void Formats_without_an_index_are_read_from_their_start()
    {
        var timing = ClipTiming.Of(TimeSpan.FromSeconds(10), TimeSpan.FromTicks(333_333), new FrameRate(30), canSeek: false);
        Assert.Empty(timing.InputOptions());
        Assert.Contains("PTS-(7056705600)", timing.Filters());
    }

    [Fact]
    public void Reading_that_begins_later_keeps_the_origin_of_its_times()
    {
        var timing = ClipTiming.Of(TimeSpan.FromSeconds(10), TimeSpan.FromTicks(333_667), new FrameRate(30000, 1001), canSeek: true, first: -45);
        Assert.Equal(["-copyts", "-start_at_zero", "-noaccurate_seek", "-ss", "7.998"], timing.InputOptions());
        Assert.Equal("settb=1/705600000,setpts=floor((PTS-(7056705600))*1/1+0.5)-(-1059458400),fps=30000/1001:round=up:start_time=0", timing.Filters());
    }

    [Fact]
    public void Time_does_not_drift_over_hours()
    {
        var timing = ClipTiming.Of(TimeSpan.Zero, TimeSpan.FromTicks(333_667), new FrameRate(30000, 1001), canSeek: true);
        Assert.Equal(TimeSpan.FromSeconds(1001), timing.Elapsed(30000));
    }
}
