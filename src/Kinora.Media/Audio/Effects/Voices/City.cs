using Kinora.Media.Audio.Effects.Parts;
using Kinora.Media.Audio.Filters;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Effects.Voices;

/// <summary>Distant traffic: a low rush, cars that pass from side to side, far away a horn now and then.</summary>
internal sealed class City : IVoice
{
    private readonly SceneRandom random;
    private readonly Noise leftNoise;
    private readonly Noise rightNoise;
    private readonly Biquad leftRush = Biquad.LowPass(260);
    private readonly Biquad rightRush = Biquad.LowPass(260);
    private readonly Biquad leftMurmur = Biquad.BandPass(700, 0.5);
    private readonly Biquad rightMurmur = Biquad.BandPass(740, 0.5);
    private readonly Drift swell;
    private readonly Car[] cars;
    private readonly Chirps horns = new();
    private long nextHorn;
    private long position;

    public City(SceneRandom random)
    {
        this.random = random;
        (leftNoise, rightNoise) = (new Noise(random.Fork("left")), new Noise(random.Fork("right")));
        swell = new Drift(5, random.Fork("swell"));
        cars = [new Car(random.Fork("car 1"), 0.3), new Car(random.Fork("car 2"), -0.4), new Car(random.Fork("car 3"), -1.2)];
        nextHorn = (long)(random.Between(5, 14) * Sound.SampleRate);
    }

    public void Fill(Span<float> left, Span<float> right)
    {
        for (var i = 0; i < left.Length; i++, position++)
        {
            if (position >= nextHorn) Honk();
            var (a, b) = horns.Next();
            foreach (var car in cars)
            {
                var (l, r) = car.Next();
                (a, b) = (a + l, b + r);
            }

            var rush = 0.7 + 0.3 * swell.Next();
            var (pinkLeft, pinkRight) = (leftNoise.Pink(), rightNoise.Pink());
            left[i] = (float)(a + rush * (0.42 * leftRush.Next(pinkLeft) + 0.16 * leftMurmur.Next(pinkLeft)));
            right[i] = (float)(b + rush * (0.42 * rightRush.Next(pinkRight) + 0.16 * rightMurmur.Next(pinkRight)));
        }
    }

    private void Honk()
    {
        var pitch = random.Between(330, 440);
        var pan = random.Between(-0.8, 0.8);
        foreach (var ratio in (double[])[1, 1.26, 2, 2.52]) horns.Add(pitch * ratio, 0.012 / ratio, 1.1, 0, 0.03, pan);
        nextHorn = position + (long)(random.Between(12, 35) * Sound.SampleRate);
    }

    private sealed class Car(SceneRandom random, double start)
    {
        private readonly Noise noise = new(random.Fork("tyres"));
        private readonly MovingFilter filter = new(0.8);
        private double place = start;
        private double step = 1 / (random.Between(4, 6) * Sound.SampleRate);
        private double loudness = random.Between(0.3, 0.6);
        private int direction = random.Sign();

        public (double Left, double Right) Next()
        {
            place += step;
            if (place >= 1)
            {
                place = -random.Between(0, 1.2); // nobody passes for a while
                step = 1 / (random.Between(3.5, 6.5) * Sound.SampleRate);
                loudness = random.Between(0.25, 0.6);
                direction = random.Sign();
            }

            if (place < 0) return (0, 0);
            var near = Math.Sin(Math.PI * place);
            near *= near;
            filter.Next(noise.Pink(), 240 + 750 * near);
            var (l, r) = Pan.Of(direction * (1.8 * place - 0.9));
            var sample = loudness * near * (0.7 * filter.Low + 0.5 * filter.Band);
            return (sample * l, sample * r);
        }
    }
}
