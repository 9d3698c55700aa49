using System.Numerics;
using System.Runtime.InteropServices;

namespace Kinora.Media.Audio.Limit;

/// <summary>
/// How high the wave between the samples rises: one channel, four times oversampled as BS.1770-4 annex 2 asks, by a
/// Kaiser-windowed sinc of 32 taps a phase (the standard's own 12 read up to half a decibel low near the band's edge).
/// </summary>
internal sealed class TruePeakDetector
{
    /// <summary>The answer for a sample needs this many samples behind it.</summary>
    public const int Delay = Taps / 2;

    private const int Taps = 32;
    private const int Oversampling = 4;
    private const double KaiserBeta = 5;

    private static readonly float[][] Phases = [.. Enumerable.Range(1, Oversampling - 1).Select(Phase)];

    private readonly float[] window;

    public TruePeakDetector(int blockLength) => window = new float[blockLength + Taps];

    /// <summary>
    /// Takes the next block and writes, for each sample <see cref="Delay"/> before it, the highest absolute value from that
    /// sample up to the next one.
    /// </summary>
    public void Detect(ReadOnlySpan<float> samples, Span<float> peaks)
    {
        samples.CopyTo(window.AsSpan(Taps));
        var span = window.AsSpan(0, Taps + samples.Length);
        var i = 0;
        for (; i + Vector<float>.Count <= samples.Length; i += Vector<float>.Count)
        {
            var most = Vector.Abs(Load(span, i + Taps - Delay));
            foreach (var phase in Phases)
            {
                var sum = Vector<float>.Zero;
                for (var tap = 0; tap < Taps; tap++) sum += Load(span, i + 1 + tap) * phase[tap];
                most = Vector.Max(most, Vector.Abs(sum));
            }

            most.CopyTo(peaks[i..]);
        }

        for (; i < samples.Length; i++)
        {
            var most = Math.Abs(span[i + Taps - Delay]);
            foreach (var phase in Phases)
            {
                var sum = 0f;
                for (var tap = 0; tap < Taps; tap++) sum += span[i + 1 + tap] * phase[tap];
                most = Math.Max(most, Math.Abs(sum));
            }

            peaks[i] = most;
        }

        span[samples.Length..].CopyTo(window);
    }

    private static Vector<float> Load(Span<float> span, int index) =>
        Vector.LoadUnsafe(ref MemoryMarshal.GetReference(span), (nuint)index);

    /// <summary>Taps that read the wave <paramref name="step"/> quarters of a sample behind tap <c>Taps / 2 − 1</c>.</summary>
    private static float[] Phase(int step)
    {
        var taps = new double[Taps];
        for (var tap = 0; tap < Taps; tap++)
        {
            var distance = tap - (Taps / 2 - 1) - (double)step / Oversampling;
            var sinc = Math.Sin(Math.PI * distance) / (Math.PI * distance);
            var edge = distance / (Taps / 2.0);
            taps[tap] = sinc * Bessel(KaiserBeta * Math.Sqrt(Math.Max(0, 1 - edge * edge))) / Bessel(KaiserBeta);
        }

        var sum = taps.Sum();
        return [.. taps.Select(tap => (float)(tap / sum))];
    }

    /// <summary>The modified Bessel function of the first kind, order 0, by its power series.</summary>
    private static double Bessel(double x)
    {
        var (sum, term) = (1.0, 1.0);
        for (var k = 1; term > sum * 1e-12; k++)
        {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }

        return sum;
    }
}
