namespace Kinora.Media.Pixels.Convert;

/// <summary>
/// One row of premultiplied channels in 8.8 fixed point. Behind the end of an odd row its last pixel is repeated; a few
/// more entries may be read and written by vectors but mean nothing.
/// </summary>
internal sealed class RgbaRow(int width)
{
    private const int Slack = 16;

    public int Width => width;

    public int EvenWidth { get; } = (width + 1) & ~1;

    public int[] R { get; } = new int[width + Slack];

    public int[] G { get; } = new int[width + Slack];

    public int[] B { get; } = new int[width + Slack];

    public int[] A { get; } = new int[width + Slack];

    public void Pad()
    {
        if (EvenWidth == width) return;
        R[width] = R[width - 1];
        G[width] = G[width - 1];
        B[width] = B[width - 1];
        A[width] = A[width - 1];
    }
}
