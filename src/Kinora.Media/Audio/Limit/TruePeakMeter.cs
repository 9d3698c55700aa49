namespace Kinora.Media.Audio.Limit;

/// <summary>The highest true peak of a whole film.</summary>
internal sealed class TruePeakMeter(int blockLength)
{
    private readonly TruePeakDetector left = new(blockLength);
    private readonly TruePeakDetector right = new(blockLength);
    private readonly float[] peaks = new float[blockLength];

    /// <summary>Linear.</summary>
    public float Peak { get; private set; }

    public void Add(ReadOnlySpan<float> leftSamples, ReadOnlySpan<float> rightSamples)
    {
        left.Detect(leftSamples, peaks);
        Peak = Math.Max(Peak, SampleBlock.Peak(peaks.AsSpan(0, leftSamples.Length)));
        right.Detect(rightSamples, peaks);
        Peak = Math.Max(Peak, SampleBlock.Peak(peaks.AsSpan(0, rightSamples.Length)));
    }
}
