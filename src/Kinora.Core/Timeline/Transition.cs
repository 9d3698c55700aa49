namespace Kinora.Core;

/// <summary>
/// How one segment becomes the next. It never changes a segment's start or length: it is centred on the cut and uses
/// source beyond the in- and out-points, or holds the edge frame where there is none.
/// </summary>
public sealed record Transition(TransitionKind Kind, TimeSpan Duration)
{
    public UnknownKeys Unknown { get; init; } = UnknownKeys.None;
}

public enum TransitionKind
{
    Cut,
    Fade,
    Dissolve,
    FadeBlack,
    FadeWhite,
    SlideLeft,
    SlideRight,
    SlideUp,
    SlideDown,
    PushLeft,
    PushRight,
    PushUp,
    PushDown,
    WipeLeft,
    WipeRight,
    WipeUp,
    WipeDown,
    Zoom,
    Circle,
    Blur,
}
