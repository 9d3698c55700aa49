using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Blend;

namespace Kinora.Media.Compose.Effects;

/// <summary>
/// Film grain on luma: another part of the tile for each frame number, strongest in the middle tones, a quarter in black and
/// white. Amount 1 is a standard deviation of 16 levels.
/// </summary>
internal sealed unsafe class GrainStep(double amount, long seed) : IEffectStep
{
    /// <summary>Noise of deviation 32 times a tone weight of up to 255, times this, over 32768: 16 levels at amount 1.</summary>
    private readonly short factor = (short)Math.Floor(amount * 16 * 32768 / (GrainTile.Deviation * 255.0) + 0.5);

    public void Apply(Frame frame, long frameNumber)
    {
        fixed (sbyte* tile = GrainTile.Values)
        {
            for (var y = 0; y < frame.Height; y++)
            {
                var (row, column) = Origin(frameNumber, y);
                for (var x = 0; x < frame.Width; column = 0)
                {
                    var count = Math.Min(GrainTile.Size - column, frame.Width - x);
                    GrainRows.Apply(frame.Y.RowPointer(y) + x, tile + row * GrainTile.Size + column, factor, count);
                    x += count;
                }
            }
        }
    }

    public void Apply(Sprite sprite, long frameNumber)
    {
        for (var y = 0; y < sprite.Height; y++)
        {
            var (row, column) = Origin(frameNumber, y);
            var luma = sprite.Y.Row(y);
            var alpha = sprite.Alpha.Row(y);
            for (var x = 0; x < luma.Length; x++)
            {
                if (alpha[x] == 0) continue;
                var noise = GrainTile.Values[row * GrainTile.Size + (column + x) % GrainTile.Size];
                var change = GrainRows.Change(Math.Min(255, luma[x] * 255 / alpha[x]), noise, factor);
                luma[x] = (byte)Math.Clamp(luma[x] + Math.Sign(change) * BlendRows.DivideBy255(Math.Abs(change) * alpha[x]), 0, alpha[x]);
            }
        }
    }

    public void Dispose()
    {
    }

    /// <summary>Where in the tile a row of a frame begins.</summary>
    private (int Row, int Column) Origin(long frameNumber, int y)
    {
        var state = (ulong)seed * 0xD1342543DE82EF95UL + (ulong)frameNumber;
        var bits = GrainTile.Next(ref state);
        return ((int)(bits >> 20) + y & (GrainTile.Size - 1), (int)(bits >> 40) & (GrainTile.Size - 1));
    }
}
