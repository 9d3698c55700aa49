using Kinora.Media.Audio.Filters;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Music.Rendering;

/// <summary>The hiss of a groove, and dust: small clicks now and then, each somewhere between left and right.</summary>
internal sealed class Vinyl(double amount, SceneRandom random)
{
    private const double Hiss = 0.0035;
    private const double Click = 0.1;
    private const double ClicksPerSecond = 7;

    private readonly Biquad leftHiss = Biquad.BandPass(3000, 0.4);
    private readonly Biquad rightHiss = Biquad.BandPass(3000, 0.4);
    private readonly Biquad leftDust = Biquad.BandPass(2200, 0.9);
    private readonly Biquad rightDust = Biquad.BandPass(2600, 0.9);

    public void Add(Span<float> left, Span<float> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var (leftClick, rightClick) = (0.0, 0.0);
            if (random.Chance(ClicksPerSecond / Sound.SampleRate))
            {
                var force = Click * Math.Pow(random.Next(), 2) * random.Sign() * 8;
                var place = random.Next();
                (leftClick, rightClick) = (force * (1 - place), force * place);
            }

            left[i] += (float)(amount * (Hiss * leftHiss.Next(random.Next() * 2 - 1) * 3 + leftDust.Next(leftClick)));
            right[i] += (float)(amount * (Hiss * rightHiss.Next(random.Next() * 2 - 1) * 3 + rightDust.Next(rightClick)));
        }
    }
}
