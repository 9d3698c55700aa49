namespace Kinora.Media.Pixels.Blend;

/// <summary>
/// Mixes whole frames of one size: destination = a + (b − a) · w, w from 0 (a) to 256 (b). The destination may be a or b.
/// </summary>
public static unsafe class CrossMix
{
    public const int Whole = 256;

    /// <summary>A weight of 0–1 as this class takes it.</summary>
    public static int Weight(double value) => (int)Math.Floor(Math.Clamp(value, 0, 1) * Whole + 0.5);

    public static void Mix(Frame a, Frame b, int weight, Frame destination)
    {
        System.Diagnostics.Debug.Assert(SameSize(a, b) && SameSize(a, destination));
        // The planes of a frame lie behind one another, so it is one long row.
        MixRows.Mix(a.Y.Data, b.Y.Data, destination.Y.Data, destination.Bytes.Length, weight);
    }

    /// <summary>Towards one colour in place: fades to black (16, 128, 128) and white (235, 128, 128).</summary>
    public static void MixColor(Frame frame, byte y, byte u, byte v, int weight)
    {
        Constant(frame.Y, y, weight);
        Constant(frame.U, u, weight);
        Constant(frame.V, v, weight);
    }

    /// <summary>
    /// Each sample by its own mask value, 0 (a) – 255 (b): <paramref name="mask"/> has the frame's size,
    /// <paramref name="maskHalf"/> half of it (for chroma).
    /// </summary>
    public static void MixMasked(Frame a, Frame b, Plane mask, Plane maskHalf, Frame destination)
    {
        System.Diagnostics.Debug.Assert(SameSize(a, b) && SameSize(a, destination));
        Masked(a.Y, b.Y, mask, destination.Y);
        Masked(a.U, b.U, maskHalf, destination.U);
        Masked(a.V, b.V, maskHalf, destination.V);
    }

    private static void Constant(Plane plane, byte value, int weight)
    {
        for (var y = 0; y < plane.Height; y++)
            MixRows.MixConstant(plane.RowPointer(y), value, plane.RowPointer(y), plane.Width, weight);
    }

    private static void Masked(Plane a, Plane b, Plane mask, Plane destination)
    {
        System.Diagnostics.Debug.Assert(mask.Width >= destination.Width && mask.Height >= destination.Height, "mask too small");
        for (var y = 0; y < destination.Height; y++)
            MixRows.MixMasked(a.RowPointer(y), b.RowPointer(y), mask.RowPointer(y), destination.RowPointer(y), destination.Width);
    }

    private static bool SameSize(Frame a, Frame b) => a.Width == b.Width && a.Height == b.Height;
}
