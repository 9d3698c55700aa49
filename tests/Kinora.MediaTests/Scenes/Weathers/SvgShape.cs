using System.Globalization;
using System.Text.RegularExpressions;

namespace Kinora.MediaTests.Scenes.Weathers;

/// <summary>The extent of a straight line or a circle in a drawing, read back from its SVG.</summary>
internal readonly partial record struct SvgShape(double Left, double Top, double Right, double Bottom)
{
    public static IEnumerable<SvgShape> All(string svg)
    {
        foreach (Match line in Line().Matches(svg))
        {
            double x1 = Number(line, 1), y1 = Number(line, 2), x2 = Number(line, 3), y2 = Number(line, 4);
            yield return new SvgShape(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));
        }

        foreach (Match circle in Circle().Matches(svg))
        {
            double x = Number(circle, 1), y = Number(circle, 2), radius = Number(circle, 3);
            yield return new SvgShape(x - radius, y - radius, x + radius, y + radius);
        }
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<path d="M(-?[\d.]+) (-?[\d.]+)L(-?[\d.]+) (-?[\d.]+)" """)]
    private static partial Regex Line();

    [GeneratedRegex("""<circle cx="(-?[\d.]+)" cy="(-?[\d.]+)" r="([\d.]+)" """)]
    private static partial Regex Circle();
}
