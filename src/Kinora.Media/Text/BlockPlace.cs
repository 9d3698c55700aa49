using Kinora.Core;
using Kinora.Core.Plan;

namespace Kinora.Media.Text;

/// <summary>Where a block stands: the room it may take, and the point and side it holds on to.</summary>
/// <param name="Area">Never left by ink.</param>
/// <param name="X">The anchor on the canvas.</param>
/// <param name="AlignX">
/// Which part of the block lies on the anchor: 0 its left edge, ½ its middle, 1 its right edge. Also aligns its lines.
/// </param>
internal sealed record BlockPlace(RectangleD Area, double X, double Y, double AlignX, double AlignY)
{
    /// <param name="mirrored">Swaps a style's own left and right: lower thirds of right-to-left words.</param>
    public static BlockPlace Of(TextBlock text, TextLook look, Transform transform, Canvas canvas, bool mirrored)
    {
        var isMoved = double.IsFinite(transform.X) && double.IsFinite(transform.Y) && (transform.X, transform.Y) != (0.5, 0.5);
        if (text.Position is null && isMoved)
        {
            return new BlockPlace(SafeArea.Of(canvas),
                Math.Clamp(transform.X, 0, 1) * canvas.Width, Math.Clamp(transform.Y, 0, 1) * canvas.Height, 0.5, 0.5);
        }

        var (alignX, alignY) = Alignment(look.Position);
        if (mirrored && text.Position is null) alignX = 1 - alignX;
        var area = alignX == 0.5 ? SafeArea.Centred(canvas) : SafeArea.Of(canvas);
        var y = area.Y + alignY * area.Height;
        if (alignY == 0.5)
        {
            y = canvas.Height / 2.0;
            if (text.Style == TextStyle.Subtitle && text.Position is null) (y, alignY) = (canvas.Height * 0.625, 0);
        }

        if (text.Style == TextStyle.LowerThird && text.Position is null) y -= TextLooks.CaptionBand(canvas) * canvas.Height;
        return new BlockPlace(area, area.X + alignX * area.Width, y, alignX, alignY);
    }

    /// <summary>How far to move ink so that it lies inside the area; what is wider than the area is centred.</summary>
    public (double X, double Y) Inside(RectangleD ink) =>
        (Shift(ink.X, ink.Right, Area.X, Area.Right), Shift(ink.Y, ink.Bottom, Area.Y, Area.Bottom));

    private static double Shift(double from, double to, double low, double high)
    {
        if (to - from > high - low) return (low + high - from - to) / 2;
        return from < low ? low - from : to > high ? high - to : 0;
    }

    private static (double X, double Y) Alignment(TextPosition position) => position switch
    {
        TextPosition.TopLeft => (0, 0),
        TextPosition.Top => (0.5, 0),
        TextPosition.TopRight => (1, 0),
        TextPosition.CenterLeft => (0, 0.5),
        TextPosition.CenterRight => (1, 0.5),
        TextPosition.BottomLeft => (0, 1),
        TextPosition.Bottom => (0.5, 1),
        TextPosition.BottomRight => (1, 1),
        _ => (0.5, 0.5),
    };
}
