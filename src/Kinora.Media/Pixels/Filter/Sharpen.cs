using Kinora.Media.Pixels.Sample;

namespace Kinora.Media.Pixels.Filter;

/// <summary>Unsharp mask on luma: y + strength · (y − blurred y). Use one a thread.</summary>
public sealed unsafe class Sharpen : IDisposable
{
    private readonly Blur blur = new();
    private readonly ScratchPlane soft = new();

    /// <summary>Sharpens in place. Strength 0 changes nothing, 1 doubles fine detail, at most 4; the radius is in samples.</summary>
    public void Apply(Plane luma, double strength, double radius = 2)
    {
        var factor = (int)Math.Floor(Math.Clamp(strength, 0, 4) * 64 + 0.5);
        if (factor == 0) return;
        var smooth = soft.Get(luma.Width, luma.Height);
        blur.ApplyPlane(luma, radius / 2, smooth);
        for (var y = 0; y < luma.Height; y++) SharpenRows.Apply(luma.RowPointer(y), smooth.RowPointer(y), factor, luma.Width);
    }

    public void Dispose()
    {
        blur.Dispose();
        soft.Dispose();
    }
}
