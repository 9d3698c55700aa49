namespace Kinora.Media.Pixels.Sample;

/// <summary>Half size by the mean of 2×2 samples, rounded; the last row or column of an odd side counts twice.</summary>
internal static unsafe class Halve
{
    public static void Plane(Plane source, Plane destination)
    {
        System.Diagnostics.Debug.Assert(destination.Width == (source.Width + 1) / 2 && destination.Height == (source.Height + 1) / 2);
        for (var y = 0; y < destination.Height; y++)
        {
            var upper = source.RowPointer(2 * y);
            var lower = source.RowPointer(Math.Min(2 * y + 1, source.Height - 1));
            Row(upper, lower, source.Width, destination.RowPointer(y));
        }
    }

    internal static void Row(byte* upper, byte* lower, int sourceWidth, byte* destination) =>
        RowScalar(upper, lower, sourceWidth, destination, 0);

    internal static void RowScalar(byte* upper, byte* lower, int sourceWidth, byte* destination, int from)
    {
        for (var x = from; x < (sourceWidth + 1) / 2; x++)
        {
            var left = 2 * x;
            var right = Math.Min(left + 1, sourceWidth - 1);
            destination[x] = (byte)((upper[left] + upper[right] + lower[left] + lower[right] + 2) >> 2);
        }
    }
}
