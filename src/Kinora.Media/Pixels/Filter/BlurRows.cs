using System.Runtime.Intrinsics;

namespace Kinora.Media.Pixels.Filter;

/// <summary>
/// A symmetric filter along one row (neighbours one byte apart) or down a column (neighbours a row apart). Sums are at most
/// 255 · 256 and fit unsigned 16-bit lanes.
/// </summary>
internal static unsafe class BlurRows
{
    /// <summary>
    /// destination[x] = Σ weights[|k|] · center[x + k]; the row has its edge samples repeated on both sides as far as the
    /// kernel reaches.
    /// </summary>
    public static void Across(byte* center, GaussianKernel kernel, byte* destination, int count)
    {
        var rows = stackalloc byte*[2 * GaussianKernel.LargestReach + 1];
        for (var k = -kernel.Reach; k <= kernel.Reach; k++) rows[kernel.Reach + k] = center + k;
        Down(rows, kernel, destination, count);
    }

    /// <summary>destination[x] = Σ weights[|k|] · rows[reach + k][x].</summary>
    public static void Down(byte** rows, GaussianKernel kernel, byte* destination, int count)
    {
        var x = 0;
        if (Vector256.IsHardwareAccelerated) x = Down256(rows, kernel, destination, count);
        if (Vector128.IsHardwareAccelerated) x = Down128(rows, kernel, destination, x, count);
        DownScalar(rows, kernel, destination, x, count);
    }

    internal static void DownScalar(byte** rows, GaussianKernel kernel, byte* destination, int from, int count)
    {
        for (var x = from; x < count; x++)
        {
            var sum = 128 + rows[kernel.Reach][x] * kernel.Weights[0];
            for (var k = 1; k <= kernel.Reach; k++)
                sum += (rows[kernel.Reach - k][x] + rows[kernel.Reach + k][x]) * kernel.Weights[k];
            destination[x] = (byte)(sum >> 8);
        }
    }

    internal static int Down128(byte** rows, GaussianKernel kernel, byte* destination, int from, int count)
    {
        var x = from;
        for (; x <= count - 16; x += 16)
        {
            var middle = Vector128.Create(kernel.Weights[0]);
            var (low, high) = Vector128.Widen(Vector128.Load(rows[kernel.Reach] + x));
            var sumLow = low * middle + Vector128.Create((ushort)128);
            var sumHigh = high * middle + Vector128.Create((ushort)128);
            for (var k = 1; k <= kernel.Reach; k++)
            {
                var weight = Vector128.Create(kernel.Weights[k]);
                var (aLow, aHigh) = Vector128.Widen(Vector128.Load(rows[kernel.Reach - k] + x));
                var (bLow, bHigh) = Vector128.Widen(Vector128.Load(rows[kernel.Reach + k] + x));
                sumLow += (aLow + bLow) * weight;
                sumHigh += (aHigh + bHigh) * weight;
            }
            Vector128.Narrow(sumLow >>> 8, sumHigh >>> 8).Store(destination + x);
        }
        return x;
    }

    internal static int Down256(byte** rows, GaussianKernel kernel, byte* destination, int count)
    {
        var x = 0;
        for (; x <= count - 32; x += 32)
        {
            var middle = Vector256.Create(kernel.Weights[0]);
            var (low, high) = Vector256.Widen(Vector256.Load(rows[kernel.Reach] + x));
            var sumLow = low * middle + Vector256.Create((ushort)128);
            var sumHigh = high * middle + Vector256.Create((ushort)128);
            for (var k = 1; k <= kernel.Reach; k++)
            {
                var weight = Vector256.Create(kernel.Weights[k]);
                var (aLow, aHigh) = Vector256.Widen(Vector256.Load(rows[kernel.Reach - k] + x));
                var (bLow, bHigh) = Vector256.Widen(Vector256.Load(rows[kernel.Reach + k] + x));
                sumLow += (aLow + bLow) * weight;
                sumHigh += (aHigh + bHigh) * weight;
            }
            Vector256.Narrow(sumLow >>> 8, sumHigh >>> 8).Store(destination + x);
        }
        return x;
    }
}
