using System.Globalization;

namespace Kinora.Media.Ffmpeg;

/// <summary>How far a tool is.</summary>
/// <param name="Speed">Times real time; null when unknown.</param>
public sealed record ToolProgress(long Frames, TimeSpan Time, double? Speed, bool IsEnd);

/// <summary>Reads the lines of <c>ffmpeg -progress</c>: blocks of <c>key=value</c>, each closed by <c>progress=continue</c> or
/// <c>end</c>.</summary>
public sealed class ProgressParser
{
    private long frames;
    private TimeSpan time;
    private double? speed;

    /// <returns>A report at the end of each block, else null. Unknown keys and senseless values are passed over.</returns>
    public ToolProgress? Parse(string line)
    {
        var equals = line.IndexOf('=');
        if (equals < 0) return null;
        var value = line.AsSpan(equals + 1).Trim();
        switch (line.AsSpan(0, equals).Trim())
        {
            case "frame" when long.TryParse(value, CultureInfo.InvariantCulture, out var count):
                frames = count;
                break;
            case "out_time_us" when long.TryParse(value, CultureInfo.InvariantCulture, out var microseconds)
                && microseconds is >= 0 and < long.MaxValue / 10:
                time = TimeSpan.FromTicks(microseconds * 10);
                break;
            case "speed":
                speed = double.TryParse(value.TrimEnd('x'), CultureInfo.InvariantCulture, out var times) ? times : null;
                break;
            case "progress":
                return new ToolProgress(frames, time, speed, value is "end");
        }
        return null;
    }
}
