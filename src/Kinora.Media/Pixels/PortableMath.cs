namespace Kinora.Media.Pixels;

/// <summary>
/// Functions whose last bit the platform's C library may choose, made from + − · / alone, so that tables come out the same
/// on every machine. Accurate to about 1e-14.
/// </summary>
internal static class PortableMath
{
    private const double Ln2 = 0.6931471805599453;

    public static double Exp(double x)
    {
        // e^x = 2^n · e^r with |r| ≤ ln 2 / 2, the second by its series.
        var n = Math.Floor(x / Ln2 + 0.5);
        var r = x - n * Ln2;
        var term = 1.0;
        var sum = 1.0;
        for (var k = 1; k <= 16; k++)
        {
            term *= r / k;
            sum += term;
        }
        return Math.ScaleB(sum, (int)n);
    }

    /// <summary>Natural logarithm of a positive number.</summary>
    public static double Log(double x)
    {
        var exponent = Math.ILogB(x);
        var m = Math.ScaleB(x, -exponent);
        // ln m = 2 artanh((m − 1) / (m + 1)), 1 ≤ m < 2
        var t = (m - 1) / (m + 1);
        var power = t;
        var sum = 0.0;
        for (var k = 1; k <= 35; k += 2)
        {
            sum += power / k;
            power *= t * t;
        }
        return 2 * sum + exponent * Ln2;
    }

    /// <summary>x to a power; 0 for x ≤ 0.</summary>
    public static double Pow(double x, double power) => x <= 0 ? 0 : Exp(power * Log(x));
}
