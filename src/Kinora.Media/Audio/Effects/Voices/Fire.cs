using Kinora.Media.Audio.Effects.Parts;
using Kinora.Media.Audio.Filters;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Effects.Voices;

/// <summary>A wood fire: flames that flutter low, a soft hiss, crackles thick and thin.</summary>
internal sealed class Fire : IVoice
{
    private readonly Noise leftNoise;
    private readonly Noise rightNoise;
    private readonly Biquad leftFlame = Biquad.LowPass(240);
    private readonly Biquad rightFlame = Biquad.LowPass(240);
    private readonly Biquad leftHiss = Biquad.BandPass(3500, 0.5);
    private readonly Biquad rightHiss = Biquad.BandPass(3800, 0.5);
    private readonly Drift flutter;
    private readonly Drift liveliness;
    private readonly Impulses crackles;
    private readonly Impulses snaps;

    public Fire(SceneRandom random)
    {
        (leftNoise, rightNoise) = (new Noise(random.Fork("left")), new Noise(random.Fork("right")));
        flutter = new Drift(0.12, random.Fork("flutter"));
        liveliness = new Drift(1.5, random.Fork("liveliness"));
        crackles = new Impulses(38, 1500, 7000, 2.5, 9, 4, random.Fork("crackles"));
        snaps = new Impulses(2.2, 500, 2200, 3.5, 5, 2, random.Fork("snaps"));
    }

    public void Fill(Span<float> left, Span<float> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var alive = liveliness.Next();
            var flame = 0.3 + 0.35 * flutter.Next() + 0.2 * alive;
            var (crackleLeft, crackleRight) = crackles.Next(0.3 + 1.4 * alive);
            var (snapLeft, snapRight) = snaps.Next(0.3 + 1.4 * alive);
            var (pinkLeft, pinkRight) = (leftNoise.Pink(), rightNoise.Pink());
            var burningLeft = 0.36 * flame * leftFlame.Next(pinkLeft) + 0.05 * leftHiss.Next(pinkLeft);
            var burningRight = 0.36 * flame * rightFlame.Next(pinkRight) + 0.05 * rightHiss.Next(pinkRight);
            left[i] = (float)(burningLeft + 0.32 * crackleLeft + 0.5 * snapLeft);
            right[i] = (float)(burningRight + 0.32 * crackleRight + 0.5 * snapRight);
        }
    }
}
