using Kinora.Media.Pixels.Blend;

namespace Kinora.Media.Pixels.Sample;

/// <summary>
/// Draws a sprite by any affine map straight onto a frame, as <see cref="AffineSampler"/> and a blend would, to the byte, but
/// only where the sprite holds anything: what is turned is long and thin as often as not. Holds scratch; one a thread.
/// </summary>
public sealed unsafe class TurnedSampler : IDisposable
{
    private const int Block = 32;

    private readonly ScratchPlane rows = new();

    /// <summary>Whether a map reduces so little that nothing has to be halved first.</summary>
    public static bool Takes(AffineMatrix toSource) => Math.Sqrt(Math.Abs(toSource.Determinant)) <= Resampler.LargestStep;

    /// <param name="toSource">From luma of the canvas to luma of the sprite; see <see cref="Takes"/>.</param>
    /// <param name="box">What of the canvas is looked at: even edges, inside the canvas.</param>
    /// <param name="opacity">0–256.</param>
    public void Draw(Sprite sprite, AffineMatrix toSource, PixelRectangle box, int opacity, Frame canvas)
    {
        var local = AffineMatrix.Translate(box.X, box.Y).Then(toSource);
        var half = ChromaSiting.HalfMatrix(local);
        var blocks = sprite.MeasureBlocks();
        Planes(blocks, local, 0, box, opacity, [sprite.Y], sprite.Alpha, [canvas.Y]);
        Planes(blocks, half, 1, box, opacity, [sprite.U, sprite.V], sprite.AlphaHalf, [canvas.U, canvas.V]);
    }

    public void Dispose() => rows.Dispose();

    private void Planes(
        SpriteBlocks blocks, AffineMatrix toSource, int halvings, PixelRectangle box, int opacity,
        ReadOnlySpan<Plane> sources, Plane alpha, ReadOnlySpan<Plane> destinations)
    {
        var (width, height) = (box.Width >> halvings, box.Height >> halvings);
        var (left, top) = (box.X >> halvings, box.Y >> halvings);
        var cover = rows.Get(width, 2).RowPointer(0);
        var color = rows.Get(width, 2).RowPointer(1);
        for (var row = 0; row < height; row++)
        {
            var line = FixedLine.Of(toSource, row);
            for (var from = 0; from < width;)
            {
                var to = from;
                while (to < width && HoldsAnything(blocks, line, to, Math.Min(to + Block, width), halvings)) to = Math.Min(to + Block, width);
                if (to > from)
                {
                    var stretch = line with { X = line.X + from * line.StepX, Y = line.Y + from * line.StepY };
                    BilinearRows.Sample(alpha, stretch, cover, to - from);
                    for (var plane = 0; plane < sources.Length; plane++)
                    {
                        BilinearRows.Sample(sources[plane], stretch, color, to - from);
                        BlendRows.SourceOver(color, cover, destinations[plane].RowPointer(row + top) + left + from, to - from, opacity);
                    }
                }

                from = to + Block;
            }
        }
    }

    /// <summary>Looks at the blocks around all that a stretch of outputs is mixed from.</summary>
    private static bool HoldsAnything(SpriteBlocks blocks, FixedLine line, int from, int to, int halvings)
    {
        var (x1, x2) = ((int)((line.X + from * line.StepX) >> 32), (int)((line.X + (to - 1) * line.StepX) >> 32));
        var (y1, y2) = ((int)((line.Y + from * line.StepY) >> 32), (int)((line.Y + (to - 1) * line.StepY) >> 32));
        return blocks.IsUsed(
            Math.Min(x1, x2) << halvings, Math.Min(y1, y2) << halvings, (Math.Max(x1, x2) + 2) << halvings, (Math.Max(y1, y2) + 2) << halvings);
    }
}
