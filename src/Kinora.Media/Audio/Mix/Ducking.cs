namespace Kinora.Media.Audio.Mix;

/// <summary>
/// How far music steps back behind narration: −13 dB, down 150 ms before a word is heard, up again over 500 ms once the voice
/// has paused for 250 ms (shorter pauses lie between words, where rising music would pump). A voice is heard where a
/// hundredth of a second of narration, at its reference loudness, is above −38 dBFS: 24 dB under the voice's mean, above a
/// room's noise.
/// </summary>
internal sealed class Ducking
{
    /// <summary>The curve's grain in samples: 10 ms.</summary>
    public const int Step = Sound.SampleRate / 100;

    /// <summary>How many steps ahead of the curve narration must be known.</summary>
    public const int LookAhead = 15;

    public const double Depth = -13;

    private const double Threshold = -38;
    private const int Hold = 25;
    private const int Release = 50;

    private static readonly double ThresholdPower = Math.Pow(10, Threshold / 10);

    // A ring of what the last steps held; longer than the look-ahead by the block they come in.
    private readonly bool[] spoken = new bool[64];
    private long known;
    private long lastSpoken = -(Hold + Release);
    private long next;
    private float gain = 1;

    /// <summary>Takes the next narration, a whole number of steps.</summary>
    public void Hear(SampleBlock narration)
    {
        for (var start = 0; start < narration.Length; start += Step)
        {
            var power = Power(narration.Left.Slice(start, Step)) + Power(narration.Right.Slice(start, Step));
            spoken[known++ % spoken.Length] = power / (2 * Step) > ThresholdPower;
        }
    }

    /// <summary>Writes the gains of the next samples, a whole number of steps.</summary>
    public void Next(Span<float> gains)
    {
        if (next == 0) gain = GainAt(0);
        for (var start = 0; start < gains.Length; start += Step)
        {
            var target = GainAt(next + 1);
            var rise = (target - gain) / Step;
            for (var i = 0; i < Step; i++) gains[start + i] = gain + rise * (i + 1);
            gain = target;
            next++;
        }
    }

    private float GainAt(long step) => (float)Sound.FromDecibels(Depth * Amount(step));

    /// <summary>0 is wide open, 1 fully lowered, at a step's start.</summary>
    private double Amount(long step)
    {
        if (step > 0 && spoken[(step - 1) % spoken.Length]) lastSpoken = step - 1;
        var released = 1 - Math.Clamp((step - 1 - lastSpoken - Hold) / (double)Release, 0, 1);
        var attacked = 0.0;
        for (var ahead = 0; ahead < LookAhead; ahead++)
        {
            if (step + ahead >= known || !spoken[(step + ahead) % spoken.Length]) continue;
            attacked = 1 - ahead / (double)LookAhead;
            break;
        }

        return Smooth(Math.Max(released, attacked));
    }

    private static double Smooth(double part) => part * part * (3 - 2 * part);

    private static double Power(ReadOnlySpan<float> samples)
    {
        var sum = 0.0;
        foreach (var sample in samples) sum += (double)sample * sample;
        return sum;
    }
}
