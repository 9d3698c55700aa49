using Kinora.Media.Audio.Effects.Parts;
using Kinora.Media.Audio.Filters;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Effects.Voices;

/// <summary>Steady rain: a wash of far drops that swells a little, and near drops one by one.</summary>
internal sealed class Rain : IVoice
{
    private readonly Noise leftNoise;
    private readonly Noise rightNoise;
    private readonly Biquad leftHiss = Biquad.HighPass(900);
    private readonly Biquad rightHiss = Biquad.HighPass(900);
    private readonly Biquad leftSoft = Biquad.LowPass(7500);
    private readonly Biquad rightSoft = Biquad.LowPass(7500);
    private readonly Impulses near;
    private readonly Impulses patter;
    private readonly Drift swell;

    public Rain(SceneRandom random)
    {
        (leftNoise, rightNoise) = (new Noise(random.Fork("left")), new Noise(random.Fork("right")));
        near = new Impulses(random.Between(22, 34), 900, 4200, 9, 10, 3, random.Fork("near"));
        patter = new Impulses(260, 2200, 7500, 4, 8, 2, random.Fork("patter"));
        swell = new Drift(5, random.Fork("swell"));
    }

    public void Fill(Span<float> left, Span<float> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var force = 0.75 + 0.4 * swell.Next();
            var (nearLeft, nearRight) = near.Next(force);
            var (patterLeft, patterRight) = patter.Next(force);
            var washLeft = leftSoft.Next(leftHiss.Next(leftNoise.Pink()) + 0.12 * leftNoise.Brown());
            var washRight = rightSoft.Next(rightHiss.Next(rightNoise.Pink()) + 0.12 * rightNoise.Brown());
            left[i] = (float)(force * 0.42 * washLeft + 0.16 * nearLeft + 0.11 * patterLeft);
            right[i] = (float)(force * 0.42 * washRight + 0.16 * nearRight + 0.11 * patterRight);
        }
    }
}
