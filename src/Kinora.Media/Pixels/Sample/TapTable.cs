using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kinora.Media.Pixels.Sample;

/// <summary>What lies beyond the edge of a plane.</summary>
internal enum Edge
{
    /// <summary>The edge sample goes on for ever.</summary>
    Clamp,

    /// <summary>Zero: transparent, for premultiplied planes.</summary>
    Transparent,
}

/// <summary>
/// Which four source samples make each output sample of one axis, and their weights in 1/128, which add up to exactly 128
/// (less where a transparent edge takes part). Buffers are pinned, kept and only ever grow.
/// </summary>
internal sealed class TapTable
{
    public const int Taps = 4;
    public const int WeightBits = 7;
    public const int WeightOne = 1 << WeightBits;

    public int Count { get; private set; }

    /// <summary>Source indices, four an output, each inside the source.</summary>
    public int[] Indices { get; private set; } = [];

    /// <summary>Weights, four an output, −128 … 127.</summary>
    public sbyte[] Weights { get; private set; } = [];

    /// <summary>The lowest source index of each group of four outputs.</summary>
    public int[] Bases { get; private set; } = [];

    /// <summary>Each index from its group's base: masks for 16 bytes loaded there. Meaningful where <see cref="Shuffles"/>.</summary>
    public byte[] Offsets { get; private set; } = [];

    /// <summary>Whether the sixteen taps of every group lie within 16 samples (steps up to about 4).</summary>
    public bool Shuffles { get; private set; }

    /// <summary>The lowest and one past the highest source index in use.</summary>
    public (int First, int End) Range { get; private set; }

    /// <summary>Output i lies at source position start + (i + ½) · length / count; a negative length mirrors.</summary>
    public void Build(int count, double start, double length, int sourceLength, Edge edge)
    {
        Count = count;
        Reserve(count);
        var step = length / count;
        var first = int.MaxValue;
        var last = 0;
        for (var i = 0; i < count; i++)
        {
            var indices = Indices.AsSpan(i * Taps, Taps);
            Place(start + (i + 0.5) * step - 0.5, Math.Abs(step), sourceLength, edge, indices, Weights.AsSpan(i * Taps, Taps));
            foreach (var index in indices)
            {
                first = Math.Min(first, index);
                last = Math.Max(last, index);
            }
        }
        Range = (first, last + 1);
        Shuffles = GroupByFour(Indices.AsSpan(0, count * Taps));
    }

    /// <summary>
    /// The same, quicker, where all taps lie inside the source and a step is at most 2: weights of one of 256 phases, for a scale
    /// of about 1. Output i lies at source position start + i · step, in 32.32 fixed point (integers are centres of samples).
    /// </summary>
    public void BuildInside(int count, long start, long step)
    {
        Reserve(count);
        var indices = MemoryMarshal.Cast<int, Vector128<int>>(Indices.AsSpan(0, count * Taps));
        var weights = MemoryMarshal.Cast<sbyte, uint>(Weights.AsSpan(0, count * Taps));
        var offsets = MemoryMarshal.Cast<byte, uint>(Offsets.AsSpan(0, count * Taps));
        var tap = Vector128.Create(0, 1, 2, 3);
        var position = start;
        var lowest = 0;
        for (var i = 0; i < count; i++, position += step)
        {
            var first = SpritePhase.First(position);
            if ((i & 3) == 0) Bases[i >> 2] = lowest = first;
            indices[i] = Vector128.Create(first) + tap;
            weights[i] = SpritePhase.Weights(position);
            offsets[i] = (uint)(first - lowest) * 0x01010101 + 0x03020100;
        }

        Count = count;
        Range = (SpritePhase.First(start), SpritePhase.First(start + (count - 1) * step) + Taps);
        Shuffles = true;
    }

    private void Reserve(int count)
    {
        if (Indices.Length >= count * Taps) return;
        Indices = GC.AllocateUninitializedArray<int>(count * Taps, pinned: true);
        Weights = GC.AllocateUninitializedArray<sbyte>(count * Taps, pinned: true);
        // Room for the group that the last outputs do not fill.
        Offsets = GC.AllocateUninitializedArray<byte>((count + 3) * Taps, pinned: true);
        Bases = GC.AllocateUninitializedArray<int>((count + 3) / 4, pinned: true);
    }

    private bool GroupByFour(ReadOnlySpan<int> indices)
    {
        var fits = true;
        for (var from = 0; from < indices.Length; from += 16)
        {
            var group = indices.Slice(from, Math.Min(16, indices.Length - from));
            var (lowest, highest) = (group[0], group[0]);
            foreach (var index in group)
            {
                lowest = Math.Min(lowest, index);
                highest = Math.Max(highest, index);
            }
            fits &= highest - lowest < 16;
            Bases[from / 16] = lowest;
            for (var i = 0; i < group.Length; i++) Offsets[from + i] = (byte)(group[i] - lowest);
        }
        return fits;
    }

    private static void Place(double position, double step, int sourceLength, Edge edge, Span<int> indices, Span<sbyte> weights)
    {
        // Far outside there is nothing but edge; the bound keeps the index within an int.
        position = Math.Clamp(position, -4, sourceLength + 3);
        var whole = (int)Math.Floor(position);
        Span<double> exact = stackalloc double[Taps];
        Span<int> rounded = stackalloc int[Taps];
        CubicKernel.Weights(position - whole, step, exact);
        RoundToOne(exact, rounded);
        for (var tap = 0; tap < Taps; tap++)
        {
            var index = whole - 1 + tap;
            if (edge == Edge.Transparent && (uint)index >= (uint)sourceLength) rounded[tap] = 0;
            indices[tap] = Math.Clamp(index, 0, sourceLength - 1);
        }
        SplitWholeWeight(indices, rounded);
        for (var tap = 0; tap < Taps; tap++) weights[tap] = (sbyte)rounded[tap];
    }

    /// <summary>Rounds to 1/128 and puts what is missing to 128 on the largest weight, where it weighs least.</summary>
    private static void RoundToOne(ReadOnlySpan<double> exact, Span<int> rounded)
    {
        var sum = 0;
        var largest = 0;
        for (var tap = 0; tap < Taps; tap++)
        {
            rounded[tap] = (int)Math.Floor(exact[tap] * WeightOne + 0.5);
            sum += rounded[tap];
            if (rounded[tap] > rounded[largest]) largest = tap;
        }
        rounded[largest] += WeightOne - sum;
    }

    /// <summary>A weight of 128 does not fit a signed byte: two taps on the same sample carry 64 each.</summary>
    private static void SplitWholeWeight(Span<int> indices, Span<int> weights)
    {
        var whole = weights.IndexOf(WeightOne);
        if (whole < 0) return;
        // The others are 0, or 1/128 and −1/128 that cancel.
        weights.Clear();
        var free = whole ^ 1;
        indices[free] = indices[whole];
        weights[free] = weights[whole] = WeightOne / 2;
    }
}
