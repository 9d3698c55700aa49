using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Filter;

namespace Kinora.Media.Compose.Effects;

/// <summary>Amount 1 is a radius of 64 pixels at 1080 lines.</summary>
internal sealed class BlurStep(double amount) : IEffectStep
{
    private readonly Blur blur = new();

    public void Apply(Frame frame, long frameNumber) => blur.Apply(frame, Radius(frame.Height), frame);

    public void Apply(Sprite sprite, long frameNumber) => blur.Apply(sprite, Radius(sprite.Height), sprite);

    public void Dispose() => blur.Dispose();

    private double Radius(int lines) => amount * 64 * lines / 1080;
}
