namespace Kinora.Media.Compose.Effects;

/// <summary>
/// A square of Gaussian noise that repeats without a seam, standard deviation 32, softened to grains of about a pixel and a
/// half. Made once, the same on every machine.
/// </summary>
internal static class GrainTile
{
    public const int Size = 512;
    public const int Deviation = 32;

    private static readonly Lazy<sbyte[]> Tile = new(Make);

    /// <summary>Pinned; <see cref="Size"/>² values and one more row, so that a row may be read on past its end.</summary>
    public static sbyte[] Values => Tile.Value;

    private static sbyte[] Make()
    {
        var rough = new double[Size * Size];
        var state = 0x9E3779B97F4A7C15UL;
        for (var i = 0; i < rough.Length; i++)
        {
            // The sum of eight even distributions is close to normal.
            var bits = Next(ref state);
            for (var k = 0; k < 8; k++) rough[i] += (byte)(bits >> (8 * k)) - 127.5;
        }
        var soft = new double[rough.Length];
        var square = 0.0;
        for (var i = 0; i < rough.Length; i++)
        {
            var (x, y) = (i % Size, i / Size);
            soft[i] = At(rough, x, y) + 0.5 * (At(rough, x - 1, y) + At(rough, x + 1, y) + At(rough, x, y - 1) + At(rough, x, y + 1))
                + 0.25 * (At(rough, x - 1, y - 1) + At(rough, x + 1, y - 1) + At(rough, x - 1, y + 1) + At(rough, x + 1, y + 1));
            square += soft[i] * soft[i];
        }
        var scale = Deviation / Math.Sqrt(square / rough.Length);
        var tile = GC.AllocateArray<sbyte>((Size + 1) * Size, pinned: true);
        for (var i = 0; i < tile.Length; i++) tile[i] = (sbyte)Math.Clamp(Math.Floor(soft[i % soft.Length] * scale + 0.5), -127, 127);
        return tile;
    }

    /// <summary>G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", 2014.</summary>
    public static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        var bits = (state ^ state >> 30) * 0xBF58476D1CE4E5B9UL;
        bits = (bits ^ bits >> 27) * 0x94D049BB133111EBUL;
        return bits ^ bits >> 31;
    }

    private static double At(double[] values, int x, int y) => values[(y & (Size - 1)) * Size + (x & (Size - 1))];
}
