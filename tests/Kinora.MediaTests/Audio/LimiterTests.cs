using Kinora.Media.Audio;
using Kinora.Media.Audio.Limit;
using static Kinora.MediaTests.Audio.SoundStudio;

namespace Kinora.MediaTests.Audio;

public sealed class LimiterTests(SoundStudio studio) : IClassFixture<SoundStudio>
{
    [Theory]
    [InlineData("noise", 4f)]
    [InlineData("square", 1f)]
    [InlineData("square", 8f)]
    [InlineData("quarter", 2f)]
    [InlineData("bursts", 3f)]
    public async Task No_true_peak_passes_the_ceiling(string kind, float gain)
    {
        var random = new Random(2);
        Func<int, float> wave = kind switch
        {
            "noise" => _ => random.NextSingle() * 2 - 1,
            "square" => i => i % 109 < 54 ? 1 : -1,
            "quarter" => i => MathF.Sin(MathF.PI / 2 * i + MathF.PI / 4),
            _ => i => i % 24_000 < 480 ? MathF.Sin(i * 0.4f) : 0.02f * MathF.Sin(i * 0.02f),
        };
        var samples = Enumerable.Range(0, 192_000).Select(i => wave(i) * gain).ToArray();
        var limiter = new TruePeakLimiter(4800);
        for (var i = 0; i < samples.Length; i += 4800) limiter.Process(samples.AsSpan(i, 4800), new float[4800]);
        studio.Write($"{kind}{gain}.wav", samples);
        var (_, truePeak) = await MeasureAsync(studio.PathOf($"{kind}{gain}.wav"));
        Assert.InRange(truePeak, Sound.PeakCeiling - 0.6, Sound.PeakCeiling);
    }

    [Fact]
    public void Sound_under_the_ceiling_passes_bit_for_bit_and_late_by_the_delay()
    {
        var random = new Random(3);
        var limiter = new TruePeakLimiter(1000);
        var (left, right) = (Signal(random, 0.3f), Signal(random, 0.3f));
        var (outLeft, outRight) = ((float[])left.Clone(), (float[])right.Clone());
        for (var i = 0; i < left.Length; i += 1000) limiter.Process(outLeft.AsSpan(i, 1000), outRight.AsSpan(i, 1000));
        Assert.Equal(left[..^TruePeakLimiter.Delay], outLeft[TruePeakLimiter.Delay..]);
        Assert.Equal(right[..^TruePeakLimiter.Delay], outRight[TruePeakLimiter.Delay..]);
    }

    [Fact]
    public void It_lets_go_within_half_a_second_and_is_exact_again()
    {
        var limiter = new TruePeakLimiter(1000);
        var left = new float[96_000];
        left.AsSpan().Fill(0.2f);
        left[10_000] = 4;
        var original = (float[])left.Clone();
        for (var i = 0; i < left.Length; i += 1000) limiter.Process(left.AsSpan(i, 1000), new float[1000]);
        Assert.InRange(Array.FindIndex(left, TruePeakLimiter.Delay, sample => sample < 0.2f), 9_980, 10_020);
        Assert.InRange(left.Max(), 0.1f, 0.9f);
        Assert.Equal(0.2f, left[10_000 + 24_000 + TruePeakLimiter.Delay], 0.002);
        Assert.Equal(original[90_000], left[90_000]);
    }

    [Fact]
    public void The_detector_finds_the_peak_between_samples()
    {
        // A quarter of the sampling rate, sampled at ±45°: every sample is 3 dB under the wave's peak.
        var detector = new TruePeakDetector(4800);
        var wave = Enumerable.Range(0, 4800).Select(i => (float)Math.Sin(Math.PI / 2 * i + Math.PI / 4)).ToArray();
        var peaks = new float[4800];
        detector.Detect(wave, peaks);
        for (var i = 100; i < peaks.Length; i++) Assert.Equal(1, Math.Max(peaks[i - 1], peaks[i]), 0.01);
    }

    [Fact]
    public void The_detector_gives_the_same_in_pieces()
    {
        var wave = Signal(new Random(5), 0.9f);
        var (whole, pieces) = (new float[wave.Length], new float[wave.Length]);
        new TruePeakDetector(wave.Length).Detect(wave, whole);
        var detector = new TruePeakDetector(1000);
        for (var i = 0; i < wave.Length;)
        {
            var count = Math.Min(1 + i % 13, wave.Length - i);
            detector.Detect(wave.AsSpan(i, count), pieces.AsSpan(i, count));
            i += count;
        }

        Assert.Equal(whole, pieces);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public void The_sliding_minimum_is_the_least_of_its_window(int length)
    {
        var random = new Random(8);
        var values = Enumerable.Range(0, 2000).Select(_ => MathF.Round(random.NextSingle() * 50)).ToArray();
        var minimum = new SlidingMinimum(length);
        for (var i = 0; i < values.Length; i++) Assert.Equal(values[Math.Max(0, i - length + 1)..(i + 1)].Min(), minimum.Next(values[i]));
    }

    private static float[] Signal(Random random, float amplitude) =>
        [.. Enumerable.Range(0, 48_000).Select(_ => (random.NextSingle() * 2 - 1) * amplitude)];
}
