using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Blend;
using Kinora.Media.Pixels.Convert;
using Kinora.Media.Pixels.Sample;

namespace Kinora.Media.Compose.Effects;

/// <summary>
/// Mixes towards black by a mask that grows smoothly from the middle to the corners, where it is the amount. The mask is
/// rounded by the blue-noise threshold, so that skies do not show its contours.
/// </summary>
internal sealed unsafe class VignetteStep(double amount) : IEffectStep
{
    private readonly ScratchPlane full = new();
    private readonly ScratchPlane half = new();
    private readonly ScratchPlane black = new();
    private Plane mask;
    private Plane maskHalf;

    public void Apply(Frame frame, long frameNumber)
    {
        Prepare(frame.Width, frame.Height);
        Darken(frame.Y, mask, 16);
        Darken(frame.U, maskHalf, 128);
        Darken(frame.V, maskHalf, 128);
    }

    public void Apply(Sprite sprite, long frameNumber)
    {
        Prepare(sprite.Width, sprite.Height);
        Darken(sprite.Y, mask, 16, sprite.Alpha);
        Darken(sprite.U, maskHalf, 128, sprite.AlphaHalf);
        Darken(sprite.V, maskHalf, 128, sprite.AlphaHalf);
    }

    public void Dispose()
    {
        foreach (var item in new[] { full, half, black }) item.Dispose();
    }

    private void Prepare(int width, int height)
    {
        if (mask.Width == width && mask.Height == height) return;
        mask = full.Get(width, height);
        maskHalf = half.Get(width / 2, height / 2);
        Fill(mask);
        Fill(maskHalf);
    }

    private void Fill(Plane plane)
    {
        for (var y = 0; y < plane.Height; y++)
        {
            var row = plane.Row(y);
            var noise = BlueNoise.Row(y);
            var down = (y + 0.5) / plane.Height * 2 - 1;
            for (var x = 0; x < row.Length; x++)
            {
                var across = (x + 0.5) / row.Length * 2 - 1;
                // 0 in the middle, 1 in the corners; nothing happens within 0.3 of the way.
                var distance = Math.Clamp((Math.Sqrt((across * across + down * down) / 2) - 0.3) / 0.7, 0, 1);
                var strength = amount * distance * distance * (3 - 2 * distance);
                row[x] = (byte)Math.Clamp(Math.Floor(strength * 255 + (noise[x & (BlueNoise.Size - 1)] + 0.5) / 256), 0, 255);
            }
        }
    }

    private void Darken(Plane plane, Plane by, byte value)
    {
        var constant = black.Get(plane.Width, 1);
        constant.Fill(value);
        for (var y = 0; y < plane.Height; y++)
            MixRows.MixMasked(plane.RowPointer(y), constant.Data, by.RowPointer(y), plane.RowPointer(y), plane.Width);
    }

    private void Darken(Plane plane, Plane by, byte value, Plane alpha)
    {
        var constant = black.Get(plane.Width, 1).Row(0);
        fixed (byte* start = constant)
        {
            for (var y = 0; y < plane.Height; y++)
            {
                constant.Fill(value);
                Premultiplied.Multiply(constant, alpha.Row(y));
                MixRows.MixMasked(plane.RowPointer(y), start, by.RowPointer(y), plane.RowPointer(y), plane.Width);
            }
        }
    }
}
