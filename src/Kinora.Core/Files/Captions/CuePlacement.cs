using System.Globalization;

namespace Kinora.Core.Files.Captions;

/// <summary>Where a cue stands: as SubRip's <c>{\an8}</c> (a numeric keypad) and as WebVTT's settings.</summary>
internal static class CuePlacement
{
    /// <summary>By the digits of a keypad from 1.</summary>
    private static readonly TextPosition[] Keypad =
    [
        TextPosition.BottomLeft, TextPosition.Bottom, TextPosition.BottomRight,
        TextPosition.CenterLeft, TextPosition.Center, TextPosition.CenterRight,
        TextPosition.TopLeft, TextPosition.Top, TextPosition.TopRight,
    ];

    /// <returns>Null for the bottom, where captions stand anyway.</returns>
    public static TextPosition? FromKeypad(char digit) => digit is >= '1' and <= '9' and not '2' ? Keypad[digit - '1'] : null;

    /// <summary>Empty for the bottom.</summary>
    public static string ToKeypad(TextPosition? position) => position is null or TextPosition.Bottom
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{{\\an{Array.IndexOf(Keypad, position.Value) + 1}}}");

    public static TextPosition? FromSettings(string settings)
    {
        var (row, column) = (0, 1);
        foreach (var setting in settings.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = setting.Split(':', 2);
            if (parts.Length < 2) continue;
            if (parts[0] == "line") row = Row(parts[1]);
            if (parts[0] == "align") column = parts[1] switch { "start" or "left" => 0, "end" or "right" => 2, _ => 1 };
        }

        return FromKeypad((char)('1' + row * 3 + column));
    }

    /// <summary>Empty for the bottom; else with a space in front.</summary>
    public static string ToSettings(TextPosition? position)
    {
        if (position is null or TextPosition.Bottom) return "";
        var (row, column) = Math.DivRem(Array.IndexOf(Keypad, position.Value), 3);
        var line = row switch { 2 => " line:5%", 1 => " line:50%", _ => "" };
        return line + column switch { 0 => " align:left", 2 => " align:right", _ => "" };
    }

    /// <summary>A line is a percentage from the top, or a row: counted from the top, or below zero from the bottom.</summary>
    private static int Row(string line)
    {
        var number = line.Split(',')[0];
        var isPercent = number.EndsWith('%');
        if (!double.TryParse(number.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || value < 0) return 0;
        const int Rows = 15; // of a caption grid at the usual size
        var fraction = isPercent ? value / 100 : value / Rows;
        return fraction < 1.0 / 3 ? 2 : fraction < 2.0 / 3 ? 1 : 0;
    }
}
