using System.Text;

namespace Kinora.Media.Scenes.Drawing;

/// <summary>An outline in absolute scene units.</summary>
public sealed class SvgPath
{
    private readonly StringBuilder data = new();

    public SvgPath MoveTo(double x, double y) => Add('M', x, y);

    public SvgPath LineTo(double x, double y) => Add('L', x, y);

    public SvgPath CurveTo(double x1, double y1, double x2, double y2, double x, double y) => Add('C', x1, y1, x2, y2, x, y);

    public SvgPath QuadraticTo(double x1, double y1, double x, double y) => Add('Q', x1, y1, x, y);

    public SvgPath ArcTo(double radiusX, double radiusY, bool isLarge, bool isClockwise, double x, double y) =>
        Add('A', radiusX, radiusY, 0, isLarge ? 1 : 0, isClockwise ? 1 : 0, x, y);

    /// <summary>A smooth line through points (Catmull–Rom as cubic Béziers), going on from where the path is, to each in turn.</summary>
    public SvgPath SmoothThrough(params ReadOnlySpan<(double X, double Y)> points)
    {
        for (var i = 0; i + 1 < points.Length; i++)
        {
            var before = points[Math.Max(0, i - 1)];
            var from = points[i];
            var to = points[i + 1];
            var behind = points[Math.Min(points.Length - 1, i + 2)];
            CurveTo(
                from.X + (to.X - before.X) / 6, from.Y + (to.Y - before.Y) / 6,
                to.X - (behind.X - from.X) / 6, to.Y - (behind.Y - from.Y) / 6,
                to.X, to.Y);
        }

        return this;
    }

    public SvgPath Close()
    {
        data.Append('Z');
        return this;
    }

    public override string ToString() => data.ToString();

    private SvgPath Add(char command, params ReadOnlySpan<double> numbers)
    {
        data.Append(command);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (i > 0) data.Append(' ');
            data.Append(SvgDrawing.N(numbers[i], 1));
        }

        return this;
    }
}
