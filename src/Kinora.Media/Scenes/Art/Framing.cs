using Kinora.Core;
using Kinora.Core.Plan;

namespace Kinora.Media.Scenes.Art;

/// <summary>Looks at a scene from nearer: everything grows about the focus, and is drawn anew at that size.</summary>
public static class Framing
{
    /// <param name="times">1–2; less is taken where the subjects would not fit.</param>
    /// <param name="safe">Where subjects stay, in units.</param>
    /// <param name="subjects">What they take before, in units: the point that is grown about is moved until they stay inside.</param>
    public static SceneArt Closer(SceneArt art, double times, RectangleD safe, RectangleD? subjects)
    {
        var focus = art.Focus;
        if (subjects is { } box)
        {
            times = Math.Max(1, Math.Min(times, Math.Min(safe.Width / box.Width, safe.Height / box.Height)));
            if (times <= 1) return art;
            focus = (Centre(focus.X, box.X, box.Right, safe.X, safe.Right, times, art.Width),
                Centre(focus.Y, box.Y, box.Bottom, safe.Y, safe.Bottom, times, art.Height));
        }

        var to = new Magnification(focus.X, focus.Y, times);
        return art with
        {
            Backdrop = new Backdrop(to.Of(art.Backdrop.Start), to.Of(art.Backdrop.End)),
            Parts = [.. art.Parts.Select(to.Of)],
            CalmArea = Visible(to.Of(art.CalmArea), art),
        };
    }

    /// <summary>
    /// The wished centre, moved so that from–to, grown about it, lies within least–most; never so far that an edge of the picture shows.
    /// </summary>
    private static double Centre(double wish, double from, double to, double least, double most, double times, double size)
    {
        var (low, high) = ((to * times - most) / (times - 1), (from * times - least) / (times - 1));
        return Math.Clamp(low <= high ? Math.Clamp(wish, low, high) : (low + high) / 2, 0, size);
    }

    private static RectangleD Visible(RectangleD area, SceneArt art)
    {
        var (left, top) = (Math.Max(area.X, art.Width * 0.05), Math.Max(area.Y, art.Height * 0.05));
        return new RectangleD(left, top, Math.Max(0, Math.Min(area.Right, art.Width * 0.95) - left), Math.Max(0, area.Bottom - top));
    }

    private readonly record struct Magnification(double CentreX, double CentreY, double Times)
    {
        public BackdropLight Of(BackdropLight light)
        {
            var to = this;
            return new BackdropLight(
                light.Bands.Select(band => band with { Top = to.Y(band.Top), Bottom = to.Y(band.Bottom) }).ToValueList(),
                light.Glows.Select(glow => glow with
                {
                    X = to.X(glow.X),
                    Y = to.Y(glow.Y),
                    RadiusX = glow.RadiusX * to.Times,
                    RadiusY = glow.RadiusY * to.Times,
                    Below = glow.Below is { } edge ? to.Y(edge) : null,
                }).ToValueList());
        }

        public ScenePart Of(ScenePart part) => part switch
        {
            DrawnPart drawn => drawn with { Box = Of(drawn.Box), Drawing = drawn.Drawing.Magnified(CentreX, CentreY, Times),
                Motion = Of(drawn.Motion) },
            RepeatedPart repeated => repeated with { Copies = [.. repeated.Copies.Select(Of)] },
            // Rain and snow are as near as they were: they fall before the lens.
            _ => part,
        };

        public RectangleD Of(RectangleD box) => new(X(box.X), Y(box.Y), box.Width * Times, box.Height * Times);

        private PartCopy Of(PartCopy copy) =>
            copy with { X = X(copy.X), Y = Y(copy.Y), Scale = copy.Scale * Times, Motion = Of(copy.Motion) };

        private PartMotion Of(PartMotion motion) => motion.IsStill ? motion : new MagnifiedMotion(motion, Times);

        private double X(double x) => CentreX + (x - CentreX) * Times;

        private double Y(double y) => CentreY + (y - CentreY) * Times;
    }
}

/// <summary>A motion seen from nearer: its ways grow, its turns and sizes stay.</summary>
public sealed record MagnifiedMotion(PartMotion Motion, double Times) : PartMotion
{
    public override Pose At(double seconds, double length)
    {
        var pose = Motion.At(seconds, length);
        return pose with { X = pose.X * Times, Y = pose.Y * Times };
    }
}
