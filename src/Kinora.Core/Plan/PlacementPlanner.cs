namespace Kinora.Core.Plan;

/// <summary>Fit, crop, transform and motion as one view of the source and one rectangle of the canvas.</summary>
internal static class PlacementPlanner
{
    /// <param name="sourceWidth">Upright source size in pixels; a colour counts as the canvas's own size.</param>
    /// <param name="progress">Of the clip on the timeline, 0–1: for its motion.</param>
    /// <param name="sourceTime">Of the frame that is seen: for its focus.</param>
    public static Placement Place(Segment segment, Canvas canvas, int sourceWidth, int sourceHeight, double progress, TimeSpan sourceTime)
    {
        var cropped = Cropped(segment.Crop);
        // A quarter turn swaps the sides, and it is the turned picture that has to fit.
        var turned = IsQuarterTurn(segment.Transform.Rotate);
        var boxWidth = (double)(turned ? canvas.Height : canvas.Width);
        var boxHeight = (double)(turned ? canvas.Width : canvas.Height);
        var aspect = sourceWidth * cropped.Width / (sourceHeight * cropped.Height);
        var (view, width, height) = segment.Fit switch
        {
            Fit.Cover => (CoverView(cropped, aspect, boxWidth / boxHeight), boxWidth, boxHeight),
            Fit.Stretch => (cropped, boxWidth, boxHeight),
            _ => Contain(cropped, aspect, boxWidth, boxHeight),
        };
        if (segment.Focus.Count > 0) view = FocusPath.Centre(view, cropped, FocusPath.At(segment.Focus, sourceTime));
        var target = RectangleD.FromCenter(
            segment.Transform.X * canvas.Width, segment.Transform.Y * canvas.Height,
            width * segment.Transform.Scale, height * segment.Transform.Scale);
        // A scene's camera moves in depth, inside the scene: its picture as a whole stands still.
        var motion = segment.Asset is SceneAsset ? null : segment.Motion;
        return new Placement(MotionPath.Apply(motion, view, progress), target, segment.Transform.Rotate, segment.Flip)
        {
            Moves = MotionPath.Moves(motion) || FocusPath.Moves(segment.Focus),
            Closest = MotionPath.Closest(motion, view),
        };
    }

    /// <summary>The picture behind one that is fitted with <see cref="Fit.Blur"/>: it covers the canvas and stands still.</summary>
    public static Placement PlaceBackdrop(Segment segment, Canvas canvas, int sourceWidth, int sourceHeight) =>
        Place(
            segment with { Fit = Fit.Cover, Motion = null, Focus = [], Transform = Transform.Identity }, canvas, sourceWidth, sourceHeight, 0, TimeSpan.Zero);

    private static RectangleD Cropped(CropRectangle? crop) =>
        crop is null ? new RectangleD(0, 0, 1, 1) : new RectangleD(crop.X, crop.Y, crop.Width, crop.Height);

    private static RectangleD CoverView(RectangleD cropped, double aspect, double boxAspect) => aspect > boxAspect
        ? RectangleD.FromCenter(cropped.CenterX, cropped.CenterY, cropped.Width * boxAspect / aspect, cropped.Height)
        : RectangleD.FromCenter(cropped.CenterX, cropped.CenterY, cropped.Width, cropped.Height * aspect / boxAspect);

    private static (RectangleD View, double Width, double Height) Contain(
        RectangleD cropped, double aspect, double boxWidth, double boxHeight) => aspect > boxWidth / boxHeight
        ? (cropped, boxWidth, boxWidth / aspect)
        : (cropped, boxHeight * aspect, boxHeight);

    private static bool IsQuarterTurn(double degrees) => Math.Abs(Math.Abs(degrees % 180) - 90) < 1e-9;
}
