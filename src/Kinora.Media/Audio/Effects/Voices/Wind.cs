using Kinora.Media.Audio.Effects.Parts;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Effects.Voices;

/// <summary>Wind: noise through bands that wander, stronger and higher in gusts; left and right blow alike but not the same.</summary>
internal sealed class Wind : IVoice
{
    private readonly Noise leftNoise;
    private readonly Noise rightNoise;
    private readonly MovingFilter leftBand = new(1.6);
    private readonly MovingFilter rightBand = new(1.6);
    private readonly MovingFilter leftWhistle = new(7);
    private readonly MovingFilter rightWhistle = new(7);
    private readonly Drift gust;
    private readonly Drift flutter;
    private readonly Drift side;

    public Wind(SceneRandom random)
    {
        (leftNoise, rightNoise) = (new Noise(random.Fork("left")), new Noise(random.Fork("right")));
        gust = new Drift(random.Between(2.6, 3.6), random.Fork("gust"));
        flutter = new Drift(0.5, random.Fork("flutter"));
        side = new Drift(4, random.Fork("side"));
    }

    public void Fill(Span<float> left, Span<float> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var force = 0.8 * gust.Next() + 0.2 * flutter.Next();
            var lean = 0.3 * (side.Next() - 0.5);
            var loud = 0.25 + 0.75 * force;
            left[i] = (float)(loud * (1 - lean) * Blow(leftNoise, leftBand, leftWhistle, force, 1));
            right[i] = (float)(loud * (1 + lean) * Blow(rightNoise, rightBand, rightWhistle, force, 1.07));
        }
    }

    private static double Blow(Noise noise, MovingFilter band, MovingFilter whistle, double force, double tune)
    {
        var pink = noise.Pink();
        band.Next(pink, tune * (180 + 520 * force));
        whistle.Next(pink, tune * (420 + 620 * force));
        return 1.1 * band.Band + 0.3 * band.Low + 0.5 * force * force * whistle.Band;
    }
}
