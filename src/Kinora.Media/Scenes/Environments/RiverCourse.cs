using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Environments;

/// <summary>Where a river lies: a bending line that widens towards the viewer. Places along it are 0 at its far end and 1 at the lower
/// edge.</summary>
internal sealed class RiverCourse(SceneStage stage, int side)
{
    private const int Samples = 26;
    private readonly double bend = stage.Random.Fork("course").Between(0.85, 1.15);

    public double Top => Y(0);

    public double Y(double t) => stage.Horizon + stage.Percent * 0.9 + (stage.Bottom - stage.Horizon) * Math.Pow(t, 1.7);

    /// <summary>The stream's middle: it comes from the subject's side, swings over and ends on the other, where the subject leaves
    /// room.</summary>
    public double Middle(double t)
    {
        // Bends follow one another faster in the distance, and are wider near by.
        var swing = Math.Sin((Math.Pow(t, 0.75) * 2.3 + 0.15) * Math.PI * bend) * stage.Percent
            * (stage.IsPortrait ? 3 + 17 * t : 5 + 27 * t);
        return stage.Width * (0.5 + side * (0.1 * (1 - t) - 0.14 * t * t)) + side * swing;
    }

    public double Half(double t) => stage.Percent * (0.9 + (stage.IsPortrait ? 30 : 44) * Math.Pow(t, 1.45));

    /// <param name="wide">Of its real width.</param>
    /// <param name="more">Added on both sides, in units, growing towards the viewer.</param>
    public SvgPath Outline(double wide, double more)
    {
        var left = new (double X, double Y)[Samples + 1];
        var right = new (double X, double Y)[Samples + 1];
        for (var i = 0; i <= Samples; i++)
        {
            var t = i / (double)Samples;
            var half = Half(t) * wide + more * t;
            left[i] = (Middle(t) - half, Y(t));
            right[Samples - i] = (Middle(t) + half, Y(t));
        }

        return new SvgPath().MoveTo(left[0].X, left[0].Y).SmoothThrough(left).LineTo(right[0].X, right[0].Y).SmoothThrough(right).Close();
    }
}
