namespace Kinora.Media.Pixels.Convert;

/// <summary>
/// A tileable 64×64 threshold map without low frequencies, the same on every machine. Made at first use by void-and-cluster
/// (R. Ulichney, "The void-and-cluster method for dither array generation", 1993); takes some 40 ms.
/// </summary>
public static class BlueNoise
{
    public const int Size = 64;

    private static readonly Lazy<byte[]> Tile = new(() => new VoidAndCluster(Size).Thresholds());

    /// <summary>64 thresholds, 0–255, evenly distributed over the tile; row numbers repeat every 64.</summary>
    public static ReadOnlySpan<byte> Row(int y) => Tile.Value.AsSpan((y & (Size - 1)) * Size, Size);
}
