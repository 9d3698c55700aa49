using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Effects.Parts;

/// <summary>A value that wanders between 0 and 1 without ever repeating: from one random height to the next along a cosine.</summary>
/// <param name="seconds">How long it takes from height to height, on average.</param>
internal sealed class Drift(double seconds, SceneRandom random)
{
    private double from = random.Next();
    private double to = random.Next();
    private double place = random.Next();
    private double step = 1 / (seconds * Sound.SampleRate);

    public double Next()
    {
        place += step;
        if (place >= 1)
        {
            (from, to, place) = (to, random.Next(), 0);
            step = 1 / (seconds * random.Between(0.6, 1.4) * Sound.SampleRate);
        }

        return from + (to - from) * place * place * (3 - 2 * place);
    }
}
