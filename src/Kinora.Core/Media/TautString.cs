namespace Kinora.Core.Media;

/// <summary>
/// The shortest path that stays within a distance of a course, its ends free: a string pulled tight through a tube (P. L. Davies,
/// A. Kovac, "Local Extremes, Runs, Strings and Multiresolution", Annals of Statistics 29, 2001). It does not move as long as it need not.
/// </summary>
internal static class TautString
{
    /// <param name="times">Strictly ascending.</param>
    /// <returns>The path at every time.</returns>
    public static double[] Through(double[] times, double[] course, double radius)
    {
        var path = new double[course.Length];
        var knots = Knots(times, course, radius);
        for (var k = 1; k < knots.Count; k++)
        {
            var (from, at) = knots[k - 1];
            var (to, goal) = knots[k];
            for (var i = from; i <= to; i++) path[i] = at + (goal - at) * (times[i] - times[from]) / Math.Max(1e-9, times[to] - times[from]);
        }

        if (knots.Count == 1) Array.Fill(path, knots[0].Value);
        return path;
    }

    private static List<(int Index, double Value)> Knots(double[] times, double[] course, double radius)
    {
        var begin = FirstLevel(course, radius);
        var knots = new List<(int Index, double Value)> { (0, begin) };
        while (knots[^1].Index < course.Length - 1) knots.Add(Next(times, course, radius, knots[^1]));
        return knots;
    }

    // Free to begin anywhere in the tube: on the level that serves longest, or nearest to where the first to break it goes.
    private static double FirstLevel(double[] course, double radius)
    {
        var (least, most) = (course[0] - radius, course[0] + radius);
        foreach (var at in course)
        {
            if (at - radius > most) return most;
            if (at + radius < least) return least;
            (least, most) = (Math.Max(least, at - radius), Math.Min(most, at + radius));
        }

        return (least + most) / 2;
    }

    /// <summary>As far as one straight line goes from a knot: where it must bend next. The last stretch goes level if it can.</summary>
    private static (int Index, double Value) Next(double[] times, double[] course, double radius, (int Index, double Value) from)
    {
        var (least, most) = (double.NegativeInfinity, double.PositiveInfinity);
        var (leastAt, mostAt) = (from.Index, from.Index);
        for (var i = from.Index + 1; i < course.Length; i++)
        {
            var length = times[i] - times[from.Index];
            var up = (course[i] + radius - from.Value) / length;
            var down = (course[i] - radius - from.Value) / length;
            if (down > most) return (mostAt, course[mostAt] + radius);
            if (up < least) return (leastAt, course[leastAt] - radius);
            if (up <= most) (most, mostAt) = (up, i);
            if (down >= least) (least, leastAt) = (down, i);
        }

        if (least > 0) return (leastAt, course[leastAt] - radius);
        if (most < 0) return (mostAt, course[mostAt] + radius);
        return (course.Length - 1, from.Value);
    }
}
