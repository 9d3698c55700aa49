using Kinora.Media.Audio.Effects.Parts;
using Kinora.Media.Audio.Filters;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Effects.Voices;

/// <summary>A few birds, each with a song of its own, sung again with pauses; far ones softer. Under them, air in leaves.</summary>
internal sealed class Birds : IVoice
{
    private readonly Noise leftAir;
    private readonly Noise rightAir;
    private readonly Biquad leftLeaves = Biquad.BandPass(1400, 0.4);
    private readonly Biquad rightLeaves = Biquad.BandPass(1500, 0.4);
    private readonly Drift breeze;
    private readonly Chirps calls = new();
    private readonly Bird[] birds;
    private readonly float[] echoLeft = new float[8192];
    private readonly float[] echoRight = new float[8192];
    private long position;

    public Birds(SceneRandom random)
    {
        (leftAir, rightAir) = (new Noise(random.Fork("left")), new Noise(random.Fork("right")));
        breeze = new Drift(4, random.Fork("breeze"));
        birds = [.. Enumerable.Range(0, 4).Select(number => new Bird(number, random.Fork($"bird {number}")))];
    }

    public void Fill(Span<float> left, Span<float> right)
    {
        for (var i = 0; i < left.Length; i++, position++)
        {
            foreach (var bird in birds) bird.Sing(position, calls);
            var (a, b) = calls.Next();
            // Two late copies, left and right exchanged: trees around.
            a += 0.22 * echoRight[position - 3100 & 8191] + 0.12 * echoLeft[position - 6700 & 8191];
            b += 0.22 * echoLeft[position - 3700 & 8191] + 0.12 * echoRight[position - 7300 & 8191];
            (echoLeft[position & 8191], echoRight[position & 8191]) = ((float)a, (float)b);
            var air = 0.03 + 0.03 * breeze.Next();
            left[i] = (float)(a + air * leftLeaves.Next(leftAir.Pink()));
            right[i] = (float)(b + air * rightLeaves.Next(rightAir.Pink()));
        }
    }

    private sealed class Bird
    {
        private readonly SceneRandom random;
        private readonly (double Hertz, double Glide, double Length, double Gap)[] song;
        private readonly double loudness;
        private readonly double pan;
        private readonly double pause;
        private int syllable;
        private long next;

        public Bird(int number, SceneRandom random)
        {
            this.random = random;
            loudness = 0.32 / (1 + number * 0.7);
            pan = random.Between(-0.85, 0.85);
            pause = random.Between(1.6, 3.6) + number * 0.5;
            next = (long)((0.25 + number * random.Between(0.4, 1)) * Sound.SampleRate);
            var pitch = random.Between(2300, 4300);
            var isTrill = random.Chance(0.35);
            song = [.. Enumerable.Range(0, isTrill ? random.Whole(6, 11) : random.Whole(2, 5)).Select(_ => isTrill
                ? (pitch, random.Between(-3, -2), 0.05, 0.075)
                : (pitch * random.Between(0.78, 1.3), random.Between(-4, 4), random.Between(0.08, 0.2), random.Between(0.13, 0.28)))];
        }

        public void Sing(long now, Chirps calls)
        {
            if (now < next) return;
            var (hertz, glide, length, gap) = song[syllable];
            var force = loudness * random.Between(0.8, 1.1);
            calls.Add(hertz * random.Between(0.99, 1.01), force, length * 1.3, glide, 0.3 * length, pan);
            calls.Add(hertz * 2, force * 0.12, length, glide, 0.3 * length, pan);
            syllable++;
            var wait = gap;
            if (syllable == song.Length) (syllable, wait) = (0, pause * random.Between(0.5, 1.7));
            next = now + (long)(wait * Sound.SampleRate);
        }
    }
}
