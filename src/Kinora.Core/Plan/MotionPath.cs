namespace Kinora.Core.Plan;

/// <summary>Where a slow camera looks at a moment: a part of the view it was given, never outside of it.</summary>
internal static class MotionPath
{
    /// <param name="view">What would be seen without motion.</param>
    /// <param name="progress">0 at the clip's first frame, towards 1 behind its last.</param>
    public static RectangleD Apply(Motion? motion, RectangleD view, double progress)
    {
        if (!Moves(motion)) return view;
        var travelled = motion!.Ease == MotionEase.Linear ? progress : Easing.Camera(progress);
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

    public static bool Moves(Motion? motion) => motion is { Kind: not MotionKind.None, Amount: > 0 };

    /// <summary>The smallest view of the whole move, somewhere inside the view without motion.</summary>
    public static RectangleD Closest(Motion? motion, RectangleD view) => Moves(motion)
        ? RectangleD.FromCenter(view.CenterX, view.CenterY, view.Width / (1 + motion!.Amount), view.Height / (1 + motion.Amount))
        : view;
}
