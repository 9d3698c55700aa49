using Kinora.Core.Plan;
using Kinora.Media.Audio;
using static Kinora.MediaTests.Audio.SoundStudio;

namespace Kinora.MediaTests.Audio;

public sealed class DamagedSoundTests(SoundStudio studio) : IClassFixture<SoundStudio>
{
    private const string Pink = "anoisesrc=d=10:c=pink:a=0.3:seed=1";

    [Fact]
    public async Task A_file_that_breaks_off_plays_as_far_as_it_goes_with_a_warning()
    {
        await studio.MakeAsync("whole.mp4", Pink, "-c:a", "aac", "-movflags", "+faststart");
        var bytes = await File.ReadAllBytesAsync(studio.PathOf("whole.mp4"), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(studio.PathOf("broken.mp4"), bytes[..(bytes.Length * 6 / 10)], TestContext.Current.CancellationToken);
        studio.Know("broken.mp4", "mov", Seconds(10));
        var film = await studio.RenderAsync(10, Clip("broken.mp4", 0, 10));
        Assert.Equal(480_000, film.Left.Length);
        Assert.True(Level(film.Between(4, 5)) > -30);
        Assert.True(Level(film.Between(7, 10)) < -100);
        Assert.Contains("broken.mp4 is damaged", Assert.Single(film.Report.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_sound_at_all_is_silent_with_a_warning()
    {
        await File.WriteAllTextAsync(studio.PathOf("text.mp3"), "no sound", TestContext.Current.CancellationToken);
        studio.Know("text.mp3", "mp3");
        var film = await studio.RenderAsync(2, Clip("text.mp3", 0, 2));
        Assert.True(film.Report.IsSilent);
        Assert.Contains("text.mp3", Assert.Single(film.Report.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_source_is_silent_with_a_warning_that_names_the_segment()
    {
        var film = await studio.RenderAsync(2, Clip("nowhere.mp3", 0, 2));
        Assert.Contains("nowhere.mp3", Assert.Single(film.Report.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_that_are_none_become_silence()
    {
        var samples = new float[96_000];
        for (var i = 0; i < samples.Length; i++) samples[i] = 0.2f * (float)Math.Sin(i * 0.05);
        (samples[100], samples[2000], samples[50_000]) = (float.NaN, float.PositiveInfinity, float.MinValue);
        var film = await studio.RenderAsync(2, Clip(studio.Write("wild.wav", samples), 0, 2));
        Assert.All(film.Left, sample => Assert.InRange(sample, -1, 1));
    }

    [Fact]
    public async Task A_source_without_a_proper_end_does_not_click()
    {
        var samples = new float[48_000];
        samples.AsSpan().Fill(0.5f);
        var film = await studio.RenderAsync(2, Clip(studio.Write("edge.wav", samples), 0, 2));
        for (var i = 47_000; i < 49_000; i++) Assert.InRange(Math.Abs(film.Left[i] - film.Left[i - 1]), 0, 0.01);
    }

    [Fact]
    public async Task Cancelling_leaves_no_file()
    {
        await studio.MakeAsync("long.wav", "anoisesrc=d=120:c=pink:a=0.3:seed=1");
        using var cancel = new CancellationTokenSource();
        var path = studio.PathOf("cancelled.wav");
        var progress = new CancelAt(cancel, 0.5);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new AudioRenderer().RenderAsync(new AudioPlan(Seconds(100), [Clip("long.wav", 0, 100)]), studio, path, progress, cancel.Token));
        Assert.False(File.Exists(path));
        Assert.Empty(Directory.GetFiles(studio.Folder, ".kinora*"));
    }

    [Fact]
    public void A_wav_beyond_four_gigabytes_is_rf64()
    {
        var header = WavFile.Header(3L * 3600 * 48000 * 2);
        Assert.Equal(WavFile.HeaderBytes, header.Length);
        Assert.Equal("RF64"u8, header.AsSpan(0, 4));
        Assert.Equal(3L * 3600 * 48000 * 2 * 8, BitConverter.ToInt64(header, 28));
        Assert.Equal("RIFF"u8, WavFile.Header(48000).AsSpan(0, 4));
    }

    private sealed class CancelAt(CancellationTokenSource source, double at) : IProgress<double>
    {
        public void Report(double value)
        {
            if (value >= at) source.Cancel();
        }
    }
}
