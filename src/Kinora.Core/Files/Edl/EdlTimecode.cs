using System.Globalization;

namespace Kinora.Core.Files.Edl;

/// <summary>
/// Frame numbers as SMPTE time code. At 29.97 and 59.94 frames a second it drops numbers (2 or 4 a minute, but for every tenth), so
/// that it keeps to the clock; at other broken rates it counts whole frames and falls behind.
/// </summary>
internal readonly struct EdlTimecode(FrameRate rate)
{
    private const int MinutesOfTen = 10;

    /// <summary>Frames that a second of time code counts.</summary>
    public int Base { get; } = (int)Math.Round(rate.FramesPerSecond, MidpointRounding.AwayFromZero);

    public bool IsDrop => rate is { Denominator: 1001, Numerator: 30_000 or 60_000 };

    /// <summary>Whether editing systems count at that rate.</summary>
    public bool IsUsual => rate is { Denominator: 1, Numerator: 24 or 25 or 30 or 48 or 50 or 60 }
        or { Denominator: 1001, Numerator: 24_000 or 30_000 or 48_000 or 60_000 };

    /// <summary>The hour at which programmes begin by custom.</summary>
    public long FirstHour => IsDrop ? 6L * FramesOfTen : 3_600L * Base;

    private int Dropped => Base / 15;

    private int FramesOfTen => MinutesOfTen * 60 * Base - 9 * Dropped;

    /// <summary>After 24 hours it begins again.</summary>
    public string Of(long frame)
    {
        var day = IsDrop ? 144L * FramesOfTen : 86_400L * Base;
        frame = (frame % day + day) % day;
        if (IsDrop)
        {
            var (tens, rest) = Math.DivRem(frame, FramesOfTen);
            var minute = 60 * Base - Dropped;
            frame += tens * 9 * Dropped + (rest < 60 * Base ? 0 : Dropped * ((rest - 60 * Base) / minute + 1));
        }

        var (seconds, frames) = Math.DivRem(frame, Base);
        return string.Create(
            CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}{(IsDrop ? ';' : ':')}{frames:00}");
    }
}
