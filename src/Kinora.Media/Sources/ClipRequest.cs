using Kinora.Core;
using Kinora.Core.Plan;

namespace Kinora.Media.Sources;

/// <summary>
/// A stretch of a clip as a stream of frames: frame k, 0 ≤ k &lt; <see cref="FrameCount"/>, is the source frame on screen at
/// <see cref="SourceStart"/> + k · <see cref="SourceStep"/>. Before the source's first frame that is the first one, behind
/// its end the last one.
/// </summary>
public sealed record ClipRequest
{
    public required TimeSpan SourceStart { get; init; }

    /// <summary>Source time a frame; negative plays backwards, zero shows the same frame all along.</summary>
    public required TimeSpan SourceStep { get; init; }

    public required long FrameCount { get; init; }

    /// <summary>How fast the frames will be shown: with it a step that was rounded to 100 ns is made exact again.</summary>
    public required FrameRate Rate { get; init; }

    /// <summary>The part of the upright source that fills the output, in fractions of it; taken to the nearest source pixel.</summary>
    public RectangleD View { get; init; } = new(0, 0, 1, 1);

    /// <summary>Size of the output in pixels; even.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }
}
