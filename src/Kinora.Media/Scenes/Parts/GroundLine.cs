using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>The upper edge of a hill, a dune, a bank: things are stood on it with <see cref="YAt"/>.</summary>
public sealed class GroundLine(double left, double right, Func<double, double> heightAt)
{
    private const int Samples = 36;

    public double Left { get; } = left;

    public double Right { get; } = right;

    /// <summary>In units from the canvas's top.</summary>
    public double YAt(double x) => heightAt(x);

    /// <summary>Smallest y: where a layer's box may begin.</summary>
    public double Top => Points().Min(point => point.Y);

    public (double X, double Y)[] Points() =>
        [.. Enumerable.Range(0, Samples + 1).Select(i => Left + (Right - Left) * i / Samples).Select(x => (x, YAt(x)))];

    /// <summary>The line alone, moved down by an offset.</summary>
    public SvgPath Edge(double offset = 0)
    {
        (double X, double Y)[] points = [.. Points().Select(point => (point.X, point.Y + offset))];
        return new SvgPath().MoveTo(points[0].X, points[0].Y).SmoothThrough(points);
    }

    /// <summary>All that is under the line.</summary>
    public SvgPath Below(double bottom) => Edge().LineTo(Right, bottom).LineTo(Left, bottom).Close();
}
