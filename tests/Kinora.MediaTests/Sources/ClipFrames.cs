using Kinora.Core;
using Kinora.Media.Pixels;
using Kinora.Media.Sources;

namespace Kinora.MediaTests.Sources;

/// <summary>Reads whole numbered clips.</summary>
internal static class ClipFrames
{
    /// <summary>The numbers of all frames that a reader gives.</summary>
    public static List<int> Numbers(IClipReader reader)
    {
        List<int> numbers = [];
        using var frame = new Frame(reader.Width, reader.Height);
        while (reader.TryRead(frame)) numbers.Add(Barcode.Read(frame.Y));
        return numbers;
    }

    public static ClipRequest Request(
        FrameRate rate, double start, double speed, long count, int width = Barcode.Width, int height = Barcode.Height) => new()
    {
        SourceStart = TimeSpan.FromSeconds(start),
        SourceStep = TimeSpan.FromTicks((long)Math.Round(rate.TimeOf(1).Ticks * speed)),
        FrameCount = count,
        Rate = rate,
        Width = width,
        Height = height,
    };

    /// <summary>Which frame of a source of constant rate is on screen at each output frame.</summary>
    public static IEnumerable<int> Expected(FrameRate source, FrameRate output, double start, double speed, int count, int sourceFrames)
    {
        for (var k = 0; k < count; k++)
        {
            var time = (decimal)start + k * (decimal)speed * output.Denominator / output.Numerator;
            var number = (int)Math.Floor((time + 0.001m) * source.Numerator / source.Denominator);
            yield return Math.Clamp(number, 0, sourceFrames - 1);
        }
    }
}
