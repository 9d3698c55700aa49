namespace Kinora.Media.Pixels.Convert;

/// <summary>
/// Packed R'G'B' → planar BT.709 4:2:0. Chroma is left-sited: [1 2 1]/4 across around the even sample, the mean of two rows,
/// taken after premultiplying; the edge pixel goes on beyond the edge. Odd sides get a repeated last row or column.
/// </summary>
public static class PackedConverter
{
    /// <summary>The size of the frame or sprite that holds a picture: sides rounded up to even.</summary>
    public static (int Width, int Height) EvenSize(int width, int height) =>
        (Math.Max(2, (width + 1) & ~1), Math.Max(2, (height + 1) & ~1));

    /// <summary>
    /// Into a frame of <see cref="EvenSize"/>; what is see-through shows black. With <paramref name="dither"/> luma and
    /// chroma are rounded by the blue-noise threshold, so that gradients do not band.
    /// </summary>
    public static void ToFrame(PackedPicture source, Frame destination, bool dither = false) =>
        Convert(source, destination.Y, destination.U, destination.V, null, null, dither, opaque: true);

    /// <summary>Into a sprite of <see cref="EvenSize"/>.</summary>
    public static void ToSprite(PackedPicture source, Sprite destination, bool dither = false)
    {
        Convert(source, destination.Y, destination.U, destination.V, destination.Alpha, destination.AlphaHalf, dither, opaque: false);
        destination.Changed();
    }

    private static void Convert(
        PackedPicture source, Plane y, Plane u, Plane v, Plane? alpha, Plane? alphaHalf, bool dither, bool opaque)
    {
        if ((y.Width, y.Height) != EvenSize(source.Width, source.Height))
            throw new ArgumentException($"A {source.Width}×{source.Height} picture does not go into {y.Width}×{y.Height}.");
        var upper = new RgbaRow(source.Width);
        var lower = new RgbaRow(source.Width);
        var mean = new RgbaRow(source.Width);
        for (var pair = 0; pair < u.Height; pair++)
        {
            if (!opaque && IsEmpty(source, pair))
            {
                Clear(pair, y, u, v, alpha!.Value, alphaHalf!.Value);
                continue;
            }

            Read(source, 2 * pair, upper, opaque);
            Read(source, Math.Min(2 * pair + 1, source.Height - 1), lower, opaque);
            PlanarRows.Luma(upper, y.Row(2 * pair), dither ? BlueNoise.Row(2 * pair) : default);
            PlanarRows.Luma(lower, y.Row(2 * pair + 1), dither ? BlueNoise.Row(2 * pair + 1) : default);
            if (alpha is { } full)
            {
                PlanarRows.Alpha(upper, full.Row(2 * pair));
                PlanarRows.Alpha(lower, full.Row(2 * pair + 1));
            }
            PlanarRows.Average(upper, lower, mean);
            PlanarRows.Chroma(mean, u.Row(pair), v.Row(pair), dither ? BlueNoise.Row(pair) : default);
            if (alphaHalf is { } half) PlanarRows.Alpha(mean, half.Row(pair));
        }
    }

    /// <summary>Whether a pair of rows is wholly transparent: much of most drawings is. Premultiplied, that is all zeros.</summary>
    private static bool IsEmpty(PackedPicture source, int pair) => source.Format == PackedFormat.Argb32Premultiplied
        && !source.Row(2 * pair).ContainsAnyExcept((byte)0) && !source.Row(Math.Min(2 * pair + 1, source.Height - 1)).ContainsAnyExcept((byte)0);

    private static void Clear(int pair, Plane y, Plane u, Plane v, Plane alpha, Plane alphaHalf)
    {
        y.Row(2 * pair).Clear();
        y.Row(2 * pair + 1).Clear();
        alpha.Row(2 * pair).Clear();
        alpha.Row(2 * pair + 1).Clear();
        u.Row(pair).Clear();
        v.Row(pair).Clear();
        alphaHalf.Row(pair).Clear();
    }

    private static void Read(PackedPicture source, int y, RgbaRow into, bool opaque)
    {
        PackedRows.Unpack(source.Row(y), source.Format, into);
        if (opaque) Array.Fill(into.A, Bt709.One);
    }
}
