using Kinora.Media.Audio.Effects.Parts;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Effects.Voices;

/// <summary>A small bell: partials of a struck bar and cup, the high ones gone first.</summary>
internal sealed class Ding : IVoice
{
    private static readonly (double Ratio, double Loudness, double Decay)[] Partials =
        [(1, 0.55, 2.6), (2.003, 0.22, 1.9), (2.756, 0.2, 1.2), (4.07, 0.1, 0.8), (5.404, 0.1, 0.5), (8.93, 0.05, 0.25)];

    private readonly Chirps tones = new();

    public Ding(SceneRandom random)
    {
        var hertz = 440 * Math.Pow(2, (random.Pick([12, 14, 15, 17, 19]) + 3) / 12.0);
        foreach (var (ratio, loudness, decay) in Partials)
        {
            tones.Add(hertz * ratio, loudness * random.Between(0.85, 1.1), decay, 0, 0.001, random.Between(-0.3, 0.3));
            tones.Add(hertz * ratio * 1.0012, 0.35 * loudness, decay, 0, 0.001, random.Between(-0.5, 0.5)); // beats, as cast bells do
        }
    }

    public void Fill(Span<float> left, Span<float> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var (a, b) = tones.Next();
            (left[i], right[i]) = ((float)a, (float)b);
        }
    }
}
