using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Kinora.Media.Pixels.Convert;

namespace Kinora.Media.Scenes.Playing;

/// <summary>
/// Rows of a backdrop: smooth light is computed at every fourth sample (a node) with 7 bits behind the point, joined linearly and
/// rounded by a threshold that stands still on the screen, so that it neither bands nor boils.
/// </summary>
internal static unsafe class BackdropRows
{
    /// <summary>Samples from node to node.</summary>
    public const int Step = 4;

    /// <summary>Values are in 1/128: a difference of two still fits 16 bits.</summary>
    public const int FractionBits = 7;

    private const int PatternMask = BlueNoise.Size - 1;

    /// <summary>64 × 64 thresholds of 0–127, row after row, the first half of each row repeated behind it.</summary>
    private static readonly short[] Thresholds = MakeThresholds();

    /// <summary>Nodes that a row of so many samples needs, with room for a vector behind them.</summary>
    public static int NodesFor(int samples) => (samples + Step - 1) / Step + 1 + 16;

    /// <param name="nodes">From the row's first sample on, every fourth.</param>
    /// <param name="shift">Moves the pattern sideways, so that the planes do not round alike; a multiple of 16.</param>
    public static void Expand(short* nodes, byte* destination, int count, int y, int shift)
    {
        var x = Avx2.IsSupported ? Expand256(nodes, destination, count, y, shift) : 0;
        ExpandScalar(nodes, destination, x, count, y, shift);
    }

    internal static void ExpandScalar(short* nodes, byte* destination, int from, int count, int y, int shift)
    {
        var pattern = Pattern(y);
        for (var x = from; x < count; x++)
        {
            int left = nodes[x / Step];
            // The product of the vector form: rounded to the nearest, in 1/32768.
            var rise = ((nodes[x / Step + 1] - left) * (x % Step * (32768 / Step)) + 16384) >> 15;
            destination[x] = (byte)Math.Clamp((left + rise + pattern[(x + shift) & PatternMask]) >> FractionBits, 0, 255);
        }
    }

    /// <summary>Sixteen samples a turn: four nodes and their right-hand neighbours, each spread over four lanes.</summary>
    internal static int Expand256(short* nodes, byte* destination, int count, int y, int shift)
    {
        var spread = Vector256.Create(
            (byte)0, 1, 0, 1, 0, 1, 0, 1, 2, 3, 2, 3, 2, 3, 2, 3, 4, 5, 4, 5, 4, 5, 4, 5, 6, 7, 6, 7, 6, 7, 6, 7);
        var weights = Vector256.Create((short)0, 8192, 16384, 24576, 0, 8192, 16384, 24576, 0, 8192, 16384, 24576, 0, 8192, 16384, 24576);
        var pattern = Pattern(y);
        var x = 0;
        for (; x <= count - 16; x += 16)
        {
            var left = Avx2.Shuffle(Vector256.Create(*(ulong*)(nodes + x / Step)).AsByte(), spread).AsInt16();
            var right = Avx2.Shuffle(Vector256.Create(*(ulong*)(nodes + x / Step + 1)).AsByte(), spread).AsInt16();
            var value = left + Avx2.MultiplyHighRoundScale(right - left, weights);
            var rounded = (value + Vector256.LoadUnsafe(in pattern[(x + shift) & PatternMask])) >> FractionBits;
            Sse2.PackUnsignedSaturate(rounded.GetLower(), rounded.GetUpper()).Store(destination + x);
        }

        return x;
    }

    private static ReadOnlySpan<short> Pattern(int y) => Thresholds.AsSpan((y & PatternMask) * (BlueNoise.Size + 16), BlueNoise.Size + 16);

    private static short[] MakeThresholds()
    {
        var made = new short[BlueNoise.Size * (BlueNoise.Size + 16)];
        for (var y = 0; y < BlueNoise.Size; y++)
        {
            for (var x = 0; x < BlueNoise.Size + 16; x++) made[y * (BlueNoise.Size + 16) + x] = (short)(BlueNoise.Row(y)[x & PatternMask] >> 1);
        }

        return made;
    }
}
