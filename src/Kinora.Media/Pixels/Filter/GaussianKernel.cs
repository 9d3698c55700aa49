namespace Kinora.Media.Pixels.Filter;

/// <summary>Half of a symmetric kernel in 1/256: Weights[0] is the middle, Weights[k] counts on both sides; all of it is 256.</summary>
internal sealed class GaussianKernel
{
    public const int LargestReach = 6;

    public GaussianKernel(double sigma)
    {
        var reach = Math.Clamp((int)Math.Ceiling(3 * sigma), 1, LargestReach);
        Span<double> exact = stackalloc double[reach + 1];
        for (var k = 0; k <= reach; k++) exact[k] = PortableMath.Exp(-k * k / (2 * sigma * sigma));
        var sum = exact[0];
        for (var k = 1; k <= reach; k++) sum += 2 * exact[k];
        var weights = new ushort[reach + 1];
        var rest = 256;
        for (var k = reach; k > 0; k--)
        {
            weights[k] = (ushort)(exact[k] / sum * 256 + 0.5);
            rest -= 2 * weights[k];
        }
        weights[0] = (ushort)rest;
        Weights = weights.AsSpan(0, 1 + Array.FindLastIndex(weights, weight => weight != 0)).ToArray();
    }

    public ushort[] Weights { get; }

    public int Reach => Weights.Length - 1;
}
