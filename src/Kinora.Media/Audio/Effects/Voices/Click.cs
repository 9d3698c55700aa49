using Kinora.Media.Audio.Effects.Parts;
using Kinora.Media.Audio.Filters;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Effects.Voices;

/// <summary>A button: down, and softer up again.</summary>
internal sealed class Click : IVoice
{
    private readonly Noise noise;
    private readonly Biquad body;
    private readonly Biquad edge;
    private readonly long up;
    private long position;

    public Click(SceneRandom random)
    {
        noise = new Noise(random.Fork("noise"));
        body = Biquad.BandPass(random.Between(1100, 1700), 4);
        edge = Biquad.BandPass(random.Between(3200, 4600), 2.5);
        up = (long)(random.Between(0.06, 0.085) * Sound.SampleRate);
    }

    public void Fill(Span<float> left, Span<float> right)
    {
        for (var i = 0; i < left.Length; i++, position++)
        {
            var strike = Burst(position) + 0.55 * Burst(position - up);
            var knock = noise.White() * strike;
            var sample = (float)(0.9 * body.Next(knock) + 0.6 * edge.Next(knock));
            (left[i], right[i]) = (sample, sample);
        }
    }

    // Two milliseconds of noise that die away.
    private static double Burst(long since) => since < 0 ? 0 : Math.Min(1, since / 12.0) * Math.Exp(-since / 70.0);
}
