namespace Kinora.Media.Pixels.Sample;

/// <summary>
/// Any affine view (rotation, shear, free scale) of a frame or sprite into a sprite: bilinear in 8-bit fractions of fixed
/// point positions, transparent outside, so edges come out anti-aliased. Reductions beyond 2.4 are halved first. Holds
/// scratch; use one a thread.
/// </summary>
public sealed unsafe class AffineSampler : IDisposable
{
    private readonly ScratchPlane[] halves = [new(), new()];

    /// <summary>Fills the destination; <paramref name="toSource"/> maps its luma coordinates to the source's.</summary>
    public void Sample(Frame source, AffineMatrix toSource, Sprite destination)
    {
        var half = ChromaSiting.HalfMatrix(toSource);
        SamplePlane(source.Y, toSource, destination.Y);
        SamplePlane(source.U, half, destination.U);
        SamplePlane(source.V, half, destination.V);
        SampleCoverage(source.Y, toSource, destination.Alpha);
        SampleCoverage(source.U, half, destination.AlphaHalf);
        destination.Changed();
    }

    /// <inheritdoc cref="Sample(Frame, AffineMatrix, Sprite)"/>
    public void Sample(Sprite source, AffineMatrix toSource, Sprite destination)
    {
        var half = ChromaSiting.HalfMatrix(toSource);
        SamplePlane(source.Y, toSource, destination.Y);
        SamplePlane(source.Alpha, toSource, destination.Alpha);
        SamplePlane(source.U, half, destination.U);
        SamplePlane(source.V, half, destination.V);
        SamplePlane(source.AlphaHalf, half, destination.AlphaHalf);
        destination.Changed();
    }

    public void Dispose()
    {
        foreach (var half in halves) half.Dispose();
    }

    private void SamplePlane(Plane source, AffineMatrix toSource, Plane destination)
    {
        var next = 0;
        while (Step(toSource) > Resampler.LargestStep && source is { Width: > 1, Height: > 1 })
        {
            var smaller = halves[next].Get((source.Width + 1) / 2, (source.Height + 1) / 2);
            Halve.Plane(source, smaller);
            source = smaller;
            toSource = toSource.Then(AffineMatrix.Scale(0.5, 0.5));
            next ^= 1;
        }
        for (var y = 0; y < destination.Height; y++)
            BilinearRows.Sample(source, FixedLine.Of(toSource, y), destination.RowPointer(y), destination.Width);
    }

    /// <summary>The alpha of an opaque source. Halving an opaque picture leaves it opaque, so only its size matters.</summary>
    private static void SampleCoverage(Plane source, AffineMatrix toSource, Plane destination)
    {
        var (width, height) = (source.Width, source.Height);
        while (Step(toSource) > Resampler.LargestStep && width > 1 && height > 1)
        {
            (width, height) = ((width + 1) / 2, (height + 1) / 2);
            toSource = toSource.Then(AffineMatrix.Scale(0.5, 0.5));
        }
        for (var y = 0; y < destination.Height; y++)
            BilinearRows.Coverage(width, height, FixedLine.Of(toSource, y), destination.RowPointer(y), destination.Width);
    }

    /// <summary>Source samples an output, as the root of the area one covers.</summary>
    private static double Step(AffineMatrix toSource) => Math.Sqrt(Math.Abs(toSource.Determinant));
}
