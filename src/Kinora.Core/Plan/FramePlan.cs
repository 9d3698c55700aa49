namespace Kinora.Core.Plan;

/// <summary>Everything that is to be drawn for one frame, bottom layer first.</summary>
public sealed record FramePlan(long Frame, Canvas Canvas, ValueList<Layer> Layers);

/// <summary>One thing to draw: a closed set.</summary>
public abstract record Layer
{
    private protected Layer()
    {
    }
}

/// <summary>A picture, a colour or a frame of a clip.</summary>
/// <param name="Clip">The stretch of source this frame belongs to.</param>
/// <param name="ClipFrame">Which frame of the clip's stream, 0 ≤ ClipFrame &lt; <see cref="ClipPlan.FrameCount"/>.</param>
/// <param name="Placement">Where it lands.</param>
/// <param name="Opacity">0–1.</param>
public sealed record PictureLayer(ClipPlan Clip, long ClipFrame, Placement Placement, double Opacity) : Layer
{
    /// <summary>The blurred, darkened picture behind one that is fitted with <see cref="Fit.Blur"/>.</summary>
    public bool IsBackdrop { get; init; }
}

/// <summary>Two sides of a cut seen together. Either side may hold several layers (a backdrop and its picture) or none.</summary>
/// <param name="Progress">0 is wholly the outgoing side, 1 wholly the incoming one.</param>
public sealed record TransitionLayer(
    TransitionKind Kind, double Progress, ValueList<PictureLayer> Outgoing, ValueList<PictureLayer> Incoming) : Layer;

/// <summary>Words on screen, <paramref name="Local"/> after the segment's start.</summary>
public sealed record TextLayer(Segment Segment, TimeSpan Local) : Layer;

/// <summary>
/// One segment's picture as a stream of frames at the canvas's rate, longer than the segment by the transitions at its ends.
/// Frame k of the stream shows source time <see cref="SourceStart"/> + k · <see cref="SourceStep"/>.
/// </summary>
public sealed record ClipPlan(Segment Segment, MediaFacts? Facts)
{
    /// <summary>The first frame of the timeline on which the clip is seen, transition included.</summary>
    public required long VisibleStart { get; init; }

    /// <summary>The frame behind the last on which it is seen.</summary>
    public required long VisibleEnd { get; init; }

    /// <summary>The timeline's frame at which frame 0 of the stream would be shown.</summary>
    public required long FirstFrame { get; init; }

    public required long FrameCount { get; init; }

    public required TimeSpan SourceStart { get; init; }

    /// <summary>Source time a frame; negative when reversed, zero for stills and freezes.</summary>
    public required TimeSpan SourceStep { get; init; }

    /// <summary>True when every frame is the same picture.</summary>
    public bool IsStill => SourceStep == TimeSpan.Zero;
}

/// <summary>
/// A view of the upright source and the rectangle of the canvas it fills.
/// </summary>
/// <param name="View">The part of the source that is seen, in fractions of it (doubles: never rounded to pixels).</param>
/// <param name="Target">The rectangle it fills, in canvas pixels, before rotation; may reach over the canvas's edges.</param>
/// <param name="Rotate">Degrees clockwise around the target's centre.</param>
/// <param name="Flip">Mirrored inside the target, before rotation.</param>
public sealed record Placement(RectangleD View, RectangleD Target, double Rotate, Flip Flip)
{
    /// <summary>True when other frames of the clip have another view.</summary>
    public bool Moves { get; init; }

    /// <summary>The smallest view of the whole clip: how closely the source is ever looked at.</summary>
    public required RectangleD Closest { get; init; }
}

/// <summary>A rectangle with fractional edges.</summary>
public readonly record struct RectangleD(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double CenterX => X + Width / 2;

    public double CenterY => Y + Height / 2;

    public static RectangleD FromCenter(double x, double y, double width, double height) =>
        new(x - width / 2, y - height / 2, width, height);
}
