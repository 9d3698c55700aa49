using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Music.Rendering;

/// <summary>Pitch that wavers as on a worn tape: a delay that moves slowly (wow) and a little quickly (flutter).</summary>
internal sealed class Wobble
{
    private const int Ring = 2048; // a power of two, 43 ms

    private readonly float[] leftRing = new float[Ring];
    private readonly float[] rightRing = new float[Ring];
    private readonly double depth;
    private readonly double wow;
    private readonly double flutter;
    private long position;

    /// <param name="amount">1 moves the pitch by ±0.35 %, 6 cents.</param>
    public Wobble(double amount, SceneRandom random)
    {
        wow = random.Between(0.5, 0.8);
        flutter = random.Between(5.5, 6.5);
        depth = amount * 0.003 / (2 * Math.PI * wow) * Sound.SampleRate;
    }

    public void Process(Span<float> left, Span<float> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            leftRing[position & (Ring - 1)] = left[i];
            rightRing[position & (Ring - 1)] = right[i];
            var time = (double)position / Sound.SampleRate;
            var slow = 1 - Math.Cos(2 * Math.PI * wow * time);
            var quick = 1.2 + Math.Sin(2 * Math.PI * flutter * time);
            var delay = depth * (slow + 0.015 * quick) + 2;
            var at = position - delay;
            var whole = (long)Math.Floor(at);
            var part = (float)(at - whole);
            left[i] = Between(leftRing, whole, part);
            right[i] = Between(rightRing, whole, part);
            position++;
        }
    }

    // Catmull-Rom: straight lines between samples would dull the treble in time with the delay.
    private static float Between(float[] ring, long at, float part)
    {
        var (a, b) = (ring[at - 1 & (Ring - 1)], ring[at & (Ring - 1)]);
        var (c, d) = (ring[at + 1 & (Ring - 1)], ring[at + 2 & (Ring - 1)]);
        return b + 0.5f * part * (c - a + part * (2 * a - 5 * b + 4 * c - d + part * (3 * (b - c) + d - a)));
    }
}
