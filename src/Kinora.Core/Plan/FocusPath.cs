namespace Kinora.Core.Plan;

/// <summary>
/// The way a view's centre takes through focus points: a monotone cubic between them (M. Steffen, "A simple method for
/// monotonic interpolation in one dimension", Astronomy and Astrophysics 239, 1990), which never overshoots, stands still between equal points and has
/// no corner in its speed. Between two points of one time it jumps; before the first and behind the last it stands.
/// </summary>
public static class FocusPath
{
    /// <param name="points">Ordered by time; at least one.</param>
    public static (double X, double Y) At(ValueList<FocusPoint> points, TimeSpan time)
    {
        var next = FirstAfter(points, time);
        if (next == 0) return (points[0].X, points[0].Y);
        var last = points[next - 1];
        if (next == points.Count) return (last.X, last.Y);
        var along = (time - last.Time) / (points[next].Time - last.Time);
        return (Between(points, next, along, point => point.X), Between(points, next, along, point => point.Y));
    }

    public static bool Moves(ValueList<FocusPoint> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            if (points[i].X != points[0].X || points[i].Y != points[0].Y) return true;
        }

        return false;
    }

    /// <summary>A view of the same size with its centre as near to a point as the bounds let it.</summary>
    internal static RectangleD Centre(RectangleD view, RectangleD bounds, (double X, double Y) on) => view with
    {
        X = Math.Clamp(on.X - view.Width / 2, bounds.X, Math.Max(bounds.X, bounds.Right - view.Width)),
        Y = Math.Clamp(on.Y - view.Height / 2, bounds.Y, Math.Max(bounds.Y, bounds.Bottom - view.Height)),
    };

    private static int FirstAfter(ValueList<FocusPoint> points, TimeSpan time)
    {
        var (low, high) = (0, points.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (points[middle].Time <= time) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    // Cubic Hermite on the unit interval; the slopes are a second, so times the interval's length.
    private static double Between(ValueList<FocusPoint> points, int next, double along, Func<FocusPoint, double> of)
    {
        var (from, to) = (of(points[next - 1]), of(points[next]));
        var length = (points[next].Time - points[next - 1].Time).TotalSeconds;
        var (out0, in1) = (Slope(points, next - 1, of) * length, Slope(points, next, of) * length);
        var (t2, t3) = (along * along, along * along * along);
        return (2 * t3 - 3 * t2 + 1) * from + (t3 - 2 * t2 + along) * out0 + (3 * t2 - 2 * t3) * to + (t3 - t2) * in1;
    }

    // The parabola's slope through three points, as far as the curve stays monotone; zero at turning points, at holds, at ends of a run.
    private static double Slope(ValueList<FocusPoint> points, int index, Func<FocusPoint, double> of)
    {
        if (index == 0 || index == points.Count - 1) return 0;
        var before = (points[index].Time - points[index - 1].Time).TotalSeconds;
        var after = (points[index + 1].Time - points[index].Time).TotalSeconds;
        if (before <= 0 || after <= 0) return 0;
        var come = (of(points[index]) - of(points[index - 1])) / before;
        var go = (of(points[index + 1]) - of(points[index])) / after;
        if (come * go <= 0) return 0;
        var parabola = Math.Abs((come * after + go * before) / (before + after));
        return Math.Sign(come) * Math.Min(parabola, 2 * Math.Min(Math.Abs(come), Math.Abs(go)));
    }
}
