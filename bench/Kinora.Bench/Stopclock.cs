using System.Diagnostics;

namespace Kinora.Bench;

/// <summary>Medians of many short runs.</summary>
internal static class Stopclock
{
    private const int Runs = 15;

    /// <summary>Median milliseconds of one call, after three calls that do not count.</summary>
    public static double Milliseconds(Action work)
    {
        for (var i = 0; i < 3; i++) work();
        var times = new double[Runs];
        for (var i = 0; i < Runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        Array.Sort(times);
        return times[Runs / 2];
    }
}
