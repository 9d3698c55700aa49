using Kinora.Core;
using Kinora.Core.Plan;

namespace Kinora.Director.Planning.Tools.Work;

/// <summary>How large and where a picture that does not fill the canvas stands on it.</summary>
internal static class PictureSize
{
    /// <summary>Kept free at every edge, as a fraction of the shorter side.</summary>
    public const double Margin = 0.05;

    /// <summary>Width and height at scale 1, in fractions of the canvas, of a picture that is wholly seen.</summary>
    public static (double Width, double Height) Fitted(MediaFacts? facts, Fit fit, Canvas canvas)
    {
        if (facts is not { Width: > 0, Height: > 0 } || fit is Fit.Cover or Fit.Stretch) return (1, 1);
        var shape = (double)facts.Width / facts.Height / ((double)canvas.Width / canvas.Height);
        return shape > 1 ? (1, 1 / shape) : (shape, 1);
    }

    /// <summary>The centre that puts a box of that size (fractions of the canvas) into a named place, inside the margins.</summary>
    public static (double X, double Y) CentreAt(TextPosition position, double width, double height, Canvas canvas)
    {
        var shorter = (double)Math.Min(canvas.Width, canvas.Height);
        var (left, top) = (Margin * shorter / canvas.Width, Margin * shorter / canvas.Height);
        // Of upright film, the top tenth lies under the players' own signs.
        if (canvas.Height > canvas.Width) top = 0.1;
        var x = position switch
        {
            TextPosition.TopLeft or TextPosition.CenterLeft or TextPosition.BottomLeft => left + width / 2,
            TextPosition.TopRight or TextPosition.CenterRight or TextPosition.BottomRight => 1 - left - width / 2,
            _ => 0.5,
        };
        var y = position switch
        {
            TextPosition.Top or TextPosition.TopLeft or TextPosition.TopRight => top + height / 2,
            TextPosition.Bottom or TextPosition.BottomLeft or TextPosition.BottomRight => 1 - Math.Min(left, top) - height / 2,
            _ => 0.5,
        };
        return (Math.Round(x, 4), Math.Round(y, 4));
    }
}
