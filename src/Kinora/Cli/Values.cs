using System.Globalization;
using Kinora.Core;

namespace Kinora.Cli;

/// <summary>Reads values as people write them. All return null when the text is none.</summary>
internal static class Values
{
    /// <summary>Seconds (30, 2.5, 30s), milliseconds (500ms), minutes and hours (1m30s, 1:30, 1:02:30.5).</summary>
    public static TimeSpan? Time(string text)
    {
        text = text.Trim();
        if (text.Contains(':')) return Clock(text);
        double seconds = 0;
        var rest = text.AsSpan();
        var any = false;
        while (rest.Length > 0)
        {
            var digits = rest.IndexOfAnyExcept("0123456789.");
            var number = digits < 0 ? rest : rest[..digits];
            if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return null;
            rest = rest[number.Length..];
            var letters = rest.IndexOfAny("0123456789.");
            var unit = letters < 0 ? rest : rest[..letters];
            rest = rest[unit.Length..];
            if (Unit(unit.Trim()) is not { } factor) return null;
            seconds += value * factor;
            any = true;
        }

        return any ? OfSeconds(seconds) : null;
    }

    /// <summary>1080x1920, also with × or *.</summary>
    public static (int Width, int Height)? Size(string text)
    {
        var sides = text.Split(['x', 'X', '×', '*']);
        if (sides.Length != 2) return null;
        return int.TryParse(sides[0], NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            && int.TryParse(sides[1], NumberStyles.None, CultureInfo.InvariantCulture, out var height)
                ? (width, height)
                : null;
    }

    /// <summary>16:9 and the like, as the size whose shorter side is 1080, both even.</summary>
    public static (int Width, int Height)? Aspect(string text)
    {
        var sides = text.Split([':', '/']);
        if (sides.Length != 2 || Number(sides[0]) is not { } across || Number(sides[1]) is not { } down || across <= 0 || down <= 0) return null;
        if (across / down is < 0.1 or > 10) return null;
        return across >= down ? (Even(1080 * across / down), 1080) : (1080, Even(1080 * down / across));
    }

    /// <summary>30, 29.97, 30000/1001.</summary>
    public static FrameRate? Rate(string text)
    {
        var parts = text.Split('/');
        if (parts.Length == 1) return Number(text) is { } rate ? FrameRate.FromDecimal(rate) : null;
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var numerator)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var denominator)
            && denominator > 0 && (double)numerator / denominator is >= 1 and <= 240
                ? new FrameRate(numerator, denominator)
                : null;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static double? Unit(ReadOnlySpan<char> unit) => unit switch
    {
        "" or "s" or "sec" => 1,
        "ms" => 0.001,
        "m" or "min" => 60,
        "h" => 3600,
        _ => null,
    };

    private static TimeSpan? Clock(string text)
    {
        double seconds = 0;
        var parts = text.Split(':');
        if (parts.Length > 3) return null;
        foreach (var part in parts)
        {
            if (Number(part) is not { } value) return null;
            seconds = seconds * 60 + value;
        }

        return OfSeconds(seconds);
    }

    private static TimeSpan? OfSeconds(double seconds) =>
        double.IsFinite(seconds) && seconds < 1e9 ? Milliseconds.Round(TimeSpan.FromSeconds(seconds)) : null;

    private static int Even(double side) => 2 * (int)Math.Round(side / 2);
}
