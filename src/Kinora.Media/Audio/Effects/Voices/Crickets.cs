using Kinora.Media.Audio.Effects.Parts;
using Kinora.Media.Audio.Filters;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Effects.Voices;

/// <summary>A summer night: crickets of their own pitch and pace, near and far, over still air.</summary>
internal sealed class Crickets : IVoice
{
    private readonly Cricket[] crickets;
    private readonly Noise leftNoise;
    private readonly Noise rightNoise;
    private readonly Biquad leftAir = Biquad.LowPass(500);
    private readonly Biquad rightAir = Biquad.LowPass(500);

    public Crickets(SceneRandom random)
    {
        crickets = [.. Enumerable.Range(0, 6).Select(number => new Cricket(number, random.Fork($"cricket {number}")))];
        (leftNoise, rightNoise) = (new Noise(random.Fork("left")), new Noise(random.Fork("right")));
    }

    public void Fill(Span<float> left, Span<float> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var (a, b) = (0.05 * leftAir.Next(leftNoise.Pink()), 0.05 * rightAir.Next(rightNoise.Pink()));
            foreach (var cricket in crickets)
            {
                var (l, r) = cricket.Next();
                (a, b) = (a + l, b + r);
            }

            (left[i], right[i]) = ((float)a, (float)b);
        }
    }

    private sealed class Cricket
    {
        private readonly SceneRandom random;
        private readonly Drift mood;
        private readonly double step;
        private readonly double pulse;
        private readonly double rest;
        private readonly double left;
        private readonly double right;
        private readonly int pulses;
        private double phase;
        private double time;
        private double period;

        public Cricket(int number, SceneRandom random)
        {
            this.random = random;
            step = 2 * Math.PI * random.Between(3600, 4900) / Sound.SampleRate;
            pulse = random.Between(0.034, 0.046) * Sound.SampleRate;
            pulses = random.Whole(3, 4);
            rest = random.Between(0.16, 0.5) * Sound.SampleRate;
            mood = new Drift(7, random.Fork("mood"));
            var (l, r) = Pan.Of(random.Between(-0.9, 0.9));
            var loudness = 0.2 / (1 + 0.7 * number);
            (left, right) = (l * loudness, r * loudness);
            period = pulses * pulse + rest;
            time = random.Next() * period;
        }

        public (double Left, double Right) Next()
        {
            var willing = Math.Min(1, 0.35 + mood.Next());
            time++;
            if (time >= period)
            {
                time = 0;
                period = pulses * pulse + rest * random.Between(0.85, 1.2);
            }

            phase += step;
            if (phase > 2 * Math.PI) phase -= 2 * Math.PI;
            if (time >= pulses * pulse) return (0, 0);
            var within = time / pulse % 1;
            var rub = within < 0.62 ? Math.Sin(Math.PI * within / 0.62) : 0;
            var sample = Math.Sin(phase) * rub * rub * willing;
            return (sample * left, sample * right);
        }
    }
}
