using Kinora.Media.Pixels;
using Kinora.Media.Pixels.Filter;

namespace Kinora.Media.Compose.Effects;

/// <summary>Amount 1 doubles fine detail; the radius follows the picture's height, so that a preview looks like the film.</summary>
internal sealed class SharpenStep(double amount) : IEffectStep
{
    private readonly Sharpen sharpen = new();

    public void Apply(Frame frame, long frameNumber) => sharpen.Apply(frame.Y, amount, Radius(frame.Height));

    public void Apply(Sprite sprite, long frameNumber)
    {
        sharpen.Apply(sprite.Y, amount, Radius(sprite.Height));
        for (var y = 0; y < sprite.Height; y++)
        {
            var row = sprite.Y.Row(y);
            var alpha = sprite.Alpha.Row(y);
            for (var x = 0; x < row.Length; x++) row[x] = Math.Min(row[x], alpha[x]);
        }
    }

    public void Dispose() => sharpen.Dispose();

    private static double Radius(int lines) => Math.Max(1.2, 2.0 * lines / 1080);
}
