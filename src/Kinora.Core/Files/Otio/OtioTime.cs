namespace Kinora.Core.Files.Otio;

/// <summary>A time as files have it: <paramref name="Value"/> of <paramref name="Rate"/> a second; both finite, the rate above zero.</summary>
internal readonly record struct OtioTime(double Value, double Rate)
{
    /// <summary>Some thirty years: no sum of as many times as a file holds overflows.</summary>
    private const double MostSeconds = 1e9;

    /// <returns>Null for what is no time.</returns>
    public static OtioTime? Of(double value, double rate) =>
        double.IsFinite(value) && rate is > 1e-6 and < 1e12 && Math.Abs(value / rate) <= MostSeconds ? new OtioTime(value, rate) : null;
}

/// <summary>A stretch of something's own time.</summary>
internal readonly record struct OtioRange(OtioTime Start, OtioTime Duration);

/// <summary>Turns times of any rate into exact seconds and into frames and milliseconds of the film.</summary>
internal sealed class OtioClock(FrameRate film)
{
    public FrameRate Rate => film;

    /// <summary>Decimal rates are what they stand for: 23.976 is 24000/1001, the film's own is the film's.</summary>
    public decimal Seconds(OtioTime time)
    {
        var value = (decimal)time.Value;
        if (IsFilm(time.Rate)) return value * film.Denominator / film.Numerator;
        return FrameRate.FromDecimal(time.Rate) is { } rate ? value * rate.Denominator / rate.Numerator : value / (decimal)time.Rate;
    }

    public bool IsFilm(double rate) => Math.Abs(rate - film.FramesPerSecond) < 1e-6 * film.FramesPerSecond;

    /// <summary>The number of the nearest frame.</summary>
    public long Frame(decimal seconds) => (long)Math.Floor(seconds * film.Numerator / film.Denominator + 0.5m);

    /// <summary>In whole milliseconds; times no film and no source can have become the nearest that is still above all of theirs.</summary>
    public static TimeSpan Time(decimal seconds)
    {
        var most = (decimal)TimelineLimits.MaxSourceTime.TotalSeconds + 1;
        return Milliseconds.ToTime((long)Math.Round(Math.Clamp(seconds, -most, most) * 1000, MidpointRounding.AwayFromZero));
    }
}
