using System.Globalization;

namespace Kinora.Core;

/// <summary>
/// Frames a second as an exact fraction. The only place that turns times into frame numbers: a boundary belongs to
/// the frame nearest to it, a tie to the later one, so that two segments that touch in time touch in frames too.
/// </summary>
public readonly record struct FrameRate
{
    public FrameRate(int numerator, int denominator = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(numerator, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        Numerator = numerator;
        Denominator = denominator;
    }

    public int Numerator { get; }

    public int Denominator { get; }

    public double FramesPerSecond => (double)Numerator / Denominator;

    /// <summary>The number of the frame whose start lies nearest to <paramref name="time"/>.</summary>
    public long FrameAt(TimeSpan time)
    {
        var scaled = (Int128)time.Ticks * Numerator;
        var unit = (Int128)TimeSpan.TicksPerSecond * Denominator;
        return (long)FloorDivide(2 * scaled + unit, 2 * unit);
    }

    /// <summary>The number of the frame on screen at <paramref name="time"/>: the last one that starts at or before it.</summary>
    public long FrameShownAt(TimeSpan time) =>
        (long)FloorDivide((Int128)time.Ticks * Numerator, (Int128)TimeSpan.TicksPerSecond * Denominator);

    /// <summary>The instant at which a frame starts, to the nearest 100 ns.</summary>
    public TimeSpan TimeOf(long frame)
    {
        var scaled = (Int128)frame * Denominator * TimeSpan.TicksPerSecond;
        return new TimeSpan((long)FloorDivide(2 * scaled + Numerator, 2 * (Int128)Numerator));
    }

    /// <summary>Reads a decimal rate as people write it: 29.97 is 30000/1001, 23.976 is 24000/1001, 30 is 30/1.</summary>
    /// <returns>Null when the number is not finite or lies outside 1–240.</returns>
    public static FrameRate? FromDecimal(double rate)
    {
        if (!double.IsFinite(rate) || rate is < 1 or > 240) return null;
        var whole = (int)Math.Round(rate);
        if (Math.Abs(rate - whole) < 0.0005) return new FrameRate(whole);
        var nominal = (int)Math.Round(rate * 1001 / 1000);
        if (Math.Abs(rate - nominal * 1000.0 / 1001) < 0.005) return new FrameRate(nominal * 1000, 1001);
        return new FrameRate((int)Math.Round(rate * 1000), 1000);
    }

    /// <summary>The rate as ffmpeg and OpenTimelineIO readers take it: <c>30</c> or <c>30000/1001</c>.</summary>
    public override string ToString() => Denominator == 1
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static Int128 FloorDivide(Int128 value, Int128 divisor)
    {
        var quotient = value / divisor;
        return value % divisor < 0 ? quotient - 1 : quotient;
    }
}
