namespace Kinora.Media.Pixels.Sample;

/// <summary>
/// The four taps of a position in 32.32 fixed point (integers are centres of samples), rounded to 1/256 of a sample. The
/// kernel is Keys' cubic, for scales of about 1; weights are in 1/128 and add up to 128.
/// </summary>
internal static class SpritePhase
{
    public const double One = 4294967296.0;

    private const long HalfPhase = 1L << 23;

    private static readonly uint[] Table = Make();

    /// <summary>Rounded half up.</summary>
    public static long Fixed(double position) => (long)Math.Floor(position * One + 0.5);

    /// <summary>The sample of the first of four neighbouring taps.</summary>
    public static int First(long position) => (int)((position + HalfPhase) >> 32) - 1;

    /// <summary>Four signed bytes, the first lowest. A weight of 128 does not fit: its neighbour gets the rest.</summary>
    public static ref readonly uint Weights(long position) => ref Table[(int)((position + HalfPhase) >> 24) & 255];

    public static bool IsWhole(long position) => ((int)((position + HalfPhase) >> 24) & 255) == 0;

    private static uint[] Make()
    {
        var table = new uint[256];
        Span<double> exact = stackalloc double[4];
        Span<int> rounded = stackalloc int[4];
        for (var phase = 0; phase < 256; phase++)
        {
            exact.Clear();
            CubicKernel.Weights(phase / 256.0, 1, exact);
            var rest = TapTable.WeightOne;
            for (var tap = 0; tap < 4; tap++) rest -= rounded[tap] = (int)Math.Floor(exact[tap] * TapTable.WeightOne + 0.5);
            rounded[phase < 128 ? 1 : 2] += rest;
            var (largest, other) = phase < 128 ? (1, 2) : (2, 1);
            rounded[other] += Math.Max(0, rounded[largest] - sbyte.MaxValue);
            rounded[largest] = Math.Min(rounded[largest], sbyte.MaxValue);
            for (var tap = 0; tap < 4; tap++) table[phase] |= (uint)(byte)rounded[tap] << (8 * tap);
        }

        return table;
    }
}
