namespace Kinora.Core.Plan;

/// <summary>Where a slow camera looks at a moment: a part of the view it was given, never outside of it.</summary>
internal static class MotionPath
{
    /// <param name="view">What would be seen without motion.</param>
    /// <param name="progress">0 at the clip's first frame, towards 1 behind its last.</param>
    public static RectangleD Apply(Motion? motion, RectangleD view, double progress)
    {
        if (motion is null || motion.Kind == MotionKind.None || motion.Amount <= 0) return view;
        var travelled = motion.Ease == MotionEase.Linear ? progress : Easing.Camera(progress);
        var zoom = motion.Kind switch
        {
            MotionKind.ZoomIn => 1 + motion.Amount * travelled,
            MotionKind.ZoomOut => 1 + motion.Amount * (1 - travelled),
            _ => 1 + motion.Amount,
        };
        var width = view.Width / zoom;
        var height = view.Height / zoom;
        var (alongX, alongY) = motion.Kind switch
        {
            MotionKind.PanLeft => (1 - travelled, 0.5),
            MotionKind.PanRight => (travelled, 0.5),
            MotionKind.PanUp => (0.5, 1 - travelled),
            MotionKind.PanDown => (0.5, travelled),
            _ => (0.5, 0.5),
        };
        return new RectangleD(view.X + (view.Width - width) * alongX, view.Y + (view.Height - height) * alongY, width, height);
    }

    /// <summary>The largest enlargement over the whole move: how much larger than the target a still is to be decoded.</summary>
    public static double LargestZoom(Motion? motion) =>
        motion is null || motion.Kind == MotionKind.None ? 1 : 1 + Math.Max(0, motion.Amount);
}
