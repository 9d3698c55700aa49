using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Sample;

namespace Kinora.Media.Compose.Effects;

/// <summary>
/// Looks every sample up in a <see cref="ColorTable"/>; luma sees the chroma it shares, chroma the mean of its four lumas.
/// </summary>
internal sealed unsafe class ColorStep(ColorTable table) : IEffectStep
{
    private readonly ScratchPlane scratch = new();

    public void Apply(Frame frame, long frameNumber)
    {
        var half = frame.U.Width;
        for (var y = 0; y < frame.U.Height; y++)
            Pair(frame.Y.RowPointer(2 * y), frame.Y.RowPointer(2 * y + 1), frame.U.RowPointer(y), frame.V.RowPointer(y), half);
    }

    public void Apply(Sprite sprite, long frameNumber)
    {
        var half = sprite.U.Width;
        for (var y = 0; y < sprite.U.Height; y++)
        {
            var upperAlpha = sprite.Alpha.Row(2 * y);
            var lowerAlpha = sprite.Alpha.Row(2 * y + 1);
            var halfAlpha = sprite.AlphaHalf.Row(y);
            if (upperAlpha.IndexOfAnyExcept((byte)0) < 0 && lowerAlpha.IndexOfAnyExcept((byte)0) < 0
                && halfAlpha.IndexOfAnyExcept((byte)0) < 0) continue;
            var upper = sprite.Y.Row(2 * y);
            var lower = sprite.Y.Row(2 * y + 1);
            var u = sprite.U.Row(y);
            var v = sprite.V.Row(y);
            Premultiplied.Divide(upper, upperAlpha);
            Premultiplied.Divide(lower, lowerAlpha);
            Premultiplied.Divide(u, halfAlpha);
            Premultiplied.Divide(v, halfAlpha);
            Pair(sprite.Y.RowPointer(2 * y), sprite.Y.RowPointer(2 * y + 1), sprite.U.RowPointer(y), sprite.V.RowPointer(y), half);
            Premultiplied.Multiply(upper, upperAlpha);
            Premultiplied.Multiply(lower, lowerAlpha);
            Premultiplied.Multiply(u, halfAlpha);
            Premultiplied.Multiply(v, halfAlpha);
        }
    }

    public void Dispose() => scratch.Dispose();

    private void Pair(byte* upper, byte* lower, byte* u, byte* v, int half)
    {
        var width = (half + 15) & ~15;
        var memory = scratch.Get(width * 9, 1).Data;
        var cells = (int*)memory;
        var weights = cells + width;
        var luma = (byte*)(weights + width);
        Halve.Row(upper, lower, 2 * half, luma);
        ColorRows.Place(u, v, cells, weights, half);
        fixed (uint* toY = table.Y, toU = table.U, toV = table.V)
        {
            ColorRows.LookupPairs(toY, cells, weights, upper, upper, 2 * half);
            ColorRows.LookupPairs(toY, cells, weights, lower, lower, 2 * half);
            ColorRows.Lookup(toU, cells, weights, luma, u, half);
            ColorRows.Lookup(toV, cells, weights, luma, v, half);
        }
    }
}
