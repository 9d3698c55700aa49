using Kinora.Media.Audio.Effects.Parts;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Effects.Voices;

/// <summary>A distant roll: one clap, then echoes from ever farther parts of the bolt, each duller.</summary>
internal sealed class Thunder : IVoice
{
    private readonly Noise leftNoise;
    private readonly Noise rightNoise;
    private readonly MovingFilter leftFilter = new(0.7);
    private readonly MovingFilter rightFilter = new(0.7);
    private readonly List<(double At, double Loudness, double Attack, double Decay, double Pan)> claps = [];
    private long position;

    public Thunder(SceneRandom random)
    {
        (leftNoise, rightNoise) = (new Noise(random.Fork("left")), new Noise(random.Fork("right")));
        var count = random.Whole(5, 8);
        for (var i = 0; i < count; i++)
        {
            var at = i == 0 ? 0.02 : random.Between(0.15, 3.2);
            claps.Add((at, (i == 0 ? 1 : random.Between(0.35, 0.9)) * Math.Exp(-at / 3), random.Between(0.02, 0.12), random.Between(0.5,
                1.3), random.Between(-0.6, 0.6)));
        }
    }

    public void Fill(Span<float> left, Span<float> right)
    {
        for (var i = 0; i < left.Length; i++, position++)
        {
            var time = (double)position / Sound.SampleRate;
            var (a, b) = (0.0, 0.0);
            foreach (var clap in claps)
            {
                var since = time - clap.At;
                if (since < 0 || since > 6 * clap.Decay) continue;
                var force = clap.Loudness * Math.Min(1, since / clap.Attack) * Math.Exp(-since / clap.Decay);
                var (l, r) = Pan.Of(clap.Pan);
                (a, b) = (a + force * l, b + force * r);
            }

            var dull = 70 + 700 * Math.Exp(-time / 0.45) + 160 * Math.Exp(-time / 2.5);
            leftFilter.Next(leftNoise.Brown() + 0.5 * leftNoise.Pink(), dull);
            rightFilter.Next(rightNoise.Brown() + 0.5 * rightNoise.Pink(), dull);
            (left[i], right[i]) = ((float)(leftFilter.Low * a), (float)(rightFilter.Low * b));
        }
    }
}
