using Kinora.Media.Audio.Effects.Parts;
using Kinora.Media.Audio.Filters;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Effects.Voices;

/// <summary>A room with people: the hum of its air, and a murmur of voices too far off to be understood.</summary>
internal sealed class Room : IVoice
{
    private readonly Noise leftNoise;
    private readonly Noise rightNoise;
    private readonly Biquad leftAir = Biquad.LowPass(330);
    private readonly Biquad rightAir = Biquad.LowPass(330);
    private readonly Biquad leftWall = Biquad.LowPass(1500);
    private readonly Biquad rightWall = Biquad.LowPass(1500);
    private readonly Talker[] talkers;

    public Room(SceneRandom random)
    {
        (leftNoise, rightNoise) = (new Noise(random.Fork("left")), new Noise(random.Fork("right")));
        talkers = [.. Enumerable.Range(0, 7).Select(number => new Talker(random.Fork($"talker {number}")))];
    }

    public void Fill(Span<float> left, Span<float> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var (a, b) = (0.0, 0.0);
            foreach (var talker in talkers)
            {
                var (l, r) = talker.Next();
                (a, b) = (a + l, b + r);
            }

            left[i] = (float)(0.3 * leftAir.Next(leftNoise.Pink()) + leftWall.Next(a));
            right[i] = (float)(0.3 * rightAir.Next(rightNoise.Pink()) + rightWall.Next(b));
        }
    }

    /// <summary>A glottal buzz through two moving formants, opened by syllables, with pauses for breath and for listening.</summary>
    private sealed class Talker
    {
        private readonly SceneRandom random;
        private readonly Drift pitch;
        private readonly Drift first;
        private readonly Drift second;
        private readonly MovingFilter low = new(4);
        private readonly MovingFilter high = new(6);
        private readonly double voice;
        private readonly double left;
        private readonly double right;
        private double phase;
        private double open;
        private double target;
        private int wait;
        private int syllables;

        public Talker(SceneRandom random)
        {
            this.random = random;
            voice = random.Chance(0.5) ? random.Between(95, 135) : random.Between(170, 230);
            pitch = new Drift(0.5, random.Fork("pitch"));
            first = new Drift(0.13, random.Fork("first"));
            second = new Drift(0.11, random.Fork("second"));
            (left, right) = Pan.Of(random.Between(-0.9, 0.9));
            wait = random.Whole(0, Sound.SampleRate / 2);
        }

        public (double Left, double Right) Next()
        {
            if (--wait <= 0) Change();
            open += (target - open) * 0.0016;
            phase += voice * (0.88 + 0.28 * pitch.Next()) / Sound.SampleRate;
            if (phase >= 1) phase--;
            var buzz = (1 - 2 * phase) * open;
            low.Next(buzz, 320 + 420 * first.Next());
            high.Next(buzz, 950 + 1100 * second.Next());
            var sample = 0.3 * (low.Band + 0.5 * high.Band);
            return (sample * left, sample * right);
        }

        private void Change()
        {
            if (target > 0)
            {
                target = 0;
                syllables--;
                wait = syllables > 0 ? random.Whole(1500, 4000) : random.Whole(Sound.SampleRate / 3, 3 * Sound.SampleRate);
                return;
            }

            if (syllables <= 0) syllables = random.Whole(4, 14);
            target = random.Between(0.4, 1);
            wait = random.Whole(4000, 9500);
        }
    }
}
