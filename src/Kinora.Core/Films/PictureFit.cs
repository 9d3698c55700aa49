using Kinora.Core.Plan;

namespace Kinora.Core.Films;

/// <summary>How a picture or clip best fills a canvas of another shape.</summary>
public static class PictureFit
{
    // Beyond this much of a picture cut away by filling the canvas, it is rather shown whole: 4:3 on 16:9 keeps 0.75, a square 0.56.
    private const double LeastKept = 0.6;

    /// <returns>Filled where little is lost; else whole before its own blurred picture; whole alone for what is cut out.</returns>
    public static Fit Of(MediaFacts facts, Canvas canvas)
    {
        if (facts.HasAlpha) return Fit.Contain;
        if (facts.Width <= 0 || facts.Height <= 0) return Fit.Cover;
        var shape = (double)facts.Width / facts.Height / ((double)canvas.Width / canvas.Height);
        return Math.Min(shape, 1 / shape) >= LeastKept ? Fit.Cover : Fit.Blur;
    }
}
