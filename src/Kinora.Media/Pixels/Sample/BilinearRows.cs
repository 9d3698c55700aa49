using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kinora.Media.Pixels.Sample;

/// <summary>One output row of the affine sampler; samples outside the source count as 0.</summary>
internal static unsafe class BilinearRows
{
    public static void Sample(Plane source, FixedLine line, byte* destination, int count)
    {
        var (from, to) = line.Inside(source.Width, source.Height, count);
        SampleScalar(source, line, destination, 0, from);
        if (Avx2.IsSupported) from = Sample256(source, line, destination, from, to);
        SampleScalar(source, line, destination, from, count);
    }

    /// <summary>The same for a source of nothing but 255.</summary>
    public static void Coverage(int width, int height, FixedLine line, byte* destination, int count)
    {
        var (from, to) = line.Inside(width, height, count);
        CoverageScalar(width, height, line, destination, 0, from);
        new Span<byte>(destination + from, to - from).Fill(255);
        CoverageScalar(width, height, line, destination, to, count);
    }

    internal static void SampleScalar(Plane source, FixedLine line, byte* destination, int from, int to)
    {
        var (x, y) = (line.X + from * line.StepX, line.Y + from * line.StepY);
        for (var i = from; i < to; i++, x += line.StepX, y += line.StepY)
        {
            var column = (int)(x >> 32);
            var row = (int)(y >> 32);
            var right = (int)(x >> 24) & 255;
            var lower = (int)(y >> 24) & 255;
            if (column < -1 || row < -1 || column >= source.Width || row >= source.Height)
            {
                destination[i] = 0;
                continue;
            }
            var sum = (At(source, column, row) * (256 - right) + At(source, column + 1, row) * right) * (256 - lower)
                + (At(source, column, row + 1) * (256 - right) + At(source, column + 1, row + 1) * right) * lower;
            destination[i] = (byte)((sum + 32768) >> 16);
        }
    }

    /// <summary>Eight outputs a turn whose four neighbours all lie inside; each gather brings two of them.</summary>
    internal static int Sample256(Plane source, FixedLine line, byte* destination, int from, int to)
    {
        var stride = Vector256.Create(source.Stride);
        var whole = Vector256.Create(256);
        var byteMask = Vector256.Create(255);
        var i = from;
        for (; i <= to - 8; i += 8)
        {
            var x = Positions(line.X + i * line.StepX, line.StepX);
            var y = Positions(line.Y + i * line.StepY, line.StepY);
            var (right, lower) = (x & byteMask, y & byteMask);
            var index = (y >> 8) * stride + (x >> 8);
            var upperPair = Avx2.GatherVector256((int*)source.Data, index, 1);
            var lowerPair = Avx2.GatherVector256((int*)source.Data, index + stride, 1);
            var left = whole - right;
            var upperSum = (upperPair & byteMask) * left + (upperPair >>> 8 & byteMask) * right;
            var lowerSum = (lowerPair & byteMask) * left + (lowerPair >>> 8 & byteMask) * right;
            var sum = (upperSum * (whole - lower) + lowerSum * lower + Vector256.Create(32768)) >>> 16;
            var words = Sse2.PackSignedSaturate(sum.GetLower(), sum.GetUpper());
            Sse2.PackUnsignedSaturate(words, words).GetLower().Store(destination + i);
        }
        return i;
    }

    internal static void CoverageScalar(int width, int height, FixedLine line, byte* destination, int from, int to)
    {
        var (x, y) = (line.X + from * line.StepX, line.Y + from * line.StepY);
        for (var i = from; i < to; i++, x += line.StepX, y += line.StepY)
        {
            var across = Inside((int)(x >> 32), (int)(x >> 24) & 255, width);
            var down = Inside((int)(y >> 32), (int)(y >> 24) & 255, height);
            destination[i] = (byte)((255 * across * down + 32768) >> 16);
        }
    }

    /// <summary>Eight positions with 8 bits of fraction. The upper bits lost to the unsigned shift are cut off by narrowing.</summary>
    private static Vector256<int> Positions(long start, long step)
    {
        var first = Vector256.Create(start) + Vector256.Create(0, step, 2 * step, 3 * step);
        var second = first + Vector256.Create(4 * step);
        return Vector256.Narrow(first >>> 24, second >>> 24);
    }

    private static int At(Plane source, int x, int y) =>
        (uint)x < (uint)source.Width && (uint)y < (uint)source.Height ? source.Data[(nint)y * source.Stride + x] : 0;

    /// <summary>How much of 256 lies inside when position index + fraction/256 is between two samples.</summary>
    private static int Inside(int index, int fraction, int length) =>
        ((uint)index < (uint)length ? 256 - fraction : 0) + ((uint)(index + 1) < (uint)length ? fraction : 0);
}
