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

    /// <summary>Rounded half up. The bound lies far outside any picture and leaves room for a row of steps.</summary>
    private static long Fixed(double value) => (long)Math.Floor(Math.Clamp(value, -1e6, 1e6) * One + 0.5);
}
