using System.Runtime.Intrinsics;

namespace Kinora.Media.Audio.Loudness;

/// <summary>
/// The ear's weighting of ITU-R BS.1770-4, annex 1: a high shelf for the head, then a high pass, with the coefficients of its
/// tables 1 and 2 for 48 kHz. Left and right run side by side in the two lanes of one vector: the filter's recursion cannot be
/// vectorised along time.
/// </summary>
internal sealed class KWeighting
{
    private const double ShelfB0 = 1.53512485958697;
    private const double ShelfB1 = -2.69169618940638;
    private const double ShelfB2 = 1.19839281085285;
    private const double ShelfA1 = -1.69065929318241;
    private const double ShelfA2 = 0.73248077421585;
    private const double PassA1 = -1.99004745483398;
    private const double PassA2 = 0.99007225036621;

    // Far below any sound: keeps the recursion out of denormal numbers, which are slow.
    private const double Nothing = 1e-30;

    private Vector128<double> shelf1;
    private Vector128<double> shelf2;
    private Vector128<double> pass1;
    private Vector128<double> pass2;

    /// <summary>Filters on and returns the sum of the weighted squares of both channels.</summary>
    public double Energy(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var (s1, s2, p1, p2) = (shelf1, shelf2, pass1, pass2);
        var energy = Vector128<double>.Zero;
        for (var i = 0; i < left.Length; i++)
        {
            var x = Vector128.Create((double)left[i], right[i]);
            var y = x * ShelfB0 + s1;
            s1 = x * ShelfB1 - y * ShelfA1 + s2;
            s2 = x * ShelfB2 - y * ShelfA2;
            var z = y + p1;
            p1 = p2 - (y + y) - z * PassA1;
            p2 = y - z * PassA2;
            energy += z * z;
        }

        (shelf1, shelf2, pass1, pass2) = (Flushed(s1), Flushed(s2), Flushed(p1), Flushed(p2));
        return energy[0] + energy[1];
    }

    private static Vector128<double> Flushed(Vector128<double> state) =>
        Vector128.ConditionalSelect(Vector128.GreaterThan(Vector128.Abs(state), Vector128.Create(Nothing)), state, Vector128<double>.Zero);
}
