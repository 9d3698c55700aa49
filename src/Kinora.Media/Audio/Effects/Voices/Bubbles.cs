using Kinora.Media.Audio.Effects.Parts;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Effects.Voices;

/// <summary>
/// Under water: a dull rumble, and bubbles in small swarms. A bubble rings at about 3 / radius (in metres) hertz and rises in pitch
/// as it nears the surface (M. Minnaert 1933; K. van den Doel, "Physically Based Models for Liquid Sounds", 2005).
/// </summary>
internal sealed class Bubbles : IVoice
{
    private readonly SceneRandom random;
    private readonly Noise leftNoise;
    private readonly Noise rightNoise;
    private readonly MovingFilter leftDeep = new(0.8);
    private readonly MovingFilter rightDeep = new(0.8);
    private readonly Drift current;
    private readonly Chirps rings = new();
    private double pan;
    private double radius = 0.004;
    private int left;
    private long next = Sound.SampleRate / 5;
    private long position;

    public Bubbles(SceneRandom random)
    {
        this.random = random;
        (leftNoise, rightNoise) = (new Noise(random.Fork("left")), new Noise(random.Fork("right")));
        current = new Drift(3, random.Fork("current"));
    }

    public void Fill(Span<float> leftOut, Span<float> rightOut)
    {
        for (var i = 0; i < leftOut.Length; i++, position++)
        {
            if (position >= next) Rise();
            var (a, b) = rings.Next();
            var flow = current.Next();
            leftDeep.Next(leftNoise.Brown(), 130 + 220 * flow);
            rightDeep.Next(rightNoise.Brown(), 130 + 220 * flow);
            leftOut[i] = (float)(a + 0.16 * leftDeep.Low);
            rightOut[i] = (float)(b + 0.16 * rightDeep.Low);
        }
    }

    private void Rise()
    {
        if (left == 0)
        {
            left = random.Whole(2, 9);
            pan = random.Between(-0.7, 0.7);
            radius = random.Between(0.0022, 0.0075);
        }

        var size = radius * random.Between(0.7, 1.3);
        var hertz = 3.1 / size;
        rings.Add(hertz, 0.16 * random.Between(0.4, 1) * Math.Sqrt(size / 0.004), random.Between(0.09, 0.2), random.Between(1.5, 5),
            0.004, pan);
        left--;
        next = position + (long)((left == 0 ? random.Between(0.15, 0.8) : random.Between(0.03, 0.13)) * Sound.SampleRate);
    }
}
