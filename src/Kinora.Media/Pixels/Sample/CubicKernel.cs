namespace Kinora.Media.Pixels.Sample;

/// <summary>
/// The four-tap kernel of the resampler: Keys' cubic family, whose sharpness goes with the step (source samples an output).
/// Only +, −, · and / on doubles, so the same weights on every machine.
/// </summary>
internal static class CubicKernel
{
    /// <summary>The four weights of one position: samples −1, 0, 1, 2 around <paramref name="fraction"/> (0 ≤ it &lt; 1).</summary>
    public static void Weights(double fraction, double step, Span<double> weights)
    {
        const double sharpness = -0.5;
        weights[0] = Outer(1 + fraction, sharpness);
        weights[1] = Inner(fraction, sharpness);
        weights[2] = Inner(1 - fraction, sharpness);
        weights[3] = Outer(2 - fraction, sharpness);
        var sum = weights[0] + weights[1] + weights[2] + weights[3];
        foreach (ref var weight in weights) weight /= sum;
    }

    private static double Inner(double x, double a) => ((a + 2) * x - (a + 3)) * x * x + 1;

    private static double Outer(double x, double a) => ((a * x - 5 * a) * x + 8 * a) * x - 4 * a;
}
