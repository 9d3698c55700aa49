using Kinora.Media.Audio.Filters;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Effects.Parts;

/// <summary>Many small knocks, each ringing at one of a few pitches and places: drops on leaves, crackling wood.</summary>
internal sealed class Impulses
{
    private readonly SceneRandom random;
    private readonly double chance;
    private readonly double unevenness;
    private readonly (Biquad Ring, double Left, double Right)[] places;

    /// <param name="aSecond">Knocks a second, on average.</param>
    /// <param name="unevenness">1: all loudnesses alike often; 4: a few loud ones among many soft ones.</param>
    public Impulses(double aSecond, double lowest, double highest, double q, int pitches, double unevenness, SceneRandom random)
    {
        (this.random, this.unevenness) = (random, unevenness);
        chance = aSecond / Sound.SampleRate;
        places = new (Biquad, double, double)[pitches];
        for (var i = 0; i < pitches; i++)
        {
            var hertz = lowest * Math.Pow(highest / lowest, (i + random.Next()) / pitches);
            var (left, right) = Pan.Of(random.Between(-0.9, 0.9));
            places[i] = (Biquad.BandPass(hertz, q), left, right);
        }
    }

    public (double Left, double Right) Next(double density = 1)
    {
        var struck = random.Chance(chance * density) ? random.Whole(0, places.Length - 1) : -1;
        var (left, right) = (0.0, 0.0);
        for (var i = 0; i < places.Length; i++)
        {
            var ring = places[i].Ring.Next(i == struck ? 8 * random.Sign() * Math.Pow(random.Next(), unevenness) : 0);
            left += ring * places[i].Left;
            right += ring * places[i].Right;
        }

        return (left, right);
    }
}
