using Kinora.Core;
using Kinora.Core.Media;
using Kinora.Media.Analysis;
using Kinora.Media.Analysis.Hearing;
using Kinora.Media.Audio;
using Kinora.Media.Audio.Made;
using Kinora.Media.Audio.Music;
using Kinora.MediaTests.Audio;

namespace Kinora.MediaTests.Analysis;

public sealed class HearingTests(HearingTests.Studio fixture) : IClassFixture<HearingTests.Studio>
{
    private readonly SoundStudio studio = fixture.Sounds;

    [Theory]
    [InlineData(62)]
    [InlineData(84)]
    [InlineData(100)]
    [InlineData(128)]
    [InlineData(145)]
    [InlineData(171.5)]
    public async Task Clicks_of_any_usual_tempo_are_beats(double tempo)
    {
        var times = Enumerable.Range(0, (int)(20 * tempo / 60)).Select(i => 0.37 + i * 60 / tempo).ToArray();
        var found = await HearAsync(studio.Write($"clicks-{tempo}.wav", Clicks(times, 21)));
        Assert.NotNull(found.Beats);
        Assert.InRange(found.Beats.Tempo, tempo * 0.99, tempo * 1.01);
        AssertMeets(times, found.Beats);
        Assert.InRange(found.Beats.Confidence, 0.6, 1);
    }

    [Theory]
    [InlineData("romantic", 3)]
    [InlineData("suspense", 3)]
    [InlineData("epic", 8)]
    [InlineData("corporate", 8)]
    [InlineData("jazz", 8)]
    [InlineData("upbeat", 3)]
    [InlineData("electronic", 3)]
    public async Task Beats_of_composed_music_from_70_to_130_are_found(string mood, int seed)
    {
        var asset = new MusicAsset(mood, seed);
        var path = studio.PathOf($"music-{mood}.wav");
        await new MusicMaker().MakeAsync(new SoundOrder(asset, TimeSpan.FromSeconds(24), []), path, TestContext.Current.CancellationToken);
        var grid = MusicMaker.Compose(asset, TimeSpan.FromSeconds(24), []).Grid;
        var quarters = Enumerable.Range(0, grid.Bars * grid.Beats).Select(i => grid.SecondsAt(i)).ToArray();
        var found = await HearAsync(Path.GetFileName(path));
        Assert.NotNull(found.Beats);
        AssertMeets(quarters[..^grid.Beats], found.Beats);
        Assert.True(found.Beats.IsReliable, $"confidence {found.Beats.Confidence}");
    }

    [Fact]
    public async Task Speech_and_noise_have_no_reliable_beats()
    {
        await studio.MakeAsync("noise.wav", "anoisesrc=d=12:c=pink:a=0.3:seed=4");
        var noise = await HearAsync("noise.wav");
        Assert.False(noise.Beats is { IsReliable: true }, $"{noise.Beats?.Confidence}");
    }

    [Fact]
    public async Task Pauses_between_tones_are_silences_to_a_fiftieth()
    {
        const string Tone = "0.3*sin(880*PI*t)*(lt(t,1)+between(t,2.2,4)+between(t,4.25,5))";
        await studio.MakeAsync("pauses.wav", $"aevalsrc='{Tone}|{Tone}':d=6.5:s=48000");
        var found = await HearAsync("pauses.wav");
        Assert.Equal(2, found.Levels.Silences.Count); // the quarter of a second at 4 s belongs to what sounds
        Near(found.Levels.Silences[0], 1, 2.2);
        Near(found.Levels.Silences[1], 5, 6.5);
        Assert.NotNull(found.Levels.Loudness);
        Assert.Equal(-10.5, found.Levels.Peak!.Value, 0.2);
    }

    [Fact]
    public async Task Pauses_are_heard_through_the_noise_of_a_room()
    {
        await studio.MakeAsync(
            "room.wav", "aevalsrc='0.2*sin(500*PI*t)*sin(9*PI*t)*(lt(mod(t,3),2))+0.004*(random(0)-0.5)':d=9:s=48000");
        var found = await HearAsync("room.wav");
        Assert.Equal(3, found.Levels.Silences.Count);
        for (var i = 0; i < 3; i++) Near(found.Levels.Silences[i], 3 * i + 2, 3 * i + 3);
    }

    [Fact]
    public async Task A_steady_sound_has_no_silence_and_silence_is_one()
    {
        await studio.MakeAsync("steady.wav", "sine=f=300:d=4");
        Assert.Empty((await HearAsync("steady.wav")).Levels.Silences);
        await studio.MakeAsync("silent.wav", "anullsrc=d=3");
        var silent = await HearAsync("silent.wav");
        Assert.Equal([TimeRange.FromTo(TimeSpan.Zero, TimeSpan.FromSeconds(3))], silent.Levels.Silences);
        Assert.Equal((null, null, null), (silent.Levels.Loudness, silent.Levels.Peak, silent.Beats));
    }

    [Fact]
    public async Task A_tone_in_both_channels_is_as_loud_as_its_level()
    {
        await studio.MakeAsync("tone.wav", "sine=f=997:d=5,volume=-11dB,pan=stereo|c0=c0|c1=c0");
        var found = await HearAsync("tone.wav");
        Assert.Equal(-29, found.Levels.Loudness!.Value, 0.2); // lavfi's sine peaks at −18 dBFS, and BS.1770 gives a stereo tone of that peak −18 LUFS
    }

    private async Task<SoundFindings> HearAsync(string name)
    {
        var probed = Assert.IsType<MediaProbed>(await MediaProbe.ProbeAsync(studio.PathOf(name), TestContext.Current.CancellationToken));
        return await SoundAnalysis.RunAsync(probed.Info, TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
    }

    private static void AssertMeets(double[] truth, BeatGrid beats)
    {
        var found = beats.Times.Select(time => time.TotalSeconds).ToArray();
        var errors = truth.Select(time => found.Select(beat => beat - time).MinBy(Math.Abs)).ToArray();
        var met = errors.Count(error => Math.Abs(error) <= 0.07);
        var bias = errors.Where(error => Math.Abs(error) <= 0.07).DefaultIfEmpty(9).Average();
        Assert.True(met >= 0.9 * truth.Length && found.Length <= 1.1 * truth.Length + 1,
            $"{met} of {truth.Length} beats met by {found.Length}, bias {bias * 1000:0} ms, tempo {beats.Tempo}, true {60 * (truth.Length - 1) / (truth[^1] - truth[0]):0.0}");
        Assert.InRange(bias, -0.02, 0.02);
    }

    private static float[] Clicks(double[] times, double seconds)
    {
        var samples = new float[(int)(seconds * Sound.SampleRate)];
        foreach (var time in times)
        {
            var from = (int)(time * Sound.SampleRate);
            for (var i = 0; i < 1200 && from + i < samples.Length; i++)
            {
                samples[from + i] += (float)(0.5 * Math.Exp(-i / 240.0) * Math.Sin(2 * Math.PI * 1500 * i / Sound.SampleRate));
            }
        }

        return samples;
    }

    private static void Near(TimeRange range, double start, double end)
    {
        Assert.Equal(start, range.Start.TotalSeconds, 0.03);
        Assert.Equal(end, range.End.TotalSeconds, 0.03);
    }

    public sealed class Studio : IDisposable
    {
        public SoundStudio Sounds { get; } = new();

        public void Dispose() => Sounds.Dispose();
    }
}
