namespace Kinora.Core.Media;

/// <summary>
/// A path without corners: smoothed by a raised cosine, so that a move begins before it must and its acceleration is bounded. A step
/// of s takes <see cref="Ease"/> seconds and is at most 2π·s/Ease² strong; what stands still for longer than that stays exactly still.
/// </summary>
internal static class EasedPath
{
    /// <summary>Seconds, as long as an operator's reframing takes.</summary>
    public const double Ease = 1.2;

    // Seconds between the points that are made: close enough for a cubic through them to be as smooth as the path.
    private const double Step = 0.1;

    /// <param name="times">Strictly ascending, in seconds; the path is straight between them.</param>
    /// <returns>Moments from the first to the last time, and where the eased path is at each.</returns>
    public static (double[] Moments, double[] Path) Of(double[] times, double[] path)
    {
        var moments = new double[(int)Math.Floor((times[^1] - times[0]) / Step) + 1];
        var straight = new double[moments.Length];
        var next = 1;
        for (var i = 0; i < moments.Length; i++)
        {
            moments[i] = times[0] + i * Step;
            while (next < times.Length - 1 && times[next] < moments[i]) next++;
            var along = times.Length == 1 ? 0 : Math.Clamp((moments[i] - times[next - 1]) / (times[next] - times[next - 1]), 0, 1);
            straight[i] = times.Length == 1 ? path[0] : path[next - 1] + (path[next] - path[next - 1]) * along;
        }

        return (moments, Smooth(straight));
    }

    private static double[] Smooth(double[] path)
    {
        const int Reach = (int)(Ease / 2 / Step);
        var smooth = new double[path.Length];
        for (var i = 0; i < path.Length; i++)
        {
            var (sum, weights) = (0.0, 0.0);
            for (var k = -Reach; k <= Reach; k++)
            {
                var weight = 1 + Math.Cos(Math.PI * k / Reach);
                sum += weight * path[Math.Clamp(i + k, 0, path.Length - 1)]; // before the first and behind the last it stands
                weights += weight;
            }

            smooth[i] = sum / weights;
        }

        return smooth;
    }
}
