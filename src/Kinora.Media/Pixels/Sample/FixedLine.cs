namespace Kinora.Media.Pixels.Sample;

/// <summary>Source positions along one output row in 32.32 fixed point; integers are the centres of samples.</summary>
internal readonly record struct FixedLine(long X, long Y, long StepX, long StepY)
{
    private const double One = 4294967296.0;

    public static FixedLine Of(AffineMatrix matrix, int row)
    {
        var (x, y) = matrix.Apply(0.5, row + 0.5);
        return new FixedLine(Fixed(x - 0.5), Fixed(y - 0.5), Fixed(matrix.A), Fixed(matrix.B));
    }

    /// <summary>The outputs of 0 … count whose four neighbours all lie inside the source, half-open, possibly empty.</summary>
    public (int From, int To) Inside(int width, int height, int count)
    {
        var (fromX, toX) = Between(X, StepX, (long)(width - 1) << 32, count);
        var (fromY, toY) = Between(Y, StepY, (long)(height - 1) << 32, count);
        var from = Math.Max(fromX, fromY);
        return (from, Math.Max(from, Math.Min(toX, toY)));
    }

    /// <summary>The i of 0 … count with 0 ≤ start + i · step &lt; limit.</summary>
    private static (int From, int To) Between(long start, long step, long limit, int count)
    {
        if (step == 0) return start >= 0 && start < limit ? (0, count) : (0, 0);
        // Mirrored: 0 ≤ limit − 1 − start − i · step < limit says the same with a positive step.
        if (step < 0) (start, step) = (limit - 1 - start, -step);
        var from = Math.Clamp(RoundUp(-start, step), 0, count);
        return ((int)from, (int)Math.Clamp(RoundUp(limit - start, step), from, count));
    }

    private static long RoundUp(long value, long divisor) => value > 0 ? (value + divisor - 1) / divisor : -(-value / divisor);

    /// <summary>Rounded half up. The bound lies far outside any picture and leaves room for a row of steps.</summary>
    private static long Fixed(double value) => (long)Math.Floor(Math.Clamp(value, -1e6, 1e6) * One + 0.5);
}
