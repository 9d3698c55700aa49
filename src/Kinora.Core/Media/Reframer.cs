namespace Kinora.Core.Media;

/// <summary>
/// Leads a crop as a good operator leads a camera: it stands still while the subject stays inside an inner window, starts and stops
/// gently, looks a moment ahead, follows what walks on at its pace, and jumps only where the source cuts. Pure: the same interest gives
/// the same path.
/// </summary>
public static class Reframer
{
    /// <summary>Which way a picture is larger than the target.</summary>
    private enum Axis
    {
        X,
        Y,
    }

    /// <summary>The share of the crop in which a subject may wander without the crop moving, each way from its centre.</summary>
    private const double InnerWindow = 0.13;

    /// <summary>A shot whose subject stays inside that share of the crop is not followed at all: it is framed once.</summary>
    private const double SteadyWindow = 0.24;

    // A frame that starts within a millisecond is already shown (ClipTiming's tolerance): the jump must not come later than it.
    private static readonly TimeSpan JumpLead = TimeSpan.FromMilliseconds(1);

    /// <param name="sourceAspect">Width over height of the upright source.</param>
    /// <param name="targetAspect">Width over height of what is to be filled.</param>
    /// <param name="sceneChanges">Where the source cuts; null counts as none.</param>
    public static Reframing Plan(InterestTrack interest, ValueList<TimeSpan>? sceneChanges, double sourceAspect, double targetAspect)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(sourceAspect, 0);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(targetAspect, 0);
        var axis = sourceAspect > targetAspect ? Axis.X : Axis.Y;
        var crop = axis == Axis.X ? targetAspect / sourceAspect : sourceAspect / targetAspect;
        var path = new List<FocusPoint>();
        foreach (var shot in Shots(interest.Points, sceneChanges ?? []))
        {
            var keys = Lead(shot.Points, axis, crop);
            if (path.Count > 0)
            {
                path.Add(path[^1] with { Time = shot.Start });
                path.Add(keys[0] with { Time = shot.Start });
                if (keys[0].Time <= shot.Start) keys.RemoveAt(0);
            }

            path.AddRange(keys);
        }

        var points = FocusKeys.Thin(path);
        return axis == Axis.X ? new Reframing(crop, 1, points) : new Reframing(1, crop, points);
    }

    /// <summary>The points of every shot that has some, with the instant at which it begins.</summary>
    private static IEnumerable<(TimeSpan Start, List<InterestPoint> Points)> Shots(ValueList<InterestPoint> points, ValueList<TimeSpan> changes)
    {
        var shot = new List<InterestPoint>();
        var (start, next) = (TimeSpan.Zero, 0);
        foreach (var point in points)
        {
            if (next < changes.Count && point.Time >= changes[next] - JumpLead)
            {
                if (shot.Count > 0) yield return (start, shot);
                shot = [];
                while (next < changes.Count && point.Time >= changes[next] - JumpLead) start = changes[next++] - JumpLead;
            }

            shot.Add(point);
        }

        if (shot.Count > 0) yield return (start, shot);
    }

    private static List<FocusPoint> Lead(List<InterestPoint> points, Axis axis, double crop)
    {
        var wanted = SteadyInterest.Of(points, axis == Axis.X ? point => point.X : point => point.Y);
        for (var i = 0; i < wanted.Length; i++) wanted[i] = Math.Clamp(wanted[i], crop / 2, 1 - crop / 2);
        var (least, most) = (wanted.Min(), wanted.Max());
        if (most - least <= 2 * SteadyWindow * crop) return [Key(points[0].Time, Framed(wanted, least, most, crop), axis)];
        var times = points.Select(point => point.Time.TotalSeconds).ToArray();
        var (moments, path) = EasedPath.Of(times, TautString.Through(times, wanted, InnerWindow * crop));
        return moments.Zip(path, (moment, at) => Key(Milliseconds.Round(TimeSpan.FromSeconds(moment)), at, axis)).ToList();
    }

    /// <summary>Where the subject mostly is, but no further from either end of its wandering than the window.</summary>
    private static double Framed(double[] wanted, double least, double most, double crop)
    {
        var sorted = wanted.Order().ToArray();
        return Math.Clamp(sorted[sorted.Length / 2], most - SteadyWindow * crop, least + SteadyWindow * crop);
    }

    private static FocusPoint Key(TimeSpan time, double at, Axis axis) =>
        axis == Axis.X ? new FocusPoint(time, Math.Round(at, 4), 0.5) : new FocusPoint(time, 0.5, Math.Round(at, 4));
}
