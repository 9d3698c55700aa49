namespace Kinora.Media.Analysis.Hearing;

/// <summary>Magnitudes of a real signal's spectrum: an in-place radix-2 transform (Cooley, Tukey 1965) with its tables made once.</summary>
/// <param name="length">A power of two.</param>
internal sealed class Fourier(int length)
{
    private readonly float[] real = new float[length];
    private readonly float[] imaginary = new float[length];
    private readonly float[] cosines = Enumerable.Range(0, length / 2).Select(i => (float)Math.Cos(2 * Math.PI * i / length)).ToArray();
    private readonly float[] sines = Enumerable.Range(0, length / 2).Select(i => (float)Math.Sin(2 * Math.PI * i / length)).ToArray();

    /// <param name="samples">As many as the length.</param>
    /// <param name="magnitudes">Half as many: bin k is the frequency k · rate / length.</param>
    public void Magnitudes(ReadOnlySpan<float> samples, Span<float> magnitudes)
    {
        Scatter(samples);
        for (var half = 1; half < length; half *= 2) Butterflies(half);
        for (var k = 0; k < magnitudes.Length; k++) magnitudes[k] = MathF.Sqrt(real[k] * real[k] + imaginary[k] * imaginary[k]);
    }

    private void Scatter(ReadOnlySpan<float> samples)
    {
        Array.Clear(imaginary);
        var reversed = 0;
        for (var i = 0; i < length; i++)
        {
            real[reversed] = samples[i];
            var bit = length >> 1;
            while (bit > 0 && (reversed & bit) != 0)
            {
                reversed ^= bit;
                bit >>= 1;
            }

            reversed |= bit;
        }
    }

    private void Butterflies(int half)
    {
        var stride = length / (2 * half);
        for (var start = 0; start < length; start += 2 * half)
        {
            for (var k = 0; k < half; k++)
            {
                var (low, high) = (start + k, start + k + half);
                var (cosine, sine) = (cosines[k * stride], sines[k * stride]);
                var r = real[high] * cosine + imaginary[high] * sine;
                var i = imaginary[high] * cosine - real[high] * sine;
                (real[high], imaginary[high]) = (real[low] - r, imaginary[low] - i);
                (real[low], imaginary[low]) = (real[low] + r, imaginary[low] + i);
            }
        }
    }
}
