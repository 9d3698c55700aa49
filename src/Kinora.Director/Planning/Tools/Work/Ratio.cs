using System.Globalization;

namespace Kinora.Director.Planning.Tools.Work;

/// <summary>A shape as people write it.</summary>
internal static class Ratio
{
    /// <returns>Width over height of "16:9", "9x16", "4/5", "1.85"; null for what is none, or thinner than 1:10.</returns>
    public static double? Parse(string text)
    {
        var parts = text.Trim().Split([':', 'x', 'X', '/', '×', '：'], StringSplitOptions.TrimEntries);
        if (parts.Length is < 1 or > 2) return null;
        var numbers = parts.Select(part => double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        var ratio = numbers.Count == 2 ? numbers[0] / numbers[1] : numbers[0];
        return double.IsFinite(ratio) && ratio is >= 0.1 and <= 10 ? ratio : null;
    }
}
