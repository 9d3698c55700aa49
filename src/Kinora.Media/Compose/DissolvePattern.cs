namespace Kinora.Media.Compose;

/// <summary>
/// The order in which a dissolve's places change: smooth value noise of two octaves, its values spread evenly over 0–255 so
/// that the picture changes at an even pace. The same for every film.
/// </summary>
internal static class DissolvePattern
{
    // About 24 patches across the longer side: large enough to be cheap to encode, small enough not to be seen as shapes.
    private const int PatchesAcross = 24;
    private const int Seed = 20;

    /// <returns>width × height values, row after row.</returns>
    public static byte[] Make(int width, int height)
    {
        var cell = Math.Max(2, Math.Max(width, height) / (double)PatchesAcross);
        var random = new Random(Seed);
        var coarse = new Lattice(random, cell, width, height);
        var fine = new Lattice(random, cell / 3, width, height);
        var values = new float[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++) values[y * width + x] = 0.72f * coarse.At(x, y) + 0.28f * fine.At(x, y);
        }

        return Spread(values);
    }

    /// <summary>Histogram equalisation over 4096 steps.</summary>
    private static byte[] Spread(float[] values)
    {
        const int Steps = 4096;
        var counts = new int[Steps + 1];
        foreach (var value in values) counts[(int)(value * (Steps - 1)) + 1]++;
        for (var i = 1; i <= Steps; i++) counts[i] += counts[i - 1];
        var spread = new byte[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var step = (int)(values[i] * (Steps - 1));
            spread[i] = (byte)((counts[step] + counts[step + 1]) / 2 * 255L / values.Length);
        }

        return spread;
    }

    /// <summary>Random values, 0 up to 1, at the corners of square cells, joined smoothly.</summary>
    private sealed class Lattice
    {
        private readonly double cell;
        private readonly int across;
        private readonly float[] corners;

        public Lattice(Random random, double cell, int width, int height)
        {
            this.cell = cell;
            across = (int)(width / cell) + 2;
            corners = new float[across * ((int)(height / cell) + 2)];
            for (var i = 0; i < corners.Length; i++) corners[i] = random.NextSingle();
        }

        public float At(int x, int y)
        {
            var (column, fractionX) = Place(x);
            var (row, fractionY) = Place(y);
            var corner = row * across + column;
            var top = corners[corner] + (corners[corner + 1] - corners[corner]) * fractionX;
            var bottom = corners[corner + across] + (corners[corner + across + 1] - corners[corner + across]) * fractionX;
            return top + (bottom - top) * fractionY;
        }

        private (int Cell, float Fraction) Place(int position)
        {
            var place = position / cell;
            var whole = (int)place;
            var fraction = (float)(place - whole);
            return (whole, fraction * fraction * (3 - 2 * fraction));
        }
    }
}
