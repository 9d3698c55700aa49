using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Kinora.Media.Scenes.Drawing;

/// <summary>
/// Shapes of one layer as SVG, in scene units, painted in order. Every shape goes through the scene's <see cref="IDrawingStyle"/>.
/// What it is given are numbers and colours: no text of a user ever comes here.
/// </summary>
public sealed partial class SvgDrawing(IDrawingStyle style)
{
    private readonly StringBuilder body = new();
    private readonly StringBuilder definitions = new();
    private readonly Dictionary<Gradient, string> gradients = [];

    public bool IsEmpty => body.Length == 0;

    public SvgDrawing Rectangle(double x, double y, double width, double height, Paint fill, double radius = 0) =>
        Shape($"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\"{(radius > 0 ? $" rx=\"{N(radius)}\""
            : "")}", fill);

    public SvgDrawing Circle(double x, double y, double radius, Paint fill) =>
        Shape($"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\"", fill);

    public SvgDrawing Ellipse(double x, double y, double radiusX, double radiusY, Paint fill) =>
        Shape($"<ellipse cx=\"{N(x)}\" cy=\"{N(y)}\" rx=\"{N(radiusX)}\" ry=\"{N(radiusY)}\"", fill);

    public SvgDrawing Polygon(Paint fill, params ReadOnlySpan<(double X, double Y)> points)
    {
        var path = new SvgPath();
        for (var i = 0; i < points.Length; i++)
        {
            if (i == 0) path.MoveTo(points[i].X, points[i].Y);
            else path.LineTo(points[i].X, points[i].Y);
        }

        return Path(path.Close(), fill);
    }

    public SvgDrawing Path(SvgPath path, Paint fill) => Shape($"<path d=\"{path}\"", fill);

    /// <summary>A line along a path, with round ends and corners.</summary>
    public SvgDrawing Stroke(SvgPath path, Tone tone, double width, double opacity = 1)
    {
        body.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\"")
            .Append(style.Stroke(tone, width, opacity)).Append("/>");
        return this;
    }

    public SvgDrawing Line(double x1, double y1, double x2, double y2, Tone tone, double width, double opacity = 1) =>
        Stroke(new SvgPath().MoveTo(x1, y1).LineTo(x2, y2), tone, width, opacity);

    /// <summary>
    /// A ready drawing in its own coordinates (<paramref name="viewBox"/> units square), placed into a box.
    /// <paramref name="svg"/> comes from the packages that the build fetched, never from a user.
    /// </summary>
    public SvgDrawing Insert(string svg, double viewBox, double x, double y, double size, bool mirrored = false)
    {
        var scale = size / viewBox;
        var across = mirrored ? $"translate({N(x + size)} {N(y)}) scale({N(-scale, 5)} {N(scale, 5)})"
            : $"translate({N(x)} {N(y)}) scale({N(scale, 5)})";
        var recoloured = Colour().Replace(svg, match => style.Recolour(Tone.Of(Convert.ToInt32(match.Groups[1].Value, 16))).ToString());
        body.Append("<g transform=\"").Append(across).Append('"').Append(style.Inserted).Append('>').Append(recoloured).Append("</g>");
        return this;
    }

    /// <summary>What is drawn inside the action is moved, turned (degrees clockwise about the new origin) and scaled together.</summary>
    public SvgDrawing Group(double x, double y, double rotate, double scale, Action<SvgDrawing> draw, double opacity = 1)
    {
        body.Append("<g transform=\"translate(").Append(N(x)).Append(' ').Append(N(y)).Append(')');
        if (rotate != 0) body.Append(" rotate(").Append(N(rotate)).Append(')');
        if (scale != 1) body.Append(" scale(").Append(N(scale, 5)).Append(')');
        body.Append('"');
        if (opacity < 1) body.Append(" opacity=\"").Append(N(opacity, 3)).Append('"');
        body.Append('>');
        draw(this);
        body.Append("</g>");
        return this;
    }

    /// <summary>
    /// Another drawing upside down about a height, flattened, let through: its mirror image in water. It must be the only thing in this
    /// drawing, because it brings the gradients it refers to under their own names.
    /// </summary>
    public SvgDrawing Mirror(SvgDrawing other, double y, double flat, double opacity)
    {
        body.Append("<g transform=\"matrix(1 0 0 ").Append(N(-flat, 4)).Append(" 0 ").Append(N(y * (1 + flat))).Append(")\" opacity=\"")
            .Append(N(opacity, 3)).Append("\">")
            .Append(other.Content).Append("</g>");
        return this;
    }

    /// <summary>The same shapes grown about a point.</summary>
    public SvgDrawing Magnified(double x, double y, double times)
    {
        var grown = new SvgDrawing(style);
        grown.definitions.Append(definitions);
        grown.body.Append("<g transform=\"translate(").Append(N(x * (1 - times))).Append(' ').Append(N(y * (1 - times)))
            .Append(") scale(").Append(N(times, 5)).Append(")\">").Append(body).Append("</g>");
        return grown;
    }

    /// <summary>The layer's shapes with what they refer to, without the outer <c>svg</c> element.</summary>
    public string Content => definitions.Length == 0 ? body.ToString() : $"<defs>{definitions}</defs>{body}";

    /// <summary>A whole document that shows a part of the layer.</summary>
    public string Document(double x, double y, double width, double height) => string.Create(CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{N(x)} {N(y)} {N(width)} {N(height)}\" width=\"{N(width)}\" height=\"{N(height)}\" preserveAspectRatio=\"none\">{Content}</svg>");

    private SvgDrawing Shape(string start, Paint fill)
    {
        if (style.Under(fill) is { } under) body.Append(start).Append(under).Append("/>");
        body.Append(start).Append(style.Fill(fill, Reference)).Append("/>");
        return this;
    }

    private string Reference(Gradient gradient)
    {
        if (gradients.TryGetValue(gradient, out var id)) return id;
        id = string.Create(CultureInfo.InvariantCulture, $"g{gradients.Count}");
        gradients.Add(gradient, id);
        var (open, close) = gradient.Shape switch
        {
            GradientShape.Down => ($"<linearGradient id=\"{id}\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\">", "</linearGradient>"),
            GradientShape.Across => ($"<linearGradient id=\"{id}\" x1=\"0\" y1=\"0\" x2=\"1\" y2=\"0\">", "</linearGradient>"),
            _ => ($"<radialGradient id=\"{id}\">", "</radialGradient>"),
        };
        definitions.Append(open);
        foreach (var stop in gradient.Stops)
        {
            definitions.Append("<stop offset=\"").Append(N(stop.At, 3)).Append("\" stop-color=\"").Append(stop.Tone).Append('"');
            if (stop.Opacity < 1) definitions.Append(" stop-opacity=\"").Append(N(stop.Opacity, 3)).Append('"');
            definitions.Append("/>");
        }

        definitions.Append(close);
        return id;
    }

    [GeneratedRegex("#([0-9a-fA-F]{6})(?![0-9a-fA-F])")]
    private static partial Regex Colour();

    internal static string N(double value, int digits = 2) => Math.Round(value, digits).ToString("0.#####", CultureInfo.InvariantCulture);
}
