namespace Kinora.MediaTests.Films;

/// <summary>
/// Measures how far a patch of a picture moved into another one, in fractions of a pixel: the translation with the least
/// squared difference, found by Gauss-Newton steps (Lucas and Kanade, 1981) through cubic interpolation.
/// </summary>
internal static class Tracker
{
    /// <summary>Half of the patch's side: 4225 pixels, over which rounding to 8 bits averages out.</summary>
    public const int Reach = 32;

    private const int Steps = 12;

    /// <param name="from">Rows of luma, <paramref name="width"/> apart.</param>
    /// <param name="x">The patch's middle; with <see cref="Reach"/> and three pixels around it inside both pictures.</param>
    /// <returns>Where the patch of <paramref name="from"/> lies in <paramref name="to"/>, from where it was.</returns>
    public static (double X, double Y) Shift(ReadOnlySpan<byte> from, ReadOnlySpan<byte> to, int width, int x, int y)
    {
        var (alongX, alongY) = (0.0, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            var (xx, xy, yy, ex, ey) = (0.0, 0.0, 0.0, 0.0, 0.0);
            for (var row = y - Reach; row <= y + Reach; row++)
            {
                for (var column = x - Reach; column <= x + Reach; column++)
                {
                    var (value, slopeX, slopeY) = At(to, width, column + alongX, row + alongY);
                    var error = from[row * width + column] - value;
                    xx += slopeX * slopeX;
                    xy += slopeX * slopeY;
                    yy += slopeY * slopeY;
                    ex += slopeX * error;
                    ey += slopeY * error;
                }
            }

            var determinant = xx * yy - xy * xy;
            Assert.True(determinant > 1, "nothing to hold on to in this patch");
            var (stepX, stepY) = ((yy * ex - xy * ey) / determinant, (xx * ey - xy * ex) / determinant);
            alongX += stepX;
            alongY += stepY;
            if (Math.Abs(stepX) + Math.Abs(stepY) < 1e-5) break;
        }

        return (alongX, alongY);
    }

    private static (double Value, double SlopeX, double SlopeY) At(ReadOnlySpan<byte> picture, int width, double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        Span<double> rows = stackalloc double[4];
        Span<double> slopes = stackalloc double[4];
        for (var i = 0; i < 4; i++)
        {
            var at = (top - 1 + i) * width + left - 1;
            (rows[i], slopes[i]) = Cubic(picture[at], picture[at + 1], picture[at + 2], picture[at + 3], x - left);
        }

        var (value, slopeY) = Cubic(rows[0], rows[1], rows[2], rows[3], y - top);
        return (value, Cubic(slopes[0], slopes[1], slopes[2], slopes[3], y - top).Value, slopeY);
    }

    /// <summary>Catmull-Rom between b and c, and its slope.</summary>
    private static (double Value, double Slope) Cubic(double a, double b, double c, double d, double t)
    {
        var third = 0.5 * (3 * (b - c) + d - a);
        var second = 0.5 * (2 * a - 5 * b + 4 * c - d);
        var first = 0.5 * (c - a);
        return (((third * t + second) * t + first) * t + b, (3 * third * t + 2 * second) * t + first);
    }
}
