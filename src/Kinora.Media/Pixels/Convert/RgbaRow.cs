namespace Kinora.Media.Pixels.Convert;

/// <summary>
/// One row of premultiplied channels in 8.8 fixed point. The arrays are longer than the row: behind its end the last pixel
/// is repeated up to an even width.
/// </summary>
internal sealed class RgbaRow(int width)
{
    private readonly int evenWidth = (width + 1) & ~1;

    public int Width => width;

    public int[] R { get; } = new int[(width + 1) & ~1];

    public int[] G { get; } = new int[(width + 1) & ~1];

    public int[] B { get; } = new int[(width + 1) & ~1];

    public int[] A { get; } = new int[(width + 1) & ~1];

    public void Pad()
    {
        if (evenWidth == width) return;
        R[width] = R[width - 1];
        G[width] = G[width - 1];
        B[width] = B[width - 1];
        A[width] = A[width - 1];
    }
}
