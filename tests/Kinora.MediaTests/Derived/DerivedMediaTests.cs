using Kinora.Core;
using Kinora.Media.Derived;
using Kinora.Media.Sources;
using Kinora.MediaTests.Sources;

namespace Kinora.MediaTests.Derived;

public sealed class DerivedMediaTests(Corpus corpus) : IClassFixture<Corpus>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thumbnail_is_upright_small_and_of_the_right_colour()
    {
        var clip = await corpus.FfmpegAsync("red.mp4", "-f", "lavfi", "-i", "color=c=red:s=640x360:r=10:d=1", "-pix_fmt", "yuv420p");
        var turned = await corpus.FfmpegAsync("turned.mp4", "-i", clip, "-c", "copy", "-metadata:s:v:0", "rotate=90");
        var target = corpus.Path("turned.jpg");
        await MediaThumbnail.WriteAsync(await Corpus.ProbeAsync(turned), target, 320, Cancelled);
        var info = await Corpus.ProbeAsync(target);
        Assert.Equal((180, 320), (info.Facts.Width, info.Facts.Height));
        using var still = await StillReader.ReadAsync(info, 180, 320, Cancelled);
        Patches.AssertNear(Patches.Bt709(255, 0, 0), Patches.At(Patches.Opaque(still)), 4);
    }

    [Theory]
    [InlineData("white")]
    [InlineData("black")]
    public async Task A_logo_is_seen_on_its_thumbnail_whatever_its_colour(string colour)
    {
        var logo = await corpus.ConvertAsync($"{colour}.png", "-size", "64x64", "xc:none", "-fill", colour, "-draw", "rectangle 0,0 31,63");
        var target = corpus.Path(colour + ".jpg");
        await MediaThumbnail.WriteAsync(await Corpus.ProbeAsync(logo), target, 480, Cancelled);
        using var still = await StillReader.ReadAsync(await Corpus.ProbeAsync(target), 64, 64, Cancelled);
        var row = Patches.Opaque(still).Y.Row(32);
        Assert.True(Math.Abs(row[8] - row[56]) > 60, $"{row[8]} beside {row[56]}");
    }

    [Fact]
    public async Task A_waveform_follows_the_sound()
    {
        var sound = await corpus.FfmpegAsync("steps.wav", "-f", "lavfi", "-i", "sine=frequency=440:duration=2", "-af", "volume='if(lt(t,1),0,4)':eval=frame");
        var waveform = await MediaWaveform.MeasureAsync(await Corpus.ProbeAsync(sound), Cancelled);
        Assert.Equal(2.0, waveform.Points.Count / 2 * waveform.SamplesPerPoint / (double)waveform.SampleRate, 0.05);
        var half = waveform.Points.Count / 4 * 2;
        Assert.All(waveform.Points.Take(half - 4), point => Assert.InRange(point, -1, 0)); // nothing is −1 or 0 of 128
        Assert.InRange(waveform.Points.Skip(half + 4).Max(), 55, 70); // an eighth of full scale, four times
        Assert.InRange(waveform.Points.Skip(half + 4).Min(), -70, -55);
    }

    [Theory]
    [InlineData(1, 80)]
    [InlineData(200, 80)]
    [InlineData(3600, 1440)]
    public void A_long_sound_has_no_more_points_than_one_can_look_at(int seconds, int samples) =>
        Assert.Equal(samples, MediaWaveform.PerPoint(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public async Task A_proxy_has_the_times_of_its_clip()
    {
        var clip = await Corpus.ProbeAsync(await corpus.NumberedAsync("numbered.mp4", "30000/1001", 40, "-c:v", "libx264", "-g", "40", "-bf", "3"));
        var folder = Directory.CreateDirectory(corpus.Path("proxy")).FullName;
        var proxy = await Corpus.ProbeAsync(await PreviewProxy.WriteAsync(clip, folder, 540, Cancelled));
        Assert.Equal(clip.Facts with { Duration = null }, proxy.Facts with { Duration = null });
        Assert.Equal(new FrameRate(30000, 1001), proxy.Facts.FrameRate);
        foreach (var frame in new[] { 0, 1, 17, 39 })
        {
            var time = clip.Facts.FrameRate!.Value.TimeOf(frame);
            using var original = await ClipReader.ReadFrameAsync(clip, time, clip.Facts.Width, clip.Facts.Height, Cancelled);
            using var copy = await ClipReader.ReadFrameAsync(proxy, time, clip.Facts.Width, clip.Facts.Height, Cancelled);
            Assert.Equal(frame, Barcode.Read(Patches.Opaque(original).Y));
            Assert.Equal(frame, Barcode.Read(Patches.Opaque(copy).Y));
        }
    }

    [Fact]
    public async Task What_is_transparent_or_still_suits_no_proxy()
    {
        Assert.False(PreviewProxy.Suits(await Corpus.ProbeAsync(await corpus.FfmpegAsync("still.png", "-f", "lavfi", "-i", "testsrc=s=64x48", "-frames:v", "1"))));
        Assert.False(PreviewProxy.Suits(await Corpus.ProbeAsync(await corpus.FfmpegAsync("sound.mp3", "-f", "lavfi", "-i", "sine=d=1"))));
        Assert.True(PreviewProxy.Suits(await Corpus.ProbeAsync(await corpus.FfmpegAsync("film.mp4", "-f", "lavfi", "-i", "testsrc=s=64x48:r=10:d=1", "-pix_fmt", "yuv420p"))));
    }
}
