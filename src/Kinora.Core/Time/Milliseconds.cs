namespace Kinora.Core;

/// <summary>Wire times are whole milliseconds; this is where they are rounded.</summary>
public static class Milliseconds
{
    public static TimeSpan ToTime(long milliseconds) => new(checked(milliseconds * TimeSpan.TicksPerMillisecond));

    /// <summary>The nearest whole millisecond, halves away from zero.</summary>
    public static long FromTime(TimeSpan time) =>
        (long)Math.Round((decimal)time.Ticks / TimeSpan.TicksPerMillisecond, MidpointRounding.AwayFromZero);

    /// <summary>The time rounded to the nearest whole millisecond: what an edit stores, so that a draft keeps it exactly.</summary>
    public static TimeSpan Round(TimeSpan time) => ToTime(FromTime(time));
}
