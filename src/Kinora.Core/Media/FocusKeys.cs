namespace Kinora.Core.Media;

/// <summary>As few focus points as say the same.</summary>
internal static class FocusKeys
{
    /// <summary>Points inside a stretch that stands still go; where too many are left, every second of those that move.</summary>
    public static ValueList<FocusPoint> Thin(List<FocusPoint> path)
    {
        var kept = WithoutStill(path);
        while (kept.Count > TimelineLimits.MaxFocusPoints && Halved(kept) is var halved && halved.Count < kept.Count) kept = WithoutStill(halved);
        return kept.Take(TimelineLimits.MaxFocusPoints).ToValueList();
    }

    private static List<FocusPoint> WithoutStill(List<FocusPoint> path)
    {
        var kept = new List<FocusPoint>();
        for (var i = 0; i < path.Count; i++)
        {
            var isInside = i > 0 && i < path.Count - 1 && Same(path[i - 1], path[i]) && Same(path[i], path[i + 1]);
            if (!isInside) kept.Add(path[i]);
        }

        if (kept.Count > 1 && Same(kept[^1], kept[^2])) kept.RemoveAt(kept.Count - 1); // behind the last point it stands anyway
        return kept;
    }

    private static List<FocusPoint> Halved(List<FocusPoint> path) =>
        path.Where((point, i) => i % 2 == 0 || i == path.Count - 1 || path[i - 1].Time == point.Time || path[i + 1].Time == point.Time).ToList();

    private static bool Same(FocusPoint one, FocusPoint other) => one.X == other.X && one.Y == other.Y;
}
