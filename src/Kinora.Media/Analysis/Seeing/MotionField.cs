namespace Kinora.Media.Analysis.Seeing;

/// <summary>
/// What moves at an instant: cells that differ both from some frames before and from some after, once the camera's own move is taken
/// out; so the place that something left, or will come to, does not count.
/// </summary>
internal static class MotionField
{
    private const int Noise = 5;
    private const float FullAt = 40;

    // As much change as this is no motion but another picture.
    private const double OtherPicture = 45;

    /// <param name="map">Filled with 0–1.</param>
    public static void Measure(Glance glance, Glance? before, Glance? after, float[] map)
    {
        Array.Clear(map);
        var later = new float[map.Length];
        var hasBefore = Fill(glance, before, map);
        var hasAfter = Fill(glance, after, later);
        for (var i = 0; i < map.Length; i++)
        {
            map[i] = hasBefore && hasAfter ? Math.Min(map[i], later[i]) : hasAfter ? later[i] : map[i];
        }
    }

    private static bool Fill(Glance glance, Glance? other, float[] map)
    {
        if (other is null) return false;
        var (dx, dy) = CameraMove.Between(other, glance);
        var (width, height) = (glance.Width, glance.Height);
        var total = 0.0;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (fromX, fromY) = (x - dx, y - dy);
                if (fromX < 0 || fromY < 0 || fromX >= width || fromY >= height) continue;
                var (here, there) = (y * width + x, fromY * width + fromX);
                var change = Math.Abs(glance.Y[here] - other.Y[there]) + Math.Abs(glance.U[here] - other.U[there])
                    + Math.Abs(glance.V[here] - other.V[there]);
                total += change;
                map[here] = Math.Clamp((change - Noise) / FullAt, 0, 1);
            }
        }

        if (total / map.Length < OtherPicture) return true;
        Array.Clear(map);
        return false;
    }
}
