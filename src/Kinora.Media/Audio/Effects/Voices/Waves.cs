using Kinora.Media.Audio.Effects.Parts;
using Kinora.Media.Audio.Filters;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Effects.Voices;

/// <summary>The sea: waves of different size come in, break and draw back hissing over the sand, over a far rush that never
/// stops.</summary>
internal sealed class Waves : IVoice
{
    private readonly SceneRandom random;
    private readonly Surge[] surges;
    private readonly Noise leftFar;
    private readonly Noise rightFar;
    private readonly Biquad leftRush = Biquad.LowPass(420);
    private readonly Biquad rightRush = Biquad.LowPass(420);
    private readonly Drift far;

    public Waves(SceneRandom random)
    {
        this.random = random;
        // Begun at different places, so that the first wave is heard at once and two seldom break together.
        surges = [new Surge(random, 0.18), new Surge(random, 0.62), new Surge(random, 0.88)];
        (leftFar, rightFar) = (new Noise(random.Fork("left")), new Noise(random.Fork("right")));
        far = new Drift(6, random.Fork("far"));
    }

    public void Fill(Span<float> left, Span<float> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var rush = 0.22 + 0.1 * far.Next();
            var (a, b) = (rush * leftRush.Next(leftFar.Pink()), rush * rightRush.Next(rightFar.Pink()));
            foreach (var surge in surges)
            {
                var (l, r) = surge.Next(random);
                (a, b) = (a + l, b + r);
            }

            (left[i], right[i]) = ((float)a, (float)b);
        }
    }

    private sealed class Surge(SceneRandom random, double start)
    {
        private readonly Noise leftNoise = new(random.Fork($"surge left {start}"));
        private readonly Noise rightNoise = new(random.Fork($"surge right {start}"));
        private readonly MovingFilter leftFilter = new(0.6);
        private readonly MovingFilter rightFilter = new(0.6);
        private double place = start;
        private double step = 1 / (9.0 * Sound.SampleRate);
        private double size = random.Between(0.5, 0.9);
        private double pan = random.Between(-0.5, 0.5);

        public (double Left, double Right) Next(SceneRandom random)
        {
            place += step;
            if (place >= 1)
            {
                place = 0;
                step = 1 / (random.Between(7, 12.5) * Sound.SampleRate);
                size = random.Between(0.4, 1);
                pan = random.Between(-0.6, 0.6);
            }

            // It rises for two fifths, breaks, and draws back ever more slowly.
            var rise = place < 0.4 ? place / 0.4 : 0;
            var body = place < 0.4 ? rise * rise * rise : Math.Exp(-(place - 0.4) * 6) * (1 - place) / 0.6;
            var hiss = place < 0.36 ? 0 : Math.Min(1, (place - 0.36) / 0.1) * Math.Exp(-Math.Max(0,
                place - 0.46) * 4.5) * (1 - place) / 0.6;
            var hertz = 260 + 2600 * body;
            leftFilter.Next(leftNoise.Pink(), hertz);
            rightFilter.Next(rightNoise.Pink(), hertz);
            var (l, r) = Pan.Of(pan);
            return (
                size * l * (0.9 * body * leftFilter.Low + 0.2 * hiss * leftFilter.High),
                size * r * (0.9 * body * rightFilter.Low + 0.2 * hiss * rightFilter.High));
        }
    }
}
