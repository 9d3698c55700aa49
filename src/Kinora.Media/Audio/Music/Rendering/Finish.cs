using Kinora.Media.Audio.Filters;
using Kinora.Media.Audio.Music.Styles;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Music.Rendering;

/// <summary>
/// What is done to the synthesiser's sum, block by block: equaliser, bass in the middle, warmth, the dust and wavering of an
/// old record, and at the end the fade of the final chord to silence.
/// </summary>
internal sealed class Finish
{
    // Below, left and right are as good as one: loudspeakers and phones add them anyway.
    private const double MonoBelow = 120;

    // The font's pads are as wide as two different sounds: narrowed, they survive a phone's one loudspeaker.
    private const double Width = 0.75;

    private readonly MasterSpec master;
    private readonly Biquad[] leftChain;
    private readonly Biquad[] rightChain;
    private readonly Biquad sidePass = Biquad.HighPass(MonoBelow);
    private readonly Wobble? wobble;
    private readonly Vinyl? vinyl;
    private readonly long fadeStart;
    private readonly long end;
    private long position;

    /// <param name="fadeStart">The sample at which the final chord begins to fade.</param>
    /// <param name="end">The first sample that is silent.</param>
    public Finish(MasterSpec master, long seed, long fadeStart, long end)
    {
        (this.master, this.fadeStart, this.end) = (master, fadeStart, end);
        leftChain = [.. Chain(master)];
        rightChain = [.. Chain(master)];
        wobble = master.Wobble > 0 ? new Wobble(master.Wobble, new SceneRandom(seed, "wobble")) : null;
        vinyl = master.Vinyl > 0 ? new Vinyl(master.Vinyl, new SceneRandom(seed, "vinyl")) : null;
    }

    public void Process(Span<float> left, Span<float> right)
    {
        foreach (var filter in leftChain) filter.Process(left);
        foreach (var filter in rightChain) filter.Process(right);
        wobble?.Process(left, right);
        for (var i = 0; i < left.Length; i++)
        {
            var middle = (left[i] + right[i]) / 2;
            var side = (float)(Width * sidePass.Next((left[i] - right[i]) / 2));
            left[i] = Warm(middle + side);
            right[i] = Warm(middle - side);
        }

        vinyl?.Add(left, right);
        if (position + left.Length > fadeStart) Fade(left, right);
        position += left.Length;
    }

    private static IEnumerable<Biquad> Chain(MasterSpec master)
    {
        yield return Biquad.HighPass(30);
        if (master.Bass != 0) yield return Biquad.LowShelf(110, master.Bass);
        if (master.Mud != 0) yield return Biquad.Peak(320, 0.8, master.Mud);
        if (master.Air != 0) yield return Biquad.HighShelf(5000, master.Air);
        if (master.LowPass > 0) yield return Biquad.LowPass(master.LowPass);
    }

    // Odd harmonics as tape adds them; unity for quiet sound.
    private float Warm(float x)
    {
        if (master.Warmth <= 0) return x;
        var drive = 1 + 2 * (float)master.Warmth;
        return MathF.Tanh(x * drive) / drive;
    }

    private void Fade(Span<float> left, Span<float> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var place = (double)(position + i - fadeStart) / (end - fadeStart);
            if (place <= 0) continue;
            var cosine = place >= 1 ? 0 : Math.Cos(Math.PI / 2 * place);
            var gain = (float)(cosine * cosine);
            left[i] *= gain;
            right[i] *= gain;
        }
    }
}
