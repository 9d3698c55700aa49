using Kinora.Media.Pixels;

namespace Kinora.Media.Compose.Effects;

/// <summary>One pass over the picture, in place. Holds scratch: one thread at a time.</summary>
internal interface IEffectStep : IDisposable
{
    void Apply(Frame frame, long frameNumber);

    /// <summary>The same on a premultiplied picture; its alpha changes only where the step moves pixels (blur).</summary>
    void Apply(Sprite sprite, long frameNumber);
}
