using System.Numerics;
using System.Runtime.InteropServices;

namespace Kinora.Media.Audio;

/// <summary>
/// A stretch of stereo sound. The vector loops multiply and add each sample by itself, never across lanes, so the result is
/// the same whatever the vector's width.
/// </summary>
internal sealed class SampleBlock(int length)
{
    // Louder than +36 dBFS is no sound but a damaged or hostile float file.
    private const float Loudest = 64;

    private readonly float[] left = new float[length];
    private readonly float[] right = new float[length];

    public int Length => left.Length;

    public Span<float> Left => left;

    public Span<float> Right => right;

    public void Clear()
    {
        left.AsSpan().Clear();
        right.AsSpan().Clear();
    }

    public void Add(SampleBlock other, float gain)
    {
        Add(left, other.left, gain);
        Add(right, other.right, gain);
    }

    /// <summary>Adds the other block, each sample by its own gain.</summary>
    public void Add(SampleBlock other, ReadOnlySpan<float> gains)
    {
        Add(left, other.left, gains);
        Add(right, other.right, gains);
    }

    public void Scale(float gain)
    {
        Scale(left, gain);
        Scale(right, gain);
    }

    /// <summary>The largest absolute sample.</summary>
    public float Peak() => Math.Max(Peak(left), Peak(right));

    /// <summary>Takes interleaved floats apart; what is not a number becomes silence, what is absurdly loud is clamped.</summary>
    public static void Deinterleave(ReadOnlySpan<byte> bytes, Span<float> left, Span<float> right)
    {
        var samples = MemoryMarshal.Cast<byte, float>(bytes);
        for (var i = 0; i < left.Length; i++)
        {
            left[i] = Sane(samples[2 * i]);
            right[i] = Sane(samples[2 * i + 1]);
        }
    }

    public static void Interleave(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<byte> bytes)
    {
        var samples = MemoryMarshal.Cast<byte, float>(bytes);
        for (var i = 0; i < left.Length; i++)
        {
            samples[2 * i] = left[i];
            samples[2 * i + 1] = right[i];
        }
    }

    public static float Peak(ReadOnlySpan<float> samples)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(samples);
        var most = Vector<float>.Zero;
        foreach (var vector in vectors) most = Vector.Max(most, Vector.Abs(vector));
        var peak = 0f;
        for (var lane = 0; lane < Vector<float>.Count; lane++) peak = Math.Max(peak, most[lane]);
        foreach (var sample in samples[(vectors.Length * Vector<float>.Count)..]) peak = Math.Max(peak, Math.Abs(sample));
        return peak;
    }

    private static float Sane(float sample) => float.IsNaN(sample) ? 0 : Math.Clamp(sample, -Loudest, Loudest);

    private static void Add(Span<float> target, ReadOnlySpan<float> source, float gain)
    {
        var targets = MemoryMarshal.Cast<float, Vector<float>>(target);
        var sources = MemoryMarshal.Cast<float, Vector<float>>(source);
        for (var i = 0; i < targets.Length; i++) targets[i] += sources[i] * gain;
        for (var i = targets.Length * Vector<float>.Count; i < target.Length; i++) target[i] += source[i] * gain;
    }

    private static void Add(Span<float> target, ReadOnlySpan<float> source, ReadOnlySpan<float> gains)
    {
        var targets = MemoryMarshal.Cast<float, Vector<float>>(target);
        var sources = MemoryMarshal.Cast<float, Vector<float>>(source);
        var factors = MemoryMarshal.Cast<float, Vector<float>>(gains);
        for (var i = 0; i < targets.Length; i++) targets[i] += sources[i] * factors[i];
        for (var i = targets.Length * Vector<float>.Count; i < target.Length; i++) target[i] += source[i] * gains[i];
    }

    private static void Scale(Span<float> target, float gain)
    {
        var targets = MemoryMarshal.Cast<float, Vector<float>>(target);
        for (var i = 0; i < targets.Length; i++) targets[i] *= gain;
        for (var i = targets.Length * Vector<float>.Count; i < target.Length; i++) target[i] *= gain;
    }
}
