using Kinora.Media.Audio.Effects.Parts;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Effects.Voices;

/// <summary>Air that something pushes by: noise through a band that rises and falls while it crosses from side to side.</summary>
internal sealed class Whoosh : IVoice
{
    private readonly Noise noise;
    private readonly MovingFilter band = new(1.3);
    private readonly double length;
    private readonly double peak;
    private readonly double top;
    private readonly int direction;
    private long position;

    public Whoosh(SceneRandom random)
    {
        noise = new Noise(random.Fork("noise"));
        length = random.Between(0.55, 0.9) * Sound.SampleRate;
        peak = random.Between(0.45, 0.62);
        top = random.Between(1800, 3200);
        direction = random.Sign();
    }

    public void Fill(Span<float> left, Span<float> right)
    {
        for (var i = 0; i < left.Length; i++, position++)
        {
            var place = position / length;
            if (place >= 1)
            {
                (left[i], right[i]) = (0, 0);
                continue;
            }

            var near = place < peak ? place / peak : (1 - place) / (1 - peak);
            var rise = near * near * (3 - 2 * near);
            band.Next(noise.Pink(), 220 + (top - 220) * rise);
            var (a, b) = Pan.Of(direction * (1.6 * place - 0.8));
            var sample = (band.Band + 0.25 * band.Low) * rise * rise;
            (left[i], right[i]) = ((float)(sample * a), (float)(sample * b));
        }
    }
}
