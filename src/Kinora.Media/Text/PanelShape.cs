using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Compose;

namespace Kinora.Media.Text;

/// <summary>Room around a block's lines, in pixels.</summary>
internal readonly record struct Margin(double Left, double Top, double Right, double Bottom);

/// <summary>A rounded rectangle behind the letters.</summary>
internal sealed record PanelShape(RectangleD Box, double Radius, Rgba Color)
{
    private const double BarWidth = 0.16;

    /// <summary>The panel's reach beyond the lines; without a panel the outline's.</summary>
    public static Margin Margin(TextStyle style, TextLook look, double em)
    {
        if (look.Box is null)
        {
            var outline = look.Outline is null ? 0 : look.OutlineWidth * em;
            return new Margin(outline, outline, outline, outline);
        }

        return style == TextStyle.LowerThird
            ? new Margin((BarWidth + 0.55) * em, 0.36 * em, 0.75 * em, 0.36 * em)
            : new Margin(0.5 * em, 0.16 * em, 0.5 * em, 0.16 * em);
    }

    /// <param name="lines">The block's lines on the canvas, unturned.</param>
    public static IReadOnlyList<PanelShape> Of(TextStyle style, TextLook look, double em, RectangleD lines, bool mirrored)
    {
        if (look.Box is not { } color) return [];
        var margin = Margin(style, look, em);
        var left = mirrored ? margin.Right : margin.Left;
        var box = new RectangleD(
            lines.X - left, lines.Y - margin.Top, lines.Width + margin.Left + margin.Right, lines.Height + margin.Top + margin.Bottom);
        if (style != TextStyle.LowerThird) return [new PanelShape(box, 0.3 * em, color)];
        var bar = new RectangleD(mirrored ? box.Right - BarWidth * em : box.X, box.Y, BarWidth * em, box.Height);
        return [new PanelShape(box, 0.08 * em, color), new PanelShape(bar, 0.08 * em, look.Accent)];
    }

    public PanelShape Moved(double dx, double dy) => this with { Box = Box with { X = Box.X + dx, Y = Box.Y + dy } };

    public RectangleD BoundsIn(PlacedBlock block) => Rectangles.Rotate(Box, block.Degrees, block.Pivot.X, block.Pivot.Y);

    /// <summary>At whole, even edges when upright, so that it is crisp.</summary>
    public PlacedSprite Draw(PlacedBlock block)
    {
        using var raster = new Raster(BoundsIn(block));
        raster.SetColor(Color);
        raster.Rotate(block.Degrees, block.Pivot.X, block.Pivot.Y);
        raster.FillRounded(Box, Radius);
        return new PlacedSprite(raster.ToSprite(), raster.X, raster.Y);
    }
}
