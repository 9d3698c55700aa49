using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Effects.Parts;

/// <summary>Seeded noise of three colours; each call is the next sample.</summary>
internal sealed class Noise(SceneRandom random)
{
    private double a;
    private double b;
    private double c;
    private double brown;

    /// <summary>As much of every frequency, −1 to 1.</summary>
    public double White() => 2 * random.Next() - 1;

    /// <summary>Falls by 3 dB an octave, about −1 to 1. Three first-order filters side by side (P. Kellet's economy form).</summary>
    public double Pink()
    {
        var white = White();
        a = 0.99765 * a + white * 0.0990460;
        b = 0.96300 * b + white * 0.2965164;
        c = 0.57000 * c + white * 1.0526913;
        return 0.25 * (a + b + c + white * 0.1848);
    }

    /// <summary>Falls by 6 dB an octave above 20 Hz, about −1 to 1.</summary>
    public double Brown()
    {
        brown = 0.9974 * brown + 0.035 * White();
        return 1.6 * brown;
    }
}
