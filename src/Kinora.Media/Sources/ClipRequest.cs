using Kinora.Core;
using Kinora.Core.Plan;

namespace Kinora.Media.Sources;

/// <summary>
/// A stretch of a clip as a stream of frames: frame k, 0 ≤ k &lt; <see cref="FrameCount"/>, is the source frame on screen at
/// <see cref="SourceStart"/> + (<see cref="First"/> + k) · <see cref="SourceStep"/>. Before the source's first frame that is the first one, behind
/// its end the last one.
/// </summary>
public sealed record ClipRequest
{
    public required TimeSpan SourceStart { get; init; }

    /// <summary>Source time a frame; negative plays backwards, zero shows the same frame all along.</summary>
    public required TimeSpan SourceStep { get; init; }

    /// <summary>
    /// How many frames behind <see cref="SourceStart"/> reading begins; may be below 0. Not the same as a later start: a step is rounded,
    /// and wherever in a clip reading begins, it gives the very frames that reading all of it does.
    /// </summary>
    public long First { get; init; }

    public required long FrameCount { get; init; }

    /// <summary>How fast the frames will be shown: with it a step that was rounded to 100 ns is made exact again.</summary>
    public required FrameRate Rate { get; init; }

    /// <summary>The part of the upright source that fills the output, in fractions of it; taken to the nearest source pixel.</summary>
    public RectangleD View { get; init; } = new(0, 0, 1, 1);

    /// <summary>The source time of the first frame, but for what rounding a step makes.</summary>
    public TimeSpan Begin => SourceStart + SourceStep * First;

    /// <summary>Size of the output in pixels; even.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }
}
