namespace Kinora.Media.Audio.Limit;

/// <summary>
/// Keeps the true peak under a ceiling, both channels by one gain so that the stereo image stays. It looks 5 ms ahead: the
/// gain falls along a straight line that is down when the peak comes, and rises again with a time constant of 100 ms.
/// Sound that stays under the ceiling passes unchanged. Output lags input by <see cref="Delay"/> samples.
/// </summary>
internal sealed class TruePeakLimiter
{
    /// <summary>Samples of look-ahead, and what the detector needs behind a sample.</summary>
    public const int Delay = Attack + TruePeakDetector.Delay;

    private const int Attack = Sound.SampleRate / 200;

    // The moving gain bends the wave between samples a little after it was measured, and other meters' filters differ:
    // full-scale noise and square waves read at most 0.1 dB above the aim in ffmpeg's ebur128.
    private const double Margin = 0.3;

    private static readonly float Aim = (float)Sound.FromDecibels(Sound.PeakCeiling - Margin);
    private static readonly double Release = 1 - Math.Exp(-1.0 / (0.1 * Sound.SampleRate));

    private readonly TruePeakDetector leftDetector;
    private readonly TruePeakDetector rightDetector;
    private readonly SlidingMinimum lowest = new(Attack + 2); // one more: a peak reaches from its sample to the next
    private readonly float[] leftPeaks;
    private readonly float[] rightPeaks;
    private readonly float[] leftWindow;
    private readonly float[] rightWindow;
    private readonly float[] ramp = new float[Attack + 1];
    private double rampSum = Attack + 1;
    private int rampIndex;
    private double held = 1; // a float would stall at 0.9998: the release's steps fall below its grain

    public TruePeakLimiter(int blockLength)
    {
        (leftDetector, rightDetector) = (new TruePeakDetector(blockLength), new TruePeakDetector(blockLength));
        (leftPeaks, rightPeaks) = (new float[blockLength], new float[blockLength]);
        (leftWindow, rightWindow) = (new float[blockLength + Delay], new float[blockLength + Delay]);
        ramp.AsSpan().Fill(1);
    }

    /// <summary>The deepest reduction so far, linear.</summary>
    public float LeastGain { get; private set; } = 1;

    /// <summary>Replaces the block by the limited sound <see cref="Delay"/> samples before it.</summary>
    public void Process(Span<float> left, Span<float> right)
    {
        leftDetector.Detect(left, leftPeaks);
        rightDetector.Detect(right, rightPeaks);
        left.CopyTo(leftWindow.AsSpan(Delay));
        right.CopyTo(rightWindow.AsSpan(Delay));
        for (var i = 0; i < left.Length; i++)
        {
            var gain = Next(Math.Max(leftPeaks[i], rightPeaks[i]));
            left[i] = leftWindow[i] * gain;
            right[i] = rightWindow[i] * gain;
        }

        leftWindow.AsSpan(left.Length, Delay).CopyTo(leftWindow);
        rightWindow.AsSpan(right.Length, Delay).CopyTo(rightWindow);
    }

    private float Next(float peak)
    {
        var wanted = lowest.Next(peak > Aim ? Aim / peak : 1);
        held = wanted < held ? wanted : held + (wanted - held) * Release;
        if (held > 0.99999) held = wanted; // ends the release, so that sound under the ceiling is bit-exact again
        rampSum += (float)held - (double)ramp[rampIndex]; // exact: sums of 24-bit numbers in 53 bits, so nothing drifts
        ramp[rampIndex] = (float)held;
        rampIndex = rampIndex + 1 == ramp.Length ? 0 : rampIndex + 1;
        var gain = Math.Min(1, (float)(rampSum / ramp.Length));
        LeastGain = Math.Min(LeastGain, gain);
        return gain;
    }
}
