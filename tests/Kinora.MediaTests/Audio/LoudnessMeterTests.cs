using Kinora.Media.Audio.Loudness;

namespace Kinora.MediaTests.Audio;

public sealed class LoudnessMeterTests(SoundStudio studio) : IClassFixture<SoundStudio>
{
    [Theory]
    [InlineData("tone.wav", "sine=1000:d=8,volume=-6dB")]
    [InlineData("pink.wav", "anoisesrc=d=12:c=pink:a=0.4:seed=3")]
    [InlineData("gated.wav", "anoisesrc=d=12:c=white:a=0.3:seed=5,volume='if(lt(mod(t,4),2),1,0.02)':eval=frame")]
    [InlineData("bass.wav", "sine=60:d=6")]
    [InlineData("sides.wav", "aevalsrc='0.5*sin(2*PI*440*t)|0.1*sin(2*PI*3000*t)':d=6")]
    public async Task Agrees_with_ffmpeg_within_a_tenth(string name, string lavfi)
    {
        await studio.MakeAsync(name, lavfi, "-ar", "48000", "-ac", "2", "-c:a", "pcm_f32le");
        var (left, right) = await SoundStudio.DecodeAsync(studio.PathOf(name));
        var meter = new LoudnessMeter();
        meter.Add(left, right);
        var (expected, _) = await SoundStudio.MeasureAsync(studio.PathOf(name));
        Assert.Equal(expected, meter.Integrated()!.Value, 0.1);
    }

    [Fact]
    public void A_full_scale_tone_on_both_sides_reads_zero()
    {
        // EBU Tech 3341, case 1: 1 kHz at −23 dBFS on both sides is −23 LUFS.
        var tone = Enumerable.Range(0, 96000).Select(i => (float)Math.Sin(2 * Math.PI * 1000 * i / 48000)).ToArray();
        var meter = new LoudnessMeter();
        meter.Add(tone, tone);
        Assert.Equal(0, meter.Integrated()!.Value, 0.05);
    }

    [Fact]
    public void Pieces_of_any_size_give_the_same_reading()
    {
        var noise = Noise(200_000, 0.2f);
        var whole = new LoudnessMeter();
        whole.Add(noise, noise);
        var pieces = new LoudnessMeter();
        for (var i = 0; i < noise.Length; i += 777)
        {
            var piece = noise.AsSpan(i, Math.Min(777, noise.Length - i));
            pieces.Add(piece, piece);
        }

        Assert.Equal(whole.Integrated()!.Value, pieces.Integrated()!.Value, 9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4800)]
    [InlineData(100_000)]
    public void Silence_of_any_length_has_no_loudness(int length)
    {
        var meter = new LoudnessMeter();
        meter.Add(new float[length], new float[length]);
        Assert.Null(meter.Integrated());
    }

    [Fact]
    public void Sound_shorter_than_a_block_is_measured_all_the_same()
    {
        var noise = Noise(9600, 0.2f);
        var meter = new LoudnessMeter();
        meter.Add(noise, noise);
        Assert.InRange(meter.Integrated()!.Value, -25, -10);
    }

    [Theory]
    [InlineData(-30.0, 0.1, 16)]
    [InlineData(-8.0, 1, -6)]
    [InlineData(-60.0, 0.01, 20)]
    [InlineData(-34.0, 1, 6)]
    [InlineData(null, 0.0001, 0)]
    public void A_source_is_raised_with_measure(double? integrated, double peak, double decibels) =>
        Assert.Equal(decibels, Kinora.Media.Audio.Sound.ToDecibels(new SourceLoudness(integrated, peak).ReferenceGain()), 6);

    [Fact]
    public void The_cache_remembers_and_forgives_what_it_cannot_read()
    {
        var cache = new FolderLoudnessCache(studio.PathOf("cache"));
        Assert.Null(cache.Find("a"));
        cache.Keep("a", new SourceLoudness(-17.25, 0.5));
        cache.Keep("b", SourceLoudness.Silent);
        Assert.Equal(new SourceLoudness(-17.25, 0.5), cache.Find("a"));
        Assert.Equal(SourceLoudness.Silent, cache.Find("b"));
        foreach (var file in Directory.GetFiles(studio.PathOf("cache"))) File.WriteAllText(file, "garbage");
        Assert.Null(cache.Find("a"));
    }

    private static float[] Noise(int length, float amplitude)
    {
        var random = new Random(11);
        return [.. Enumerable.Range(0, length).Select(_ => (random.NextSingle() * 2 - 1) * amplitude)];
    }
}
