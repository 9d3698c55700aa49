using System.Globalization;
using System.Numerics;

namespace Kinora.Core.Files.Fcpxml;

/// <summary>Times as fractions of a second: <c>1001/30000s</c>, <c>5s</c>.</summary>
internal static class FcpxmlTime
{
    /// <summary>The start of a frame.</summary>
    public static string OfFrames(long frames, FrameRate rate) => Of((BigInteger)frames * rate.Denominator, rate.Numerator);

    /// <summary>Any time, to the millisecond.</summary>
    public static string Of(TimeSpan time) => Of(Milliseconds.FromTime(time), 1_000);

    /// <summary>Any time, to the tick of 100 ns: for speeds, where a millisecond would add up.</summary>
    public static string OfExact(TimeSpan time) => Of(time.Ticks, TimeSpan.TicksPerSecond);

    private static string Of(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        (numerator, denominator) = (numerator / common, denominator / common);
        return denominator.IsOne
            ? string.Create(CultureInfo.InvariantCulture, $"{numerator}s")
            : string.Create(CultureInfo.InvariantCulture, $"{numerator}/{denominator}s");
    }
}
