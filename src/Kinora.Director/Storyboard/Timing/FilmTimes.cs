using Kinora.Core;

namespace Kinora.Director.Storyboard.Timing;

/// <summary>Lengths of films and how they fall on frames.</summary>
internal static class FilmTimes
{
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(15);

    /// <summary>Of a film about nothing.</summary>
    public static readonly TimeSpan Nothing = TimeSpan.FromSeconds(6);

    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>Pictures alone keep nobody longer.</summary>
    public static readonly TimeSpan LongestVisual = TimeSpan.FromMinutes(10);

    /// <summary>About nine thousand spoken words.</summary>
    public static readonly TimeSpan LongestSpoken = TimeSpan.FromMinutes(60);

    /// <summary>The nearest frame's start, in whole milliseconds.</summary>
    public static TimeSpan OnFrame(FrameRate rate, TimeSpan time) => Milliseconds.Round(rate.TimeOf(rate.FrameAt(time)));

    /// <summary>The first frame's start that is not before the time.</summary>
    public static TimeSpan AfterFrame(FrameRate rate, TimeSpan time)
    {
        var at = OnFrame(rate, time);
        return at >= time ? at : Milliseconds.Round(rate.TimeOf(rate.FrameAt(time) + 1));
    }

    public static TimeSpan Sum(IEnumerable<TimeSpan> times) => TimeSpan.FromTicks(times.Sum(time => time.Ticks));

    public static TimeSpan Clamp(TimeSpan time, TimeSpan least, TimeSpan most) => time < least ? least : time > most ? most : time;
}
