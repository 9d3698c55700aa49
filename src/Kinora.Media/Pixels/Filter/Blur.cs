using Kinora.Core.Plan;
using Kinora.Media.Pixels.Sample;

namespace Kinora.Media.Pixels.Filter;

/// <summary>
/// Gaussian blur of any radius (σ = radius / 2) at about the same cost: a wide blur is done on the picture halved until
/// σ &lt; 2, then magnified. Edges go on beyond the edge. Source and destination may be the same. Holds scratch; use one a
/// thread.
/// </summary>
public sealed unsafe class Blur : IDisposable
{
    public const double LargestRadius = 256;

    /// <summary>Below this nothing would change.</summary>
    private const double SmallestSigma = 0.25;

    /// <summary>Three σ must fit <see cref="GaussianKernel.LargestReach"/>.</summary>
    private const double LargestSigma = 2;

    private readonly Resampler resampler = new();
    private readonly ScratchPlane[] halves = [new(), new()];
    private readonly ScratchPlane middle = new();
    private readonly ScratchPlane padded = new();

    /// <summary>Blurs a frame; the radius is in luma samples.</summary>
    public void Apply(Frame source, double radius, Frame destination)
    {
        ApplyPlane(source.Y, radius / 2, destination.Y);
        ApplyPlane(source.U, radius / 4, destination.U);
        ApplyPlane(source.V, radius / 4, destination.V);
    }

    /// <summary>Blurs a sprite, alpha with it. What reaches over its edges is lost: leave room.</summary>
    public void Apply(Sprite source, double radius, Sprite destination)
    {
        ApplyPlane(source.Y, radius / 2, destination.Y);
        ApplyPlane(source.Alpha, radius / 2, destination.Alpha);
        ApplyPlane(source.U, radius / 4, destination.U);
        ApplyPlane(source.V, radius / 4, destination.V);
        ApplyPlane(source.AlphaHalf, radius / 4, destination.AlphaHalf);
        destination.Changed();
    }

    public void Dispose()
    {
        foreach (var item in new IDisposable[] { resampler, halves[0], halves[1], middle, padded }) item.Dispose();
    }

    /// <summary>Blurs one plane; σ in its own samples.</summary>
    internal void ApplyPlane(Plane source, double sigma, Plane destination)
    {
        sigma = Math.Min(sigma, LargestRadius / 2);
        if (sigma < SmallestSigma)
        {
            if (source.Data != destination.Data) source.CopyTo(destination);
            return;
        }
        var small = source;
        var halvings = 0;
        for (var left = sigma; left >= LargestSigma && small is { Width: > 1, Height: > 1 }; left /= 2, halvings++)
        {
            var next = halves[halvings & 1].Get((small.Width + 1) / 2, (small.Height + 1) / 2);
            Halve.Plane(small, next);
            small = next;
        }
        if (halvings == 0)
        {
            Filter(source, new GaussianKernel(sigma), destination);
            return;
        }
        // Each mean of 2×2 has itself blurred a little: variances add, in samples of the small picture.
        var scale = (double)(1 << halvings);
        var variance = sigma * sigma / (scale * scale) - (1 - 1 / (scale * scale)) / 12;
        Filter(small, new GaussianKernel(Math.Sqrt(variance)), small);
        resampler.Resample(small, new RectangleD(0, 0, source.Width / scale, source.Height / scale), destination);
    }

    private void Filter(Plane source, GaussianKernel kernel, Plane destination)
    {
        var vertical = middle.Get(source.Width, source.Height);
        var rows = stackalloc byte*[2 * GaussianKernel.LargestReach + 1];
        for (var y = 0; y < source.Height; y++)
        {
            for (var k = -kernel.Reach; k <= kernel.Reach; k++)
                rows[kernel.Reach + k] = source.RowPointer(Math.Clamp(y + k, 0, source.Height - 1));
            BlurRows.Down(rows, kernel, vertical.RowPointer(y), source.Width);
        }
        var line = padded.Get(source.Width + 2 * GaussianKernel.LargestReach, 1).Row(0);
        fixed (byte* start = line)
        {
            for (var y = 0; y < source.Height; y++)
            {
                var row = vertical.Row(y);
                line[..kernel.Reach].Fill(row[0]);
                row.CopyTo(line[kernel.Reach..]);
                line.Slice(kernel.Reach + source.Width, kernel.Reach).Fill(row[^1]);
                BlurRows.Across(start + kernel.Reach, kernel, destination.RowPointer(y), source.Width);
            }
        }
    }
}
