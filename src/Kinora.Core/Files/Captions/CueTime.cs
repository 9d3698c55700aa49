using System.Globalization;
using System.Text.RegularExpressions;

namespace Kinora.Core.Files.Captions;

/// <summary>The times of cues: <c>00:01:02,500 --> 00:01:04,000</c>. Hours may be left out; a comma and a dot are both taken.</summary>
internal static partial class CueTime
{
    /// <summary>The times of a time line, in file order, and what stands behind them.</summary>
    public static (TimeSpan Start, TimeSpan End, string Settings)? ParseLine(string line)
    {
        var match = TimeLine().Match(line);
        if (!match.Success) return null;
        return Parse(match.Groups[1].Value) is { } start && Parse(match.Groups[2].Value) is { } end
            ? (start, end, match.Groups[3].Value.Trim())
            : null;
    }

    public static TimeSpan? Parse(string text)
    {
        var match = Time().Match(text);
        if (!match.Success) return null;
        var minutes = Whole(match.Groups[2].Value);
        var seconds = Whole(match.Groups[3].Value);
        if (minutes > 59 || seconds > 59) return null;
        var thousandths = Whole(match.Groups[4].Value.PadRight(3, '0'));
        return Milliseconds.ToTime(((Whole(match.Groups[1].Value) * 60 + minutes) * 60 + seconds) * 1000 + thousandths);
    }

    public static string Write(TimeSpan time, char separator)
    {
        var milliseconds = Milliseconds.FromTime(time);
        var (seconds, rest) = Math.DivRem(milliseconds, 1000);
        return string.Create(
            CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}{separator}{rest:000}");
    }

    private static long Whole(string digits) => digits.Length == 0 ? 0 : long.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*([0-9:.,]+)\s*-->\s*([0-9:.,]+)(\s.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TimeLine();

    [GeneratedRegex(@"^(?:([0-9]{1,4}):)?([0-9]{1,2}):([0-9]{1,2})(?:[.,]([0-9]{1,3}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
