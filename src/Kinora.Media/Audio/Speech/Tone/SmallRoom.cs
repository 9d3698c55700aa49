namespace Kinora.Media.Audio.Speech.Tone;

/// <summary>
/// A few reflections of a small furnished room, different for each ear: what tells an ear that someone is there. No tail that
/// would blur words. Delays are prime in samples at 22,050 Hz, so that they colour little.
/// </summary>
internal sealed class SmallRoom
{
    private const double Absorption = 3200;

    private static readonly (double Seconds, float Gain)[] LeftTaps =
        [(0.00717, 0.105f), (0.01229, 0.08f), (0.01896, 0.062f), (0.02716, 0.045f), (0.03782, 0.032f), (0.05311, 0.02f), (0.07179, 0.012f)];

    private static readonly (double Seconds, float Gain)[] RightTaps =
        [(0.00853, 0.1f), (0.01410, 0.077f), (0.02163, 0.058f), (0.03034, 0.042f), (0.04231, 0.03f), (0.05818, 0.018f), (0.07868, 0.011f)];

    private readonly float[] line;
    private readonly (int Delay, float Gain)[] left;
    private readonly (int Delay, float Gain)[] right;
    private readonly double damping;
    private double damped;
    private int position;

    public SmallRoom(int rate)
    {
        left = [.. LeftTaps.Select(tap => ((int)(tap.Seconds * rate), tap.Gain))];
        right = [.. RightTaps.Select(tap => ((int)(tap.Seconds * rate), tap.Gain))];
        line = new float[left.Concat(right).Max(tap => tap.Item1) + 1];
        damping = 1 - Math.Exp(-2 * Math.PI * Absorption / rate);
    }

    public (float Left, float Right) Next(float sample)
    {
        damped += (sample - damped) * damping; // walls swallow what is high
        line[position] = (float)damped;
        var result = (sample + Sum(left), sample + Sum(right));
        position = (position + 1) % line.Length;
        return result;
    }

    private float Sum((int Delay, float Gain)[] taps)
    {
        var sum = 0f;
        foreach (var (delay, gain) in taps) sum += gain * line[(position - delay + line.Length) % line.Length];
        return sum;
    }
}
