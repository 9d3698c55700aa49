using Kinora.Media.Audio.Effects.Parts;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Effects.Voices;

/// <summary>A small bubble that bursts: a tone that jumps up and is gone.</summary>
internal sealed class Pop : IVoice
{
    private readonly Chirps tones = new();

    public Pop(SceneRandom random)
    {
        var hertz = random.Between(330, 520);
        tones.Add(hertz, 0.8, 0.13, 11, 0.002, 0);
        tones.Add(hertz * 2.02, 0.22, 0.07, 9, 0.001, 0);
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
