using Kinora.Media.Audio.Loudness;

namespace Kinora.Media.Audio.Limit;

/// <summary>The second pass over a mix: one gain, the limiter, and the measure of what comes out. Rewrites the file in place.</summary>
internal sealed class Mastering(WavFile wav, long length, double gain)
{
    private const int Block = LoudnessMeter.Hop;

    private readonly SampleBlock block = new(Block);
    private readonly TruePeakLimiter limiter = new(Block);
    private readonly LoudnessMeter meter = new();
    private readonly TruePeakMeter peaks = new(Block);

    public AudioReport Run(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var amplitude = (float)Sound.FromDecibels(gain);
        // What comes out lies before what was read, so that nothing is overwritten unread. The detector's tail is run out too.
        for (var start = 0L; start < length + TruePeakLimiter.Delay; start += Block)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Load(start);
            block.Scale(amplitude);
            limiter.Process(block.Left, block.Right);
            Store(start - TruePeakLimiter.Delay);
            progress?.Report(Math.Min(1, (start + Block) / (double)(length + TruePeakLimiter.Delay)));
        }

        block.Clear();
        peaks.Add(block.Left, block.Right);
        return new AudioReport
        {
            Samples = length,
            IntegratedLoudness = meter.Integrated(),
            TruePeak = peaks.Peak > 0 ? Sound.ToDecibels(peaks.Peak) : null,
            NominalLoudness = null,
            MasterGain = gain,
            LimiterReduction = Sound.ToDecibels(limiter.LeastGain),
            Warnings = [],
        };
    }

    private void Load(long start)
    {
        block.Clear();
        var count = (int)Math.Clamp(length - start, 0, Block);
        if (count > 0) wav.Read(start, block.Left[..count], block.Right[..count]);
    }

    private void Store(long start)
    {
        var from = (int)Math.Clamp(-start, 0, Block);
        var to = (int)Math.Clamp(length - start, from, Block);
        if (to == from) return;
        var left = block.Left[from..to];
        var right = block.Right[from..to];
        wav.Write(start + from, left, right);
        meter.Add(left, right);
        peaks.Add(left, right);
    }
}
