namespace Kinora.Media.Pixels.Sample;

/// <summary>One output row of the affine sampler; samples outside the source count as 0.</summary>
internal static unsafe class BilinearRows
{
    public static void Sample(Plane source, FixedLine line, byte* destination, int count)
    {
        var (x, y) = (line.X, line.Y);
        for (var i = 0; i < count; i++, x += line.StepX, y += line.StepY)
        {
            var column = (int)(x >> 32);
            var row = (int)(y >> 32);
            var right = (int)(x >> 24) & 255;
            var lower = (int)(y >> 24) & 255;
            int sum;
            if ((uint)column < (uint)(source.Width - 1) && (uint)row < (uint)(source.Height - 1))
            {
                var upperLeft = source.Data + (nint)row * source.Stride + column;
                var lowerLeft = upperLeft + source.Stride;
                sum = (upperLeft[0] * (256 - right) + upperLeft[1] * right) * (256 - lower)
                    + (lowerLeft[0] * (256 - right) + lowerLeft[1] * right) * lower;
            }
            else if (column < -1 || row < -1 || column >= source.Width || row >= source.Height)
            {
                destination[i] = 0;
                continue;
            }
            else
            {
                sum = (At(source, column, row) * (256 - right) + At(source, column + 1, row) * right) * (256 - lower)
                    + (At(source, column, row + 1) * (256 - right) + At(source, column + 1, row + 1) * right) * lower;
            }
            destination[i] = (byte)((sum + 32768) >> 16);
        }
    }

    /// <summary>The same for a source of nothing but 255.</summary>
    public static void Coverage(int width, int height, FixedLine line, byte* destination, int count)
    {
        var (x, y) = (line.X, line.Y);
        for (var i = 0; i < count; i++, x += line.StepX, y += line.StepY)
        {
            var across = Inside((int)(x >> 32), (int)(x >> 24) & 255, width);
            var down = Inside((int)(y >> 32), (int)(y >> 24) & 255, height);
            destination[i] = (byte)((255 * across * down + 32768) >> 16);
        }
    }

    private static int At(Plane source, int x, int y) =>
        (uint)x < (uint)source.Width && (uint)y < (uint)source.Height ? source.Data[(nint)y * source.Stride + x] : 0;

    /// <summary>How much of 256 lies inside when position index + fraction/256 is between two samples.</summary>
    private static int Inside(int index, int fraction, int length) =>
        ((uint)index < (uint)length ? 256 - fraction : 0) + ((uint)(index + 1) < (uint)length ? fraction : 0);
}
